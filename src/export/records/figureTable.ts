import type { Cell, Column, Table } from '#export/records/table.ts';
import { listed, tableOf } from '#export/records/table.ts';
import { rowWarnings } from '#export/records/warnings.ts';
import type { FigureRecord } from '#domain/figureRecord.ts';
import type { Ledger } from '#domain/ledger.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import type { ColumnName } from '#i18n/fileMessages.ts';
import type { Language } from '#i18n/language.ts';

/** Whether a value is as published, converted at a rate, or worked out from several figures. */
type Derivation = 'published' | 'converted' | 'computed';

/** The records of a view, one a row. Codes are the dataset's; names are in the reader's language. */
export const figureTable = (
  records: readonly FigureRecord[],
  ledger: Ledger,
  language: Language,
): Table => tableOf('figures', columnsFor(ledger, language), records);

/** Of these, what a value is traced back by. The rest can be looked up in the dataset. */
const TRACING: ReadonlySet<string> = new Set<ColumnName>([
  'series',
  'economy',
  'measure',
  'product',
  'period',
  'value',
  'unit',
  'missing',
  'derivation',
  'quoted',
  'reporter',
  'source',
  'rate',
  'rate_sources',
  'doubts',
  'warnings',
]);

/** The same with fewer columns, for the metadata of a picture. Codes only, whatever the language. */
export const tracingTable = (
  records: readonly FigureRecord[],
  ledger: Ledger,
  language: Language,
): Table =>
  tableOf(
    'figures',
    columnsFor(ledger, language).filter(([column]) => TRACING.has(column)),
    records,
  );

function columnsFor(ledger: Ledger, language: Language): readonly Column<FigureRecord>[] {
  const countryOf = ({ economy }: FigureRecord): string => {
    const names = ledger.economies.get(economy)?.names;
    return names ? language.name(names) : economy;
  };
  return [
    ['cell', ({ cell }) => cell],
    ['series', ({ series }) => series],
    ['economy', ({ economy }) => economy],
    ['country', countryOf],
    ['measure', ({ measure }) => measure],
    ['product', ({ product }) => product],
    ['period', ({ period }) => period],
    ['value', ({ value }) => value],
    ['unit', ({ unit }) => unit],
    ['missing', ({ missing }) => missing],
    ['derivation', derivationOf],
    ['published_value', (record) => soleFigure(record)?.money?.amount ?? null],
    ['published_unit', (record) => soleFigure(record)?.money?.currency ?? null],
    ['published_share', (record) => soleFigure(record)?.share ?? null],
    ['quoted', ({ basis }) => listed(basis.map(({ quoted }) => quoted))],
    ['reporter', ({ basis }) => listed(basis.map(({ reporter }) => reporter))],
    ['partner', ({ basis }) => listed(basis.map(({ partner }) => partner))],
    ['authority', ({ basis }) => listed(basis.map(({ authority }) => language.name(authority)))],
    ['source', ({ basis }) => listed(basis.map(({ source }) => source))],
    ['valuation', ({ basis }) => listed(basis.map(({ valuation }) => valuation))],
    ['scope', ({ basis }) => listed(basis.map(({ scope }) => scope))],
    ['rate', ({ rates }) => rateCell(rates.map(yuanPerDollar))],
    [
      'rate_sources',
      ({ rates }) => listed(rates.flatMap(({ cnySource, usdSource }) => [cnySource, usdSource])),
    ],
    ['basis', ({ basis }) => listed(basis.map(({ id }) => id))],
    ['doubts', ({ doubts }) => listed(doubts)],
    ['warnings', (record) => listed(rowWarnings(record, ledger))],
    ['note', ({ basis }) => listed(basis.map(({ note }) => note))],
    ['version', () => ledger.version],
  ];
}

/** A number where there is one rate, so that it can be reckoned with. */
const rateCell = ([first, ...others]: readonly number[]): Cell => {
  if (first === undefined) return null;
  return others.length === 0 ? first : listed([first, ...others].map(String));
};

/** The one published figure behind a record; undefined when there are several or none. */
const soleFigure = ({ basis: [first, second] }: FigureRecord) =>
  second === undefined ? first : undefined;

export function derivationOf(record: FigureRecord): Derivation | null {
  const { value, unit, rates } = record;
  if (value === null) return null;
  const figure = soleFigure(record);
  const isPublished =
    (figure?.money?.currency === unit && figure?.money?.amount === value) ||
    (unit === 'share' && figure?.share === value);
  if (isPublished) return 'published';
  return figure && unit !== 'share' && rates.length > 0 ? 'converted' : 'computed';
}
