import type { Caution, TextContext } from '#charts/figure.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { FigureRecord } from '#domain/figureRecord.ts';
import type { Ledger } from '#domain/ledger.ts';
import { yearOf } from '#domain/period.ts';

/** Why a picture may mislead somebody who sees it without the page. */
export type Warning =
  /** Parts stand in it whose source quotes a total that they do not add up to. */
  | { readonly kind: 'parts-below-total'; readonly doubts: readonly string[] }
  | { readonly kind: 'part-year'; readonly count: number }
  | { readonly kind: Caution }
  /** The picture is the chart alone: it names no source and no year. */
  | { readonly kind: 'bare' }
  | {
      readonly kind: 'doubtful';
      readonly count: number;
      readonly economies: readonly EconomyCode[];
      readonly doubts: readonly string[];
    };

/** What of a row may mislead. */
type Row = Pick<FigureRecord, 'value' | 'period' | 'economy' | 'doubts'>;

/** What has to be said before a picture of `records`, or a file of them, leaves the page. */
export function exportWarnings(
  records: readonly Row[],
  cautions: readonly Caution[],
  { doubts }: Pick<Ledger, 'doubts'>,
): readonly Warning[] {
  const sums = sumDoubts(doubts);
  const drawn = records.filter(({ value }) => value !== null);
  const warnings: Warning[] = [];
  const unsummed = distinct(drawn.flatMap((row) => row.doubts.filter((id) => sums.has(id))));
  if (unsummed.length > 0) warnings.push({ kind: 'parts-below-total', doubts: unsummed });
  const count = drawn.filter(({ period }) => yearOf(period) === null).length;
  if (count > 0) warnings.push({ kind: 'part-year', count });
  warnings.push(...cautions.map((kind) => ({ kind })));
  const doubtful = drawn.filter((row) => row.doubts.some((id) => !sums.has(id)));
  if (doubtful.length > 0) {
    warnings.push({
      kind: 'doubtful',
      count: doubtful.length,
      economies: distinct(doubtful.map(({ economy }) => economy)),
      doubts: distinct(doubtful.flatMap((row) => row.doubts)).filter((id) => !sums.has(id)),
    });
  }
  return warnings;
}

/** Doubts about a total rather than about a figure. */
const sumDoubts = (doubts: Ledger['doubts']): ReadonlySet<string> =>
  new Set(doubts.filter(({ kind }) => kind === 'parts-below-total').map(({ id }) => id));

/** Which warnings a row gives rise to, by their kinds. */
export function rowWarnings(
  row: Row,
  { doubts }: Pick<Ledger, 'doubts'>,
): readonly Warning['kind'][] {
  return exportWarnings([row], [], { doubts }).map(({ kind }) => kind);
}

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

export function warningText(
  warning: Warning,
  { language, names }: Pick<TextContext, 'language' | 'names'>,
): string {
  const { t } = language;
  switch (warning.kind) {
    case 'part-year':
      return t('records.warning.part-year', { count: warning.count });
    case 'doubtful':
      return t('records.warning.doubtful', {
        count: warning.count,
        economies: language.list(warning.economies.map((code) => language.name(names(code)))),
      });
    default:
      return t(`records.warning.${warning.kind}`);
  }
}
