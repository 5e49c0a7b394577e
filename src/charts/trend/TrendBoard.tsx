import type { FigureLinks } from '#charts/figure.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { LabelLinks } from '#charts/trend/LabelLinks.tsx';
import { trendLayout } from '#charts/trend/trendLayout.ts';
import type { TrendModel } from '#charts/trend/trendModel.ts';
import { TrendPicture } from '#charts/trend/TrendPicture.tsx';
import { YearReader } from '#charts/trend/YearReader.tsx';
import styles from './TrendBoard.module.css';

type BoardProps = {
  readonly model: TrendModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
};

/** The drawing and what answers over it. The drawing is hidden from readers of the table below. */
export function TrendBoard({ model, context, links }: BoardProps) {
  const layout = trendLayout(model, context);
  return (
    <>
      <LongerSources model={model} context={context} links={links} />
      <div className={styles['board']} style={{ width: layout.width, height: layout.height }}>
        <div aria-hidden="true">
          <TrendPicture layout={layout} palette={context.palette} />
        </div>
        <YearReader layout={layout} model={model} context={context} links={links} />
        <LabelLinks layout={layout} model={model} context={context} links={links} />
      </div>
    </>
  );
}

/** The way to more years, where a source has only one. */
function LongerSources({ model, context, links }: BoardProps) {
  const { t } = context.language;
  if (!model.alone) return null;
  return (
    <p className={styles['longer']}>
      {t('trend.longer')}
      {model.alone.longer.map((series) => (
        <a key={series} {...links.sourceLink(series)}>
          {t(`source.short.${series}`)}
        </a>
      ))}
    </p>
  );
}
