import type { LaidRow } from '#charts/bars/barLayout.ts';
import { MARK_TARGET } from '#charts/bars/barLayout.ts';
import type { FigureLinks } from '#charts/figure.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import styles from './DoubtMarks.module.css';

/** A link over each doubt's mark of one country. */
export function DoubtMarks(props: {
  readonly row: LaidRow;
  readonly context: RenderContext;
  readonly links: FigureLinks;
}) {
  const { row, context, links } = props;
  const { t } = context.language;
  return row.lanes.flatMap((lane) =>
    lane.marks.map(({ mark, id, x }) => (
      <a
        key={lane.measure + id}
        className={styles['mark']}
        href={links.doubtHref(id)}
        style={{ left: x - MARK_TARGET / 2, top: lane.middle - MARK_TARGET / 2 }}
        aria-label={t('doubt.mark', {
          mark,
          country: row.name,
          measure: t(`measure.${lane.measure}`),
        })}
      />
    )),
  );
}
