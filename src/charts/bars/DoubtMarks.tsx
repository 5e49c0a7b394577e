import type { LaidRow } from '#charts/bars/barLayout.ts';
import { DoubtMarkLink } from '#charts/DoubtMark.tsx';
import type { FigureLinks } from '#charts/figure.ts';
import type { RenderContext } from '#charts/renderContext.ts';

/** A link over each doubt's mark of one country. */
export function DoubtMarks(props: {
  readonly row: LaidRow;
  readonly context: RenderContext;
  readonly links: FigureLinks;
}) {
  const { row, context, links } = props;
  return row.lanes.flatMap(({ marks, measure, middle }) =>
    marks.map((mark) => (
      <DoubtMarkLink
        key={measure + mark.id}
        {...mark}
        y={middle}
        country={row.name}
        measure={measure}
        language={context.language}
        links={links}
      />
    )),
  );
}
