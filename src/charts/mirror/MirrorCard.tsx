import { CardHead } from '#charts/CardHead.tsx';
import type { FigureLinks } from '#charts/figure.ts';
import type { MirrorLane, MirrorModel, MirrorRow } from '#charts/mirror/mirrorModel.ts';
import { figureOf } from '#charts/mirror/mirrorModel.ts';
import { fineSignedMoney, freightSentence } from '#charts/mirror/mirrorText.ts';
import { originText } from '#charts/mirror/originText.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import type { MirrorSide } from '#domain/mirror.ts';
import styles from './MirrorCard.module.css';

type CardProps = {
  readonly row: MirrorRow;
  readonly model: MirrorModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
  /** Null while the card only follows the mouse and cannot be reached. */
  readonly onClose: (() => void) | null;
};

/** Both sides of each flow of one country as published, who counted them, and what lies between. */
export function MirrorCard({ row, model, context, links, onClose }: CardProps) {
  const { language, names } = context;
  return (
    <div className={styles['card']}>
      <CardHead
        title={language.name(names(row.economy))}
        remark={String(model.request.year)}
        context={context}
        onClose={onClose}
      />
      {row.lanes.map((lane) => (
        <Lane key={lane.measure} lane={lane} model={model} context={context} links={links} />
      ))}
    </div>
  );
}

type LaneProps = Omit<CardProps, 'row' | 'onClose'> & { readonly lane: MirrorLane };

function Lane({ lane, model, context, links }: LaneProps) {
  const { t } = context.language;
  return (
    <div className={styles['lane']}>
      <p className={styles['title']}>{t(`measure.${lane.measure}`)}</p>
      <dl className={styles['figures']}>
        <Side side="own" lane={lane} context={context} links={links} />
        <Side side="partner" lane={lane} context={context} links={links} />
        <Gap lane={lane} model={model} context={context} />
      </dl>
      <Remarks lane={lane} model={model} context={context} />
    </div>
  );
}

function Side(props: {
  readonly side: MirrorSide;
  readonly lane: MirrorLane;
  readonly context: RenderContext;
  readonly links: FigureLinks;
}) {
  const { side, lane, context, links } = props;
  const { language } = context;
  const figure = figureOf(lane.comparison, side);
  return (
    <div>
      <dt>{language.t(`mirror.card.${side}`)}</dt>
      <dd>
        <a {...links.cellLink(lane.cells[side])}>
          {figure.kind === 'missing'
            ? language.t(`missing.${figure.reason}`)
            : lane.measure === 'surplus'
              ? fineSignedMoney(figure.money, context)
              : language.fineMoney(figure.money)}
        </a>
        <span className={styles['detail']}>{originText(lane, side, context)}</span>
      </dd>
    </div>
  );
}

function Gap(props: Pick<LaneProps, 'lane' | 'model' | 'context'>) {
  const { lane, model, context } = props;
  const { language } = context;
  const { comparison, measure } = lane;
  if (comparison.kind !== 'both') return null;
  const { base } = model.request;
  const { share, gap } = comparison;
  return (
    <div>
      <dt>{language.t('mirror.card.gap')}</dt>
      <dd>
        <strong>{fineSignedMoney(gap, context)}</strong>
        {measure !== 'surplus' && (
          <span className={styles['detail']}>
            {share === null
              ? language.t('mirror.noShare')
              : language.t('mirror.card.share', {
                  share: language.number.signed(share, 'share'),
                  base: language.t('mirror.ofBase', { base }),
                })}
          </span>
        )}
      </dd>
    </div>
  );
}

function Remarks({ lane, model, context }: Pick<LaneProps, 'lane' | 'model' | 'context'>) {
  const { t } = context.language;
  const { comparison } = lane;
  if (comparison.kind === 'neither') return <Remark text={t('mirror.card.neither')} />;
  if (comparison.kind === 'one-side') return <Remark text={t('mirror.card.oneSide')} />;
  if (comparison.kind === 'not-comparable') {
    const reason = t(`missing.${comparison.reason}`);
    return <Remark text={t('mirror.card.notComparable', { reason })} />;
  }
  const freight = freightSentence(comparison, model.request.freight, context);
  return (
    <>
      {comparison.signsDiffer && <Remark text={t('mirror.card.signs')} />}
      {freight !== null && <Remark text={freight} />}
    </>
  );
}

const Remark = ({ text }: { readonly text: string }) => <p className={styles['detail']}>{text}</p>;
