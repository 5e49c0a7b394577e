import { barLayout } from '#charts/bars/barLayout.ts';
import { BarPicture } from '#charts/bars/BarPicture.tsx';
import { RowOverlay } from '#charts/bars/RowOverlay.tsx';
import type { FigureLinks } from '#charts/figure.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import type { TradeModel } from '#charts/tradeModel.ts';

/** The drawing and what answers over it. The drawing is hidden from readers of the table below. */
export function BarFigure(props: {
  readonly model: TradeModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
}) {
  const { model, context, links } = props;
  const layout = barLayout(model, context);
  return (
    <div style={{ position: 'relative', width: layout.width, height: layout.height }}>
      <div aria-hidden="true">
        <BarPicture layout={layout} context={context} />
      </div>
      <RowOverlay layout={layout} model={model} context={context} links={links} />
    </div>
  );
}
