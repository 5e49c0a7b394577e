import type { FigureWords, ShownFigure, TextContext } from '#charts/figure.ts';
import { sourceText } from '#charts/figureText.ts';
import { summaryText } from '#charts/summary.ts';
import type { Source } from '#domain/ledger.ts';
import type { SheetWords } from '#export/picture/sheetLayout.ts';

const SEPARATOR = ' · ';
/** More rows than this are too long to be read out; the rows themselves are in the metadata. */
const MOST_ROWS = 12;

type Imprint = {
  readonly link: string;
  readonly version: string;
  /** Every source behind what is drawn. */
  readonly sources: readonly Source[];
};

/** What stands on a sheet around the figure. `swatches` are the widths of the legend's marks. */
export function sheetWords(
  words: FigureWords,
  context: TextContext,
  swatches: readonly number[],
  { link, version, sources }: Imprint,
): SheetWords {
  const { language } = context;
  const { t } = language;
  return {
    headline: words.headline,
    subtitle: words.subtitle,
    legend: legendWords(words, swatches),
    notes: words.notes
      .filter(({ ofPage }) => !ofPage)
      .map(({ text, doubt }) => ({ mark: doubt?.mark ?? null, text })),
    // A figure that rests on too many sources to name them tells how many there are.
    source:
      words.sources.length > 0
        ? sourceLine(words.sources, context)
        : t('export.manySources', { count: sources.length }),
    imprint: [
      t('page.name'),
      t('export.dataOf', { date: language.date(version) }),
      t('export.licence'),
      link,
    ]
      .filter((part) => part !== '')
      .join(SEPARATOR),
    gap: language.gap,
  };
}

/** A plain sheet: the figure and what its colours mean. */
export const plainWords = (words: FigureWords, swatches: readonly number[]): SheetWords => ({
  headline: '',
  subtitle: '',
  legend: legendWords(
    { legend: words.legend.map((item) => ({ ...item, text: item.alone ?? item.text })) },
    swatches,
  ),
  notes: [],
  source: '',
  imprint: '',
  gap: '',
});

const legendWords = (
  { legend }: Pick<FigureWords, 'legend'>,
  swatches: readonly number[],
): SheetWords['legend'] =>
  legend.map(({ text }, index) => ({ text, swatch: swatches[index] ?? 0 }));

/** Empty where there are none. */
export function sourceLine(sources: readonly Source[], context: TextContext): string {
  if (sources.length === 0) return '';
  const { t, gap } = context.language;
  const items = sources.map((source) => sourceText(source, context));
  return t('figure.source') + gap + items.join(SEPARATOR);
}

/** The picture in words: what it finds, what it shows and its numbers, or where they are many, their range. */
export function altText(words: FigureWords, shown: ShownFigure, context: TextContext): string {
  const { t } = context.language;
  const caption = t('figure.caption', { headline: words.headline, subtitle: words.subtitle });
  const grid = shown.grid?.(context);
  if (!grid || grid.rows.length > MOST_ROWS) {
    return [caption, summaryText(shown, context)].join(context.language.gap).trim();
  }
  const rows = grid.rows.map(({ name, cells }) =>
    t('export.altRow', {
      name: name.text,
      values: cells
        .map(({ text }, index) =>
          t('export.altValue', { name: grid.columns[index + 1] ?? '', text }),
        )
        .join(t('export.altComma') + context.language.gap),
    }),
  );
  return [caption, ...rows].join(context.language.gap);
}
