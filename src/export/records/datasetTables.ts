import { sourceTable } from '#export/records/sourceTable.ts';
import type { Column, Table } from '#export/records/table.ts';
import { listed, tableOf } from '#export/records/table.ts';
import type { Claim } from '#domain/claim.ts';
import type { Denominator, PartnerShare } from '#domain/denominator.ts';
import type { Doubt } from '#domain/doubt.ts';
import type { Economy, Names } from '#domain/economy.ts';
import type { MissingReason } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { cellId } from '#domain/ledger.ts';
import type { Observation, ObservationId } from '#domain/observation.ts';
import { flowOfEconomy } from '#domain/observation.ts';
import type { Product, ProductFigure } from '#domain/product.ts';
import type { Rate } from '#domain/rate.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import type { TradeEvent } from '#domain/tradeEvent.ts';
import type { Language } from '#i18n/language.ts';

/** The whole dataset, a table for each kind of thing in it. Kinds that are not there have none. */
export const datasetTables = (ledger: Ledger, language: Language): readonly Table[] =>
  [
    tableOf('observations', observationColumns(ledger, language), [
      ...ledger.observations.values(),
    ]),
    tableOf('missing', MISSING_COLUMNS, [...ledger.gaps]),
    tableOf('rates', RATE_COLUMNS, [...ledger.rates.values()]),
    tableOf('doubts', DOUBT_COLUMNS, ledger.doubts),
    tableOf('product_figures', productFigureColumns(language), ledger.productFigures),
    tableOf('denominators', denominatorColumns(language), ledger.denominators),
    tableOf('partner_shares', partnerShareColumns(language), ledger.partnerShares),
    tableOf('events', EVENT_COLUMNS, ledger.events),
    tableOf('claims', CLAIM_COLUMNS, ledger.claims),
    tableOf('economies', ECONOMY_COLUMNS, [...ledger.economies.values()]),
    tableOf('products', PRODUCT_COLUMNS, [...ledger.products.values()]),
    sourceTable([...ledger.sources.values()], language),
  ].filter(({ rows }) => rows.length > 0);

/** Ids of the doubts that a published figure is in. */
export const doubtsAbout = (
  id: ObservationId,
  { doubts }: Pick<Ledger, 'doubts'>,
): readonly string[] =>
  doubts.filter(({ figures }) => figures.includes(id)).map((doubt) => doubt.id);

const observationColumns = (
  { doubts }: Pick<Ledger, 'doubts'>,
  language: Language,
): readonly Column<Observation>[] => [
  ['id', ({ id }) => id],
  ['cell', (row) => cellId({ ...row, flow: flowOfEconomy(row) })],
  ['series', ({ series }) => series],
  ['economy', ({ economy }) => economy],
  ['flow', flowOfEconomy],
  ['period', ({ period }) => period],
  ['value', ({ money }) => money.amount],
  ['unit', ({ money }) => money.currency],
  ['quoted', ({ quoted }) => quoted],
  ['reporter', ({ reporter }) => reporter],
  ['partner', ({ partner }) => partner],
  ['authority', ({ authority }) => language.name(authority)],
  ['source', ({ source }) => source],
  ['valuation', ({ valuation }) => valuation],
  ['scope', ({ scope }) => scope],
  ['role', ({ role }) => role],
  ['doubts', ({ id }) => listed(doubtsAbout(id, { doubts }))],
  ['note', ({ note }) => note],
];

type Gap = readonly [cell: string, reason: MissingReason];

const partOf =
  (index: number) =>
  ([cell]: Gap): string =>
    cell.split('.')[index] ?? '';

const MISSING_COLUMNS: readonly Column<Gap>[] = [
  ['cell', ([cell]) => cell],
  ['series', partOf(0)],
  ['economy', partOf(1)],
  ['flow', partOf(2)],
  ['period', partOf(3)],
  ['missing', ([, reason]) => reason],
];

