import { CountryCard } from '#charts/bars/CountryCard.tsx';
import type { CardTarget } from '#charts/CardOverlay.tsx';
import { CardOverlay } from '#charts/CardOverlay.tsx';
import { DoubtMarkLink } from '#charts/DoubtMark.tsx';
import type { FigureKind, FigureLinks, FigureWords, TextContext } from '#charts/figure.ts';
import { flowsLayout } from '#charts/flows/flowsLayout.ts';
import type { FlowsLayout, LaidFlow } from '#charts/flows/flowsLayout.ts';
import type { FlowsModel } from '#charts/flows/flowsModel.ts';
import { flowCellId, flowsModel } from '#charts/flows/flowsModel.ts';
import { FlowsPicture } from '#charts/flows/FlowsPicture.tsx';
import { flowsHeadline } from '#charts/flows/flowsText.ts';
import { FlowsTable } from '#charts/flows/FlowsTable.tsx';
import type { Reading } from '#charts/reading.ts';
import { figureReading } from '#charts/reading.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { tradeCells, tradeWords } from '#charts/tradeFigure.tsx';
import styles from './flows.module.css';

/** Where the goods go: a band for each direction of each country's trade with China. */
export const flowsFigure: FigureKind = {
  show: (ledger, request, compareNames) => {
    const model = flowsModel(ledger, request, compareNames);
    return {
      state: model.trade.state,
      trade: model.trade,
      words: (context) => flowsWords(model, context),
      drawing: 'bands',
      picture: (context, links) => <FlowsDrawing model={model} context={context} links={links} />,
      size: (context) => flowsLayout(model, context),
      table: (context, links) => <FlowsTable model={model} context={context} links={links} />,
      cells: () => tradeCells(model.trade),
    };
  },
};

function flowsWords(model: FlowsModel, context: TextContext): FigureWords {
  const words = tradeWords(model.trade, context, true);
  const { t } = context.language;
  const missing = model.sides.some(({ flows }) => flows.some(({ part }) => part === null));
  return {
    ...words,
    headline: flowsHeadline(model, context),
    legend: [
      ...words.legend,
      ...(missing
        ? [{ text: t('flows.missing'), paint: context.palette.muted, look: 'empty' as const }]
        : []),
    ],
    notes: [
      ...words.notes,
      ...(model.widened ? [{ key: 'widened', text: t('flows.widened'), doubt: null }] : []),
    ],
  };
}

type DrawingProps = {
  readonly model: FlowsModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
};

function FlowsDrawing({ model, context, links }: DrawingProps) {
  const layout = flowsLayout(model, context);
  const targets = layout.flows.map((laid): CardTarget => ({
    key: `${laid.economy}.${laid.measure}`,
    label: context.language.t('flows.open', {
      country: laid.name.text,
      measure: context.language.t(`measure.${laid.measure}`),
    }),
    ...laid.target,
    readings: flowReadings(laid, model, context),
    card: (onClose) => (
      <FlowCard laid={laid} model={model} context={context} links={links} onClose={onClose} />
    ),
  }));
  return (
    <div style={{ position: 'relative', width: layout.width, height: layout.height }}>
      <div aria-hidden="true">
        <FlowsPicture layout={layout} context={context} />
      </div>
      <CardOverlay
        targets={targets}
        label={context.language.t('reading.walk')}
        width={layout.width}
        height={layout.height}
      />
      <Marks layout={layout} context={context} links={links} />
    </div>
  );
}

function flowReadings(
  { economy, measure, target }: LaidFlow,
  { trade }: FlowsModel,
  context: TextContext,
): readonly Reading[] {
  const cells = trade.rows.find((row) => row.economy === economy)?.cells ?? [];
  return cells
    .filter((cell) => cell.measure === measure)
    .map((cell) => ({ box: target, say: () => figureReading(cell, economy, trade, context) }));
}

function FlowCard(
  props: DrawingProps & { readonly laid: LaidFlow; readonly onClose: (() => void) | null },
) {
  const { laid, model, context, links, onClose } = props;
  const row = model.trade.rows.find(({ economy }) => economy === laid.economy);
  const cells = row?.cells.filter(({ measure }) => measure === laid.measure) ?? [];
  return (
    <>
      <CountryCard
        row={{ economy: laid.economy, cells }}
        model={model.trade}
        context={context}
        links={links}
        onClose={onClose}
      />
      {onClose && !laid.missing && (
        <p className={styles['origin']}>
          <a {...links.cellLink(flowCellId(model, laid))}>{context.language.t('flows.origin')}</a>
        </p>
      )}
    </>
  );
}

function Marks(props: {
  readonly layout: FlowsLayout;
  readonly context: RenderContext;
  readonly links: FigureLinks;
}) {
  const { layout, context, links } = props;
  return layout.flows.flatMap(({ economy, measure, name, marks }) =>
    marks.map((mark) => (
      <DoubtMarkLink
        key={economy + measure + mark.id}
        {...mark}
        country={name.text}
        measure={measure}
        language={context.language}
        links={links}
      />
    )),
  );
}
