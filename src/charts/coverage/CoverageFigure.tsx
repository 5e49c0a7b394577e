import { useLayoutEffect, useRef } from 'react';
import { CoverageGrid } from '#charts/coverage/CoverageGrid.tsx';
import { coverageLayout } from '#charts/coverage/coverageLayout.ts';
import type { CoverageModel } from '#charts/coverage/coverageModel.ts';
import { CoverageLabels, CoveragePicture } from '#charts/coverage/CoveragePicture.tsx';
import type { FigureLinks } from '#charts/figure.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import styles from './CoverageFigure.module.css';

/** The matrix and what answers over it; where it does not fit it is scrolled under its labels. */
export function CoverageFigure(props: {
  readonly model: CoverageModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
}) {
  const { model, context, links } = props;
  const layout = coverageLayout(model, context);
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The newest years are the ones that most readers come for.
    if (scroller.current) scroller.current.scrollLeft = layout.width;
  }, [layout.width]);
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      style={{ width: context.width, scrollPaddingInlineStart: layout.labels + 8 }}
    >
      <div className={styles['layers']} style={{ width: layout.width, height: layout.height }}>
        <div aria-hidden="true">
          <CoveragePicture layout={layout} context={context} />
        </div>
        {!context.still && <CoverageGrid layout={layout} context={context} links={links} />}
        {layout.scrolls && context.still !== 'sheet' && (
          <div aria-hidden="true" className={styles['labels']}>
            <CoverageLabels layout={layout} context={context} />
          </div>
        )}
      </div>
    </div>
  );
}
