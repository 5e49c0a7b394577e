import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TradeFile } from '#data/schema.ts';
import { readCsv } from './readCsv.ts';

/** The published file and the collection that it was made from, side by side. */

export type Observation = TradeFile['observations'][number];
export type Row = Readonly<Record<string, string>>;

export const read = (file: string): string =>
  readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8');

/**
 * A table of the collection. In `sources` the rows of the two texts that the project starts from were
 * not collected with the others: they were added by hand, and have no address.
 */
export const rowsOf = (name: string): readonly Row[] => readCsv(read(`tests/fixtures/${name}.csv`));

export const trade = JSON.parse(read('public/data/trade.json')) as TradeFile;

export const FIVE = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'];

type Identity = Pick<Observation, 'reporter' | 'economy' | 'period' | 'flow' | 'source'>;

export const idOf = (figure: Identity): string =>
  [figure.reporter, figure.economy, figure.period, figure.flow, figure.source].join('.');

export const byId: ReadonlyMap<string, Observation> = new Map(
  trade.observations.map((observation) => [idOf(observation), observation]),
);

const parties = ({ reporter = '', partner = '' }: Row) =>
  ({
    SEED: { series: 'note', economy: partner, reporter: 'not-stated', partner: 'CHN' },
    CHN: { series: 'customs', economy: partner, reporter, partner },
    CA5: { series: 'national', economy: 'CA5', reporter: 'compiled', partner },
  })[reporter] ?? { series: 'national', economy: reporter, reporter, partner };

/**
 * A row of the collection in the words of the dataset. Its reporter SEED is a note or a news report
 * that states none, its reporter CA5 a sum that somebody compiled.
 */
const asCollected = (row: Row) => ({
  remark: row['note'] ?? '',
  figure: {
    ...parties(row),
    flow: row['flow'] ?? '',
    period: row['period'] ?? '',
    value: Number(row['value']),
    unit: row['unit'] ?? '',
    quoted: row['precision'] ?? '',
    source: row['source_id'] ?? '',
  },
});

export const collected = [...rowsOf('observations'), ...rowsOf('aggregates')].map(asCollected);

export const collectedId = ({ figure }: (typeof collected)[number]): string =>
  [figure.reporter, figure.economy, figure.period, figure.flow, figure.source].join('.');

export const repeated = (values: readonly string[]): string[] => {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
};

export const sorted = (values: Iterable<string>): string[] => [...new Set(values)].toSorted();
