import styles from '#charts/bars/CountryCard.module.css';
import { CardHead } from '#charts/CardHead.tsx';
import { DatasetNote } from '#charts/DatasetNote.tsx';
import type { FigureLinks } from '#charts/figure.ts';
import type { ProductBlock, ProductsModel } from '#charts/products/productsModel.ts';
import { compositionCell } from '#charts/products/productsModel.ts';
import { blockDetail, blockTitle, productName } from '#charts/products/productsText.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { SourceList } from '#charts/SourceList.tsx';
import { reporterText } from '#charts/whoCounted.ts';
import { scriptOf } from '#i18n/scriptOf.ts';
import own from './products.module.css';

type CardProps = {
  readonly block: ProductBlock;
  readonly model: ProductsModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
  /** Null while the card only follows the mouse and cannot be reached. */
  readonly onClose: (() => void) | null;
};

/** Every product of a flow as it was published, who counted it, and where. */
export function ProductCard({ block, model, context, links, onClose }: CardProps) {
  const { t } = context.language;
  const { drawn } = block;
  const notes = new Set(drawn.parts.flatMap(({ figure }) => figure.note ?? []));
  return (
    <div className={styles['card']}>
      <CardHead title={blockTitle(block, context)} context={context} onClose={onClose} />
      <p className={styles['detail']}>{blockDetail(block, context)}</p>
      <p className={styles['detail']}>{t('products.quoted')}</p>
      <dl className={own['products']}>
        {drawn.parts.map((part) => (
          <div key={part.figure.product}>
            <dt>{productName(model, part, context)}</dt>
            <dd lang={scriptOf(part.figure.quoted)}>{part.figure.quoted}</dd>
          </div>
        ))}
      </dl>
      <dl className={styles['origin']}>
        <div>
          <dt>{t('card.counted')}</dt>
          <dd>{reporterText(drawn, context)}</dd>
        </div>
        <div>
          <dt>{t('card.compiled')}</dt>
          <dd>
            <SourceList
              sources={model.sources.filter(({ id }) => id === drawn.source)}
              context={context}
            />
          </dd>
        </div>
      </dl>
      {[...notes].map((note) => (
        <p key={note} className={styles['detail']}>
          {t('card.note') + context.language.gap}
          <DatasetNote note={note} code={context.language.code} />
        </p>
      ))}
      {onClose && drawn.total.kind === 'reported' && (
        <p>
          <a {...links.cellLink(compositionCell(drawn))}>{t('products.origin')}</a>
        </p>
      )}
    </div>
  );
}