const RATE_COLUMNS: readonly Column<Rate>[] = [
  ['economy', ({ economy }) => economy],
  ['period', ({ period }) => period],
  ['cny', ({ cny }) => cny],
  ['usd', ({ usd }) => usd],
  ['rate', yuanPerDollar],
  ['cny_source', ({ cnySource }) => cnySource],
  ['usd_source', ({ usdSource }) => usdSource],
];

const DOUBT_COLUMNS: readonly Column<Doubt>[] = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['confidence', ({ confidence }) => confidence],
  ['figures', ({ figures }) => listed(figures)],
  ['evidence', ({ evidence }) => listed(evidence)],
];

const productFigureColumns = (language: Language): readonly Column<ProductFigure>[] => [
  ['product', ({ product }) => product],
  ['level', ({ level }) => level],
  ['series', ({ series }) => series],
  ['economy', ({ economy }) => economy],
  ['flow', ({ flow }) => flow],
  ['period', ({ period }) => period],
  ['value', ({ money }) => money?.amount ?? null],
  ['unit', ({ money }) => money?.currency ?? null],
  ['share', ({ share }) => share],
  ['quoted', ({ quoted }) => quoted],
  ['reporter', ({ reporter }) => reporter],
  ['partner', ({ partner }) => partner],
  ['authority', ({ authority }) => language.name(authority)],
  ['source', ({ source }) => source],
  ['note', ({ note }) => note],
];

const denominatorColumns = (language: Language): readonly Column<Denominator>[] => [
  ['economy', ({ economy }) => economy],
  ['indicator', ({ indicator }) => indicator],
  ['period', ({ period }) => period],
  ['value', ({ money }) => money.amount],
  ['unit', ({ money }) => money.currency],
  ['quoted', ({ quoted }) => quoted],
  ['authority', ({ authority }) => language.name(authority)],
  ['source', ({ source }) => source],
  ['role', ({ role }) => role],
  ['usable', ({ usable }) => usable],
  ['note', ({ note }) => note],
];

const partnerShareColumns = (language: Language): readonly Column<PartnerShare>[] => [
  ['economy', ({ economy }) => economy],
  ['partner', ({ partner }) => partner],
  ['of', ({ of }) => of],
  ['period', ({ period }) => period],
  ['share', ({ share }) => share],
  ['quoted', ({ quoted }) => quoted],
  ['authority', ({ authority }) => language.name(authority)],
  ['source', ({ source }) => source],
  ['note', ({ note }) => note],
];

const nameColumns = <Row extends { readonly names: Names }>(): readonly Column<Row>[] => [
  ['name_en', ({ names }) => names.en],
  ['name_zh', ({ names }) => names.zh],
  ['name_ru', ({ names }) => names.ru],
];

const EVENT_COLUMNS: readonly Column<TradeEvent>[] = [
  ['id', ({ id }) => id],
  ['date', ({ date }) => date],
  ...nameColumns<TradeEvent>(),
  ['economies', ({ economies }) => listed(economies)],
  ['source', ({ source }) => source],
];

const CLAIM_COLUMNS: readonly Column<Claim>[] = [
  ['id', ({ id }) => id],
  ['source', ({ source }) => source],
  ['quoted', ({ quoted }) => quoted],
  ['statement_en', ({ statement }) => statement.en],
  ['statement_zh', ({ statement }) => statement.zh],
  ['statement_ru', ({ statement }) => statement.ru],
  ['period_stated', ({ periodStated }) => periodStated],
  ['kind', ({ assertion }) => assertion.kind],
  // Each kind asserts something else, so the columns of all of them would be mostly empty.
  ['assertion', ({ assertion }) => JSON.stringify(assertion)],
];

const ECONOMY_COLUMNS: readonly Column<Economy>[] = [
  ['economy', ({ code }) => code],
  ...nameColumns<Economy>(),
  ['members', ({ members }) => listed(members)],
];

const PRODUCT_COLUMNS: readonly Column<Product>[] = [
  ['product', ({ id }) => id],
  ...nameColumns<Product>(),
];
