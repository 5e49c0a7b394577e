import type { ReactNode } from 'react';
import { Fragment, Suspense, useId, useState } from 'react';
import { EmptyFigure } from '#app/EmptyFigure.tsx';
import { useLanguage } from '#app/languageContext.ts';
import { useFigureLinks } from '#app/useFigureLinks.ts';
import { usePaper } from '#app/usePaper.ts';
import { useWidth } from '#app/useWidth.ts';
import type { FigureKind, FigureWords, ShownFigure, TextContext } from '#charts/figure.ts';
import { FigureFrame } from '#charts/FigureFrame.tsx';
import { summaryText } from '#charts/summary.ts';
import type { Ledger } from '#domain/ledger.ts';
import { ScrollingTable } from '#ui/ScrollingTable.tsx';
import styles from './Figure.module.css';

type FigureProps = {
  readonly ledger: Ledger;
  readonly figure: FigureKind;
  readonly shown: ShownFigure;
  readonly words: FigureWords;
  readonly context: TextContext;
};

/** The figure on screen, with its table folded below it. */
export function Figure({ ledger, figure, shown, words, context }: FigureProps) {
  const [measure, width] = useWidth();
  const paper = usePaper();
  const headlineId = useId();
  const links = useFigureLinks();
  if (shown.state !== 'ready') {
    return (
      <EmptyFigure
        ledger={ledger}
        figure={figure}
        state={shown.state}
        words={words}
        headlineId={headlineId}
      />
    );
  }
  const { picture, table } = shown;
  return (
    <FigureFrame
      words={words}
      context={context}
      headlineId={headlineId}
      summary={summaryText(shown, context)}
      links={links}
    >
      <div ref={measure} data-part="picture" data-paper={paper || undefined}>
        {/* Drawn anew rather than changed: a chart takes up another size only after it has been seen. */}
        <Fragment key={paper ? 'paper' : 'screen'}>
          {paper
            ? picture?.({ ...context, ...paperSize(shown), still: 'sheet' }, links)
            : width !== null && picture?.({ ...context, width }, links)}
        </Fragment>
      </div>
      {picture === null ? (
        <Table>{table(context, links)}</Table>
      ) : (
        <FoldedTable paper={paper} render={() => table(context, links)} />
      )}
    </FigureFrame>
  );
}

/**
 * In CSS pixels: between the margins of an A4 sheet that stands upright, which the style sheet fits to others, and
 * as high as leaves room for a short table, or for the words alone.
 */
const paperSize = (shown: ShownFigure) => ({
  width: 704,
  height: shown.cells().length > 15 ? 600 : 370,
});

function Table({ children }: { readonly children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <ScrollingTable label={t('table.scroll')}>
      <Suspense fallback={<p>{t('figure.arriving')}</p>}>{children}</Suspense>
    </ScrollingTable>
  );
}

/** The table is made when it is first opened: it would double the work of every filter change. */
function FoldedTable(props: { readonly paper: boolean; readonly render: () => ReactNode }) {
  const { paper, render } = props;
  const [open, setOpen] = useState(false);
  const { t } = useLanguage();
  return (
    <details
      className={styles['data']}
      data-part="table"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('figure.data')}</summary>
      {(open || paper) && <Table>{render()}</Table>}
    </details>
  );
}
