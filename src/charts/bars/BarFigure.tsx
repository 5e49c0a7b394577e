import { barLayout } from '#charts/bars/barLayout.ts';
import { BarPicture } from '#charts/bars/BarPicture.tsx';
import { CountryCard } from '#charts/bars/CountryCard.tsx';
import { barReadings } from '#charts/bars/barReadings.ts';
import { DoubtMarks } from '#charts/bars/DoubtMarks.tsx';
import { CardOverlay } from '#charts/CardOverlay.tsx';
import type { FigureLinks } from '#charts/figure.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { rowTargets } from '#charts/rowTargets.ts';
import type { TradeModel } from '#charts/tradeModel.ts';

/** The drawing and what answers over it. The drawing is hidden from readers of the table below. */
export function BarFigure(props: {
  readonly model: TradeModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
}) {
  const { model, context, links } = props;
  const layout = barLayout(model, context);
  const targets = rowTargets(layout, model.rows, context, (row, modelRow) => ({
    readings: barReadings(row, modelRow, model, context),
    beside: <DoubtMarks row={row} context={context} links={links} />,
    card: (onClose) => (
      <CountryCard row={modelRow} model={model} context={context} links={links} onClose={onClose} />
    ),
  }));
  return (
    <div style={{ position: 'relative', width: layout.width, height: layout.height }}>
      <div aria-hidden="true">
        <BarPicture layout={layout} context={context} />
      </div>
      <CardOverlay
        targets={targets}
        label={context.language.t('reading.walk')}
        width={layout.width}
        height={layout.height}
        halfway={layout.plot.bottom / 2}
        tall={Number.POSITIVE_INFINITY}
      />
    </div>
  );
}
