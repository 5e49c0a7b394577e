import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTradeFile } from '#data/parse.ts';
import type { TradeFile } from '#data/schema.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { REPORTED_GAPS } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Currency } from '#domain/money.ts';
import type { ObservationId, RecordedFlow, Series } from '#domain/observation.ts';
import type { Period, Year } from '#domain/period.ts';

/**
 * One figure. `flow` is the economy's own whatever the series; `value` is an amount in whole units,
 * or the reason why there is none. `more` is what differs from a plain figure of goods.
 */
type FigureRow = readonly [
  series: Series,
  economy: string,
  flow: RecordedFlow,
  period: string,
  value: number | (typeof REPORTED_GAPS)[number],
  unit?: Currency,
  more?: Partial<TradeFile['observations'][number]>,
];

type RateRow = readonly [economy: string, period: string, cny: number, usd: number];

type Content = {
  readonly figures: readonly FigureRow[];
  readonly rates?: readonly RateRow[];
  readonly doubts?: TradeFile['doubts'];
  readonly claims?: TradeFile['claims'];
  /** Ids of sources beside BOOK. */
  readonly moreSources?: readonly string[];
  /** What stands beside the trade: products, denominators, events. */
  readonly context?: Partial<
    Pick<TradeFile, 'products' | 'productFigures' | 'denominators' | 'partnerShares' | 'events'>
  >;
};

const FIVE = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'];

const named = (name: string) => ({ en: name, zh: name, ru: name });

const MIRRORED = { export: 'import', import: 'export', total: 'total' } as const;

/** Who books the flow of an economy in a series, and how it looks from there. */
const booked = (series: Series, economy: string, flow: RecordedFlow) =>
  ({
    note: { reporter: 'not-stated', partner: 'CHN', flow },
    customs: { reporter: 'CHN', partner: economy, flow: MIRRORED[flow] },
    national: { reporter: economy, partner: 'CHN', flow },
  })[series];

/** The content of a valid trade.json about the five countries, fresh each time. */
export const tradeFileOf = ({
  figures,
  rates = [],
  doubts = [],
  claims = [],
  moreSources = [],
  context = {},
}: Content): TradeFile => ({
  schemaVersion: 1,
  version: '2026-11-22',
  economies: [
    ...['CHN', ...FIVE].map((code) => ({ code, kind: 'country' as const, names: named(code) })),
    { code: 'CA5', kind: 'group', members: [...FIVE], names: named('Central Asia') },
  ],
  authorities: [{ id: 'OFFICE', names: named('Office of Statistics') }],
  sources: ['BOOK', ...moreSources].map((id) => ({
    id,
    authority: 'OFFICE',
    title: 'The yearbook',
    publisher: 'The publisher',
    url: 'https://example.org/yearbook',
    date: '2025-06-22',
    languages: ['en'],
    reports: 'Everything the test is about',
    licence: 'not checked',
  })),
  observations: figures.flatMap(([series, economy, flow, period, value, unit = 'USD', more = {}]) =>
    typeof value === 'string'
      ? []
      : [
          {
            series,
            economy,
            ...booked(series, economy, flow),
            period,
            value,
            unit,
            quoted: `${unit} ${value}`,
            source: 'BOOK',
            valuation: 'not-stated',
            scope: 'goods',
            role: 'recommended',
            ...more,
          },
        ],
  ),
  missing: figures.flatMap(([series, economy, flow, period, reason]) =>
    typeof reason === 'string' && flow !== 'total'
      ? [{ series, economy, flow, period, reason }]
      : [],
  ),
  rates: rates.map(([economy, period, cny, usd]) => ({
    economy,
    period,
    cny,
    usd,
    cnySource: 'BOOK',
    usdSource: 'BOOK',
  })),
  doubts,
  claims,
  products: [],
  productFigures: [],
  denominators: [],
  partnerShares: [],
  events: [],
  ...context,
});

/** A small real ledger, built through the real parser, with only the figures the test is about. */
export const ledgerOf = (content: Content): Ledger => parseTradeFile(tradeFileOf(content));

/** The content of the dataset that the site is built with. */
export const bundledFile = (): unknown =>
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../public/data/trade.json'), 'utf8'),
  ) as unknown;

export const bundledLedger = (): Ledger => parseTradeFile(bundledFile());

export const economy = (code: string) => code as EconomyCode;
export const year = (value: number) => value as Year;
export const period = (text: string) => text as Period;
export const observation = (id: string) => id as ObservationId;
