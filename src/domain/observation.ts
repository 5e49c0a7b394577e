import type { Brand } from '#domain/brand.ts';
import type { EconomyCode, Names } from '#domain/economy.ts';
import type { Money } from '#domain/money.ts';
import type { Period } from '#domain/period.ts';

export type SourceId = Brand<string, 'SourceId'>;
export type ObservationId = Brand<string, 'ObservationId'>;

/** Where a view's figures come from: one series never mixes reporters. */
export const SERIES = ['note', 'customs', 'national'] as const;
export type Series = (typeof SERIES)[number];

export const FLOWS = ['export', 'import'] as const;

/** `total` is a published sum of both flows, kept because some reporters publish nothing else. */
export const RECORDED_FLOWS = [...FLOWS, 'total'] as const;
export type RecordedFlow = (typeof RECORDED_FLOWS)[number];

export const NOT_STATED = 'not-stated';
/** A compiler added up what several reporters recorded, so that none of them stands for the sum. */
export const COMPILED = 'compiled';
export type Reporter = EconomyCode | typeof NOT_STATED | typeof COMPILED;

export const isNamed = (reporter: Reporter): reporter is EconomyCode =>
  reporter !== NOT_STATED && reporter !== COMPILED;

/** One figure as somebody published it. Nothing here is computed. */
export type Observation = {
  readonly id: ObservationId;
  readonly series: Series;
  /** The Central Asian economy that the figure is about. */
  readonly economy: EconomyCode;
  /** The economy whose authority recorded the flow. */
  readonly reporter: Reporter;
  readonly partner: EconomyCode;
  /** As the reporter sees it: China's export to Kazakhstan is Kazakhstan's import. */
  readonly flow: RecordedFlow;
  readonly period: Period;
  readonly money: Money;
  /** The figure in the words or digits of its source. */
  readonly quoted: string;
  readonly source: SourceId;
  /** The body that counted or compiled this figure. */
  readonly authority: Names;
  readonly valuation: 'FOB' | 'CIF' | typeof NOT_STATED;
  /** Another source with the same amount, which also has the years around it. */
  readonly alsoIn: Pick<Observation, 'source' | 'authority' | 'valuation'> | null;
  readonly scope: 'goods' | 'goods-and-services';
  /** `recommended` stands in the views; an `alternative` is another report of the same figure. */
  readonly role: 'recommended' | 'alternative';
  readonly note: string | null;
};

/**
 * Who compiled a figure and how it was valued, as the years around it have it where the same amount
 * stands in their source too: reading one year of a series elsewhere is no break in it.
 */
export const lineageOf = (
  observation: Observation,
): Pick<Observation, 'source' | 'authority' | 'valuation'> => observation.alsoIn ?? observation;

/** The flow as the Central Asian economy sees it, which is how everything is told. */
export function flowOfEconomy(
  observation: Pick<Observation, 'economy' | 'reporter' | 'flow'>,
): RecordedFlow {
  const { economy, reporter, flow } = observation;
  if (flow === 'total' || reporter === economy || !isNamed(reporter)) return flow;
  return flow === 'export' ? 'import' : 'export';
}

/** Address of a figure: stable as long as its source, period and flow are. */
export const observationId = (
  o: Pick<Observation, 'reporter' | 'economy' | 'period' | 'flow' | 'source'>,
): ObservationId => `${o.reporter}.${o.economy}.${o.period}.${o.flow}.${o.source}` as ObservationId;
