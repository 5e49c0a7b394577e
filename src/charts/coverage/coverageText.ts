import type { CellLook } from '#charts/CellShape.tsx';
import type {
  CoverageCell,
  CoverageModel,
  CoverageRow,
  CoverageState,
} from '#charts/coverage/coverageModel.ts';
import type { LegendItem, TextContext } from '#charts/figure.ts';
import type { EconomyCode } from '#domain/economy.ts';

/** The looks of the states; yuan and other reports change a reported cell. */
const STATE_LOOKS: Readonly<Record<CoverageState, CellLook>> = {
  reported: 'solid',
  'with-services': 'disc',
  'total-only': 'bar',
  'part-year': 'part',
  'second-hand': 'empty',
  'not-published': 'dash',
  'not-reported': 'cross',
  withheld: 'barred',
  'not-collected': 'speck',
};

export const lookOf = ({ state, inYuan }: Pick<CoverageCell, 'state' | 'inYuan'>): CellLook =>
  inYuan ? 'half' : STATE_LOOKS[state];

/** Source and flow of a row; on a phone in as few letters as tell the sources apart. */
export function rowText(
  { series, flow }: CoverageRow,
  { language: { t } }: TextContext,
  narrow: boolean,
): { readonly source: string; readonly flow: string } {
  return {
    source: t(narrow ? `coverage.narrow.${series}` : `source.short.${series}`),
    flow: t(FLOW_WORDS[flow]),
  };
}

const FLOW_WORDS = {
  export: 'measure.short.exports',
  import: 'measure.short.imports',
  pair: 'coverage.pair',
} as const;

/** What is known of a cell, without where it stands: `reported, $15.9bn, 2 other reports`. */
export function cellFacts(cell: CoverageCell, { language }: TextContext): string {
  const { t } = language;
  const { figure, address, state, inYuan, alternatives } = cell;
  const amount =
    figure.kind === 'missing' || state !== 'reported'
      ? []
      : [
          address.flow === 'balance'
            ? language.signedMoney(figure.money)
            : language.fineMoney(figure.money),
        ];
  return language.beside([
    t(`coverage.state.${state}`),
    ...amount,
    ...(inYuan ? [t('coverage.yuan')] : []),
    ...(alternatives > 0 ? [t('coverage.others', { count: alternatives })] : []),
  ]);
}

/** The whole of it, for a reader who hears one cell at a time. */
export function cellName(
  cell: CoverageCell,
  row: CoverageRow,
  economy: EconomyCode,
  context: TextContext,
): string {
  const { language, names } = context;
  const { source, flow } = rowText(row, context, false);
  return language.t('coverage.cell', {
    country: language.name(names(economy)),
    flow,
    year: String(cell.year),
    source,
    facts: cellFacts(cell, context),
  });
}

export function coverageHeadline(model: CoverageModel, { language, names }: TextContext): string {
  const { t, list, name } = language;
  const { fewest, blocks, pairs, years } = model;
  const [first] = fewest;
  if (pairs.wanted === 0) return t('coverage.nothing');
  if (!first) {
    const { national: own, customs: covered, wanted } = pairs;
    return t('coverage.even', { own, covered, wanted });
  }
  const values = {
    countries: list(fewest.map(({ economy }) => name(names(economy)))),
    least: first.complete.national,
    of: years.length,
    customs: pairs.customs === pairs.wanted ? 'all' : 'some',
    covered: pairs.customs,
    wanted: pairs.wanted,
  } as const;
  return blocks.length === 1 ? t('coverage.single', values) : t('coverage.fewest', values);
}

export function coverageSubtitle(
  { pairs, years }: CoverageModel,
  { language: { t } }: TextContext,
): string {
  return t('coverage.subtitle', {
    from: String(years[0] ?? ''),
    to: String(years.at(-1) ?? ''),
    ...pairs,
  });
}

export function coverageLegend(model: CoverageModel, context: TextContext): readonly LegendItem[] {
  const { t } = context.language;
  const { ink, muted } = context.palette;
  const item = (text: string, cell: CellLook, dot = false): LegendItem => ({
    text,
    paint: cell === 'dash' || cell === 'cross' || cell === 'speck' ? muted : ink,
    look: { cell, dot },
  });
  const [reported, ...others] = model.states.map((state) =>
    item(t(`coverage.state.${state}`), STATE_LOOKS[state]),
  );
  return [
    ...(reported ? [reported] : []),
    ...(model.hasYuan ? [item(t('coverage.yuan'), 'half')] : []),
    ...(model.hasAlternatives ? [item(t('coverage.alternatives'), 'solid', true)] : []),
    ...others,
  ];
}
