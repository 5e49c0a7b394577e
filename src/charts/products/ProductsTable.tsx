import type { FigureLinks, TextContext } from '#charts/figure.ts';
import type { ProductBlock, ProductsModel } from '#charts/products/productsModel.ts';
import { compositionCell } from '#charts/products/productsModel.ts';
import {
  blockTitle,
  percentText,
  periodText,
  productName,
  productsHeadline,
  productsSubtitle,
  unknownText,
} from '#charts/products/productsText.ts';
import { CaptionedTable } from '#charts/table/CaptionedTable.tsx';
import table from '#charts/table/FigureTable.module.css';
import { reporterText } from '#charts/whoCounted.ts';
import type { Composition, ProductPart } from '#domain/composition.ts';
import { productId } from '#domain/figureAddress.ts';

type TableProps = {
  readonly model: ProductsModel;
  readonly context: TextContext;
  readonly links: FigureLinks;
};

/** Everything published of each flow, what is drawn first, and what of it is not known. */
export function ProductsTable({ model, context, links }: TableProps) {
  const { t } = context.language;
  return (
    <CaptionedTable
      words={{
        headline: productsHeadline(model, context),
        subtitle: productsSubtitle(model, context),
      }}
      context={context}
      className={table['table']}
    >
      <thead>
        <tr>
          <th scope="col">{t('products.table.product')}</th>
          <th scope="col" className={table['number']}>
            {t('products.table.share')}
          </th>
          <th scope="col" className={table['number']}>
            {t('products.table.amount')}
          </th>
          <th scope="col">{t('products.table.counted')}</th>
        </tr>
      </thead>
      {model.blocks.flatMap((block) =>
        [block.drawn, ...block.others].map((composition) => (
          <CompositionRows
            key={compositionKey(composition)}
            block={block}
            composition={composition}
            model={model}
            context={context}
            links={links}
          />
        )),
      )}
    </CaptionedTable>
  );
}

const compositionKey = (composition: Composition): string =>
  `${compositionCell(composition)}.${composition.level}.${composition.source}`;

function CompositionRows(
  props: TableProps & { readonly block: ProductBlock; readonly composition: Composition },
) {
  const { model, context, links, block, composition } = props;
  const { t } = context.language;
  const counted = reporterText(composition, context);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {blockTitle(block, context)}
          <span className={table['quoted']}>
            {t('products.table.group', {
              period: periodText(composition.period, context),
              level: composition.level,
              drawn: composition === block.drawn ? 'yes' : 'no',
            })}
          </span>
        </th>
      </tr>
      {composition.parts.map((part) => (
        <PartRow
          key={part.figure.product}
          part={part}
          model={model}
          context={context}
          links={links}
          counted={counted}
        />
      ))}
      <tr>
        <th scope="row" className={table['missing']}>
          {t('products.unknown')}
        </th>
        <td className={table['number']}>{unknownText(composition, context)}</td>
        <td className={table['number']}>{t('key.nothing')}</td>
        <td>
          {composition.total.kind === 'reported' && (
            <a {...links.cellLink(compositionCell(composition))}>
              {t('products.originOf', { title: blockTitle(block, context) })}
            </a>
          )}
        </td>
      </tr>
    </tbody>
  );
}

function PartRow(props: {
  readonly part: ProductPart;
  readonly model: ProductsModel;
  readonly context: TextContext;
  readonly links: FigureLinks;
  readonly counted: string;
}) {
  const { part, model, context, links, counted } = props;
  const { language } = context;
  const { figure, share } = part;
  const cell = productId(figure);
  return (
    <tr>
      <th scope="row">{productName(model, part, context)}</th>
      <td className={table['number']}>
        {share === null ? (
          language.t('key.nothing')
        ) : (
          <a className={table['value']} {...links.cellLink(cell)}>
            {percentText(share, context)}
          </a>
        )}
      </td>
      <td className={table['number']}>
        {figure.money ? (
          <a className={table['value']} {...links.cellLink(cell)}>
            {language.money(figure.money)}
          </a>
        ) : (
          language.t('key.nothing')
        )}
        <span className={table['quoted']}>{figure.quoted}</span>
      </td>
      <td>
        {counted}
        <span className={table['quoted']}>{language.name(figure.authority)}</span>
      </td>
    </tr>
  );
}
