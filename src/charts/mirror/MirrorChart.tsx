import { CardOverlay } from '#charts/CardOverlay.tsx';
import type { FigureLinks } from '#charts/figure.ts';
import { MirrorCard } from '#charts/mirror/MirrorCard.tsx';
import { mirrorLayout } from '#charts/mirror/mirrorLayout.ts';
import type { MirrorModel } from '#charts/mirror/mirrorModel.ts';
import { mirrorReadings } from '#charts/mirror/mirrorReadings.ts';
import { MirrorPicture } from '#charts/mirror/MirrorPicture.tsx';
import type { RenderContext } from '#charts/renderContext.ts';
import { rowTargets } from '#charts/rowTargets.ts';

/** The drawing and what answers over it. The drawing is hidden from readers of the table below. */
export function MirrorChart(props: {
  readonly model: MirrorModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
}) {
  const { model, context, links } = props;
  const layout = mirrorLayout(model, context);
  const targets = rowTargets(layout, model.rows, context, (row, modelRow) => ({
    readings: mirrorReadings(row, modelRow, model, context),
    card: (onClose) => (
      <MirrorCard row={modelRow} model={model} context={context} links={links} onClose={onClose} />
    ),
  }));
  return (
    <div style={{ position: 'relative', width: layout.width, height: layout.height }}>
      <div aria-hidden="true">
        <MirrorPicture layout={layout} palette={context.palette} />
      </div>
      <CardOverlay
        targets={targets}
        label={context.language.t('reading.walk')}
        width={layout.width}
        height={layout.height}
        cardWidth={440}
        halfway={layout.plot.bottom / 2}
        tall={Number.POSITIVE_INFINITY}
      />
    </div>
  );
}
