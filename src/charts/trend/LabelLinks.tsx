import type { FigureLinks } from '#charts/figure.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import type { LaidLabel } from '#charts/trend/labelLayout.ts';
import { labelBox } from '#charts/trend/labelLayout.ts';
import styles from '#charts/trend/TrendBoard.module.css';
import type { TrendLayout } from '#charts/trend/trendLayout.ts';
import type { TrendModel } from '#charts/trend/trendModel.ts';
import { figureCell } from '#charts/trend/trendModel.ts';

type LinksProps = {
  readonly layout: TrendLayout;
  readonly model: TrendModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
};

/** A link over each label at the end of a line, to where the figure that it prints is from. */
export const LabelLinks = ({ layout, model, context, links }: LinksProps) =>
  layout.panels.flatMap(({ key, labels }) =>
    labels.map((label) => (
      <a
        key={`${key} ${label.key}`}
        className={styles['label']}
        style={labelBox(label)}
        aria-label={spoken(label, context)}
        {...links.cellLink(figureCell(model.request.source, label.line, label.year))}
      />
    )),
  );

function spoken({ line, year, figure }: LaidLabel, context: RenderContext): string {
  const { language, names } = context;
  return language.t('trend.labelOrigin', {
    country: language.name(names(line.economy)),
    measure: language.t(`measure.${line.measure}`),
    year: String(year),
    figure,
  });
}
