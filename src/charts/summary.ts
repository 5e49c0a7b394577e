import type { ShownFigure, TextContext } from '#charts/figure.ts';
import { sized } from '#charts/reading.ts';
import type { ShownCell } from '#domain/figureRecord.ts';
import type { Measure } from '#domain/measure.ts';
import { MEASURES } from '#domain/measure.ts';
import { money } from '#domain/money.ts';
import type { RecordUnit } from '#domain/recordUnit.ts';

type Drawn = Pick<ShownFigure, 'drawing' | 'cells'>;
type Value = { readonly value: number; readonly unit: RecordUnit };
type Point = Value & { readonly cell: ShownCell; readonly measure: Measure };

/** Drawings whose marks are amounts of the same kind, so that one of them is the highest. */
const RANGED: ReadonlySet<ShownFigure['drawing']> = new Set([
  'bars',
  'dumbbells',
  'lines',
  'bands',
]);

/**
 * What a picture is for those who do not see it: its kind, whose figures of when, how many, and the
 * lowest and the highest of them. Headline and subtitle say the rest. Empty for a table.
 */
export function summaryText({ drawing, cells }: Drawn, context: TextContext): string {
  const { language, names } = context;
  if (drawing === null) return '';
  const all = distinct(cells());
  const points = all.flatMap(pointsOf);
  const known = all.filter((cell) => valueOf(cell) !== null);
  const summary = language.t('summary.figure', {
    drawing,
    countries: language.list([...new Set(all.map(({ economy }) => language.name(names(economy))))]),
    years: periodsOf(all, context),
    count: known.length,
    missing: all.length - known.length,
  });
  if (!RANGED.has(drawing) || points.length < 2) return summary;
  return summary + language.gap + rangeText(points, context);
}

/** Figures of products come with an amount and a share; a gap lies between two figures. */
function distinct(cells: readonly ShownCell[]): readonly ShownCell[] {
  const known = new Map<string, ShownCell>();
  for (const cell of cells) {
    const { series, economy, measure, period, product = '' } = cell;
    if (!measure.endsWith('-gap'))
      known.set([series, economy, measure, period, product].join(), cell);
  }
  return [...known.values()];
}

function valueOf({ figure, shown }: ShownCell): Value | null {
  if (shown) return shown.value === null ? null : { value: shown.value, unit: shown.unit };
  if (figure.kind === 'missing') return null;
  return { value: figure.money.amount, unit: figure.money.currency };
}

function pointsOf(cell: ShownCell): readonly Point[] {
  const value = valueOf(cell);
  const measure = MEASURES.find((one) => one === cell.measure);
  return value && measure ? [{ ...value, cell, measure }] : [];
}

/** Parts of a year count to their year. */
function periodsOf(cells: readonly ShownCell[], { language }: TextContext): string {
  const years = cells.map(({ period }) => period.slice(0, 4)).toSorted();
  const [first = '', last = first] = [years[0], years.at(-1)];
  return language.t('summary.years', { first, last: first === last ? 'same' : last });
}

function rangeText(points: readonly Point[], context: TextContext): string {
  const sorted = points.toSorted((a, b) => a.value - b.value);
  const several = {
    years: new Set(points.map(({ cell }) => cell.period)).size > 1,
    series: new Set(points.map(({ cell }) => cell.series)).size > 1,
  };
  const [lowest = '', highest = ''] = [sorted[0], sorted.at(-1)].map((point) =>
    point ? pointText(point, several, context) : '',
  );
  return context.language.t('summary.range', { lowest, highest });
}

function pointText(
  { value, unit, measure, cell }: Point,
  several: { readonly years: boolean; readonly series: boolean },
  { language, names }: TextContext,
): string {
  const { t } = language;
  const amount = amountText({ value, unit }, { language });
  return t('summary.point', {
    country: language.name(names(cell.economy)),
    measure: t(`measure.${measure}`),
    year: several.years ? cell.period : 'one',
    // Where both sides of the border are drawn, whose figure it is.
    source: several.series && cell.series ? t(`source.short.${cell.series}`) : 'one',
    amount: sized(measure === 'surplus', value, amount, language),
  });
}

function amountText({ value, unit }: Value, { language }: Pick<TextContext, 'language'>): string {
  const { t, number, spokenMoney } = language;
  if (unit === 'USD' || unit === 'CNY') return spokenMoney(money(value, unit));
  const part = number.bare(Math.abs(value), 'share');
  return unit === 'gdp' || unit === 'trade'
    ? t(`number.partOf.${unit}`, { part })
    : t('number.partOf.share', { part });
}
