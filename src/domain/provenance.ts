import type { CellAddress } from '#domain/cellAddress.ts';
import { addressId } from '#domain/cellAddress.ts';
import { convertFigure } from '#domain/conversion.ts';
import type { DoubtCase } from '#domain/doubtCase.ts';
import { doubtCase } from '#domain/doubtCase.ts';
import type { Figure, MissingReason } from '#domain/figure.ts';
import { combineFigures, missing, observed } from '#domain/figure.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import { rateId, reasonAt } from '#domain/ledger.ts';
import type { Money } from '#domain/money.ts';
import { addMoney, subtractMoney } from '#domain/money.ts';
import type { Observation, RecordedFlow, Series } from '#domain/observation.ts';
import { FLOWS, SERIES } from '#domain/observation.ts';
import type { Period, Year } from '#domain/period.ts';
import { FIRST_YEAR, yearOf, yearPeriod } from '#domain/period.ts';
import type { Rate } from '#domain/rate.ts';
import type { Relation } from '#domain/relation.ts';
import { relationsOf } from '#domain/relation.ts';

/** The rate behind a converted figure, with the sources of the two totals that imply it. */
export type RateOrigin = {
  readonly rate: Rate;
  readonly cnySource: Source | null;
  readonly usdSource: Source | null;
};

/** One published figure with its source, and what it is in dollars. */
export type Report = {
  readonly observation: Observation;
  readonly source: Source | null;
  readonly dollars: Figure<'USD'>;
  readonly conversion: RateOrigin | null;
};

/** One figure less another, in a currency both are known in; `share` is a part of the other. */
export type Difference = { readonly money: Money; readonly share: number | null };

/** Another report of the same figure; `difference` is from the recommended one. */
type Alternative = Report & { readonly difference: Difference | null };

/** A figure with a provenance of its own, in the currency it was published in. */
export type LinkedFigure = { readonly address: CellAddress; readonly figure: Figure };

/** The same flow and period in another series; `difference` is that figure less this one. */
export type Counterpart = LinkedFigure & {
  readonly dollars: Figure<'USD'>;
  readonly difference: Difference | null;
  /** Whether the two series are the two sides of one border. */
  readonly isMirror: boolean;
};

type Subject =
  | { readonly kind: 'published'; readonly report: Report }
  | { readonly kind: 'computed'; readonly figure: Figure; readonly dollars: Figure<'USD'> }
  | { readonly kind: 'missing'; readonly reason: MissingReason };

/** Everything the dataset knows of where one figure comes from. */
export type Provenance = {
  readonly address: CellAddress;
  readonly subject: Subject;
  /** The exports and imports that a balance or a total is made of; none for a single flow. */
  readonly parts: readonly LinkedFigure[];
  readonly alternatives: readonly Alternative[];
  readonly counterparts: readonly Counterpart[];
  /** Published for months of the same year, or the year of these months. */
  readonly otherPeriods: readonly LinkedFigure[];
  /** The published total of a missing or computed figure's year. */
  readonly total: LinkedFigure | null;
  readonly doubts: readonly DoubtCase[];
  /** What it is beside the size of the country's economy; none for a part of a year. */
  readonly relations: readonly Relation[];
  /** The nearest years of the same series and flow of which the dataset says anything. */
  readonly before: CellAddress | null;
  readonly after: CellAddress | null;
};

export function provenanceOf(ledger: Ledger, address: CellAddress): Provenance {
  const subject = subjectOf(ledger, address);
  const own = subject.kind === 'published' ? subject.report : null;
  return {
    address,
    subject,
    parts: isSingleFlow(address) ? [] : knownParts(ledger, address, own),
    alternatives: (ledger.cells.get(addressId(address))?.alternatives ?? []).map((observation) => {
      const report = reportOf(ledger, observation);
      return { ...report, difference: own && differenceOf(valuesOf(report), valuesOf(own)) };
    }),
    counterparts: counterpartsOf(ledger, address),
    otherPeriods: otherPeriodsOf(ledger, address),
    total: subject.kind === 'published' ? null : publishedTotal(ledger, address),
    doubts: doubtsOf(ledger, figureOf(ledger, address)),
    relations: relationsIn(ledger, address),
    before: nearestYear(ledger, address, -1),
    after: nearestYear(ledger, address, 1),
  };
}

/** The figure at an address in the currency it was published in, computed where it has to be. */
export function figureOf(ledger: Ledger, address: CellAddress): Figure {
  const recorded = recordedAt(ledger, address);
  if (recorded) return observed(recorded);
  if (isSingleFlow(address)) return missing(reasonAt(ledger, address));
  const [exports, imports] = partsOf(ledger, address);
  const combine = address.flow === 'total' ? addMoney : subtractMoney;
  return isOneCurrency(exports.figure, imports.figure)
    ? combineFigures(exports.figure, imports.figure, combine)
    : combineFigures(
        inDollars(ledger, address, exports.figure),
        inDollars(ledger, address, imports.figure),
        combine,
      );
}

const isSingleFlow = (
  address: CellAddress,
): address is CellAddress & { readonly flow: 'export' | 'import' } =>
  address.flow === 'export' || address.flow === 'import';

const isOneCurrency = (a: Figure, b: Figure): boolean =>
  a.kind === 'missing' || b.kind === 'missing' || a.money.currency === b.money.currency;

const recordedAt = (ledger: Ledger, address: CellAddress): Observation | null =>
  ledger.cells.get(addressId(address))?.recommended ?? null;

export const linked = (ledger: Ledger, address: CellAddress): LinkedFigure => ({
  address,
  figure: figureOf(ledger, address),
});

const partsOf = (ledger: Ledger, address: CellAddress): readonly [LinkedFigure, LinkedFigure] => [
  linked(ledger, { ...address, flow: 'export' }),
  linked(ledger, { ...address, flow: 'import' }),
];

/** A total that was published without its flows, as that of a group is, is made of nothing here. */
function knownParts(
  ledger: Ledger,
  address: CellAddress,
  published: Report | null,
): readonly LinkedFigure[] {
  const parts = partsOf(ledger, address);
  const areUnknown = parts.every((part) => !isKnown(ledger, part.address));
  return published !== null && areUnknown ? [] : parts;
}

const inDollars = (
  ledger: Ledger,
  { economy, period }: Pick<CellAddress, 'economy' | 'period'>,
  figure: Figure,
): Figure<'USD'> => convertFigure(figure, 'USD', ledger.rates.get(rateId(economy, period)));

/** Each part in dollars, then combined: the conversions of both stay known. */
function dollarsAt(ledger: Ledger, address: CellAddress): Figure<'USD'> {
  const recorded = recordedAt(ledger, address);
  if (recorded) return inDollars(ledger, address, observed(recorded));
  if (isSingleFlow(address)) return missing(reasonAt(ledger, address));
  const [exports, imports] = partsOf(ledger, address);
  return combineFigures(
    inDollars(ledger, address, exports.figure),
    inDollars(ledger, address, imports.figure),
    address.flow === 'total' ? addMoney : subtractMoney,
  );
}

function subjectOf(ledger: Ledger, address: CellAddress): Subject {
  const recorded = recordedAt(ledger, address);
  if (recorded) return { kind: 'published', report: reportOf(ledger, recorded) };
  const figure = figureOf(ledger, address);
  if (figure.kind === 'missing') return { kind: 'missing', reason: figure.reason };
  return { kind: 'computed', figure, dollars: dollarsAt(ledger, address) };
}

function reportOf(ledger: Ledger, observation: Observation): Report {
  const dollars = inDollars(ledger, observation, observed(observation));
  return {
    observation,
    source: ledger.sources.get(observation.source) ?? null,
    dollars,
    conversion: rateOrigin(ledger, dollars),
  };
}

/** The rate that a figure was converted at; null where it was not. */
export function rateOrigin({ sources }: Ledger, figure: Figure): RateOrigin | null {
  const rate = figure.kind === 'reported' ? figure.conversions[0]?.rate : undefined;
  return rate
    ? {
        rate,
        cnySource: sources.get(rate.cnySource) ?? null,
        usdSource: sources.get(rate.usdSource) ?? null,
      }
    : null;
}

/** A figure as published and in dollars: two of them can be compared in either. */
type Values = { readonly figure: Figure; readonly dollars: Figure<'USD'> };

const valuesOf = ({ observation, dollars }: Report): Values => ({
  figure: observed(observation),
  dollars,
});

/** In the currency of publication where it is the same, else in dollars. Null when neither can be. */
export function differenceOf(figure: Values, base: Values): Difference | null {
  const asPublished = isOneCurrency(figure.figure, base.figure);
  const [a, b] = asPublished ? [figure.figure, base.figure] : [figure.dollars, base.dollars];
  if (a.kind === 'missing' || b.kind === 'missing') return null;
  const money = subtractMoney(a.money, b.money);
  const whole = Math.abs(b.money.amount);
  return { money, share: whole === 0 ? null : money.amount / whole };
}

/** The note names no reporter, so nobody's figure is its mirror. */
const areMirrors = (a: Series, b: Series): boolean => a !== b && a !== 'note' && b !== 'note';

/** Nobody counts for a group of countries, so its sum has no other side. */
const isGroup = (ledger: Ledger, { economy }: CellAddress): boolean =>
  !ledger.countries.includes(economy);

function counterpartsOf(ledger: Ledger, address: CellAddress): readonly Counterpart[] {
  const own = { figure: figureOf(ledger, address), dollars: dollarsAt(ledger, address) };
  return SERIES.filter((series) => series !== address.series)
    .map((series) => ({ ...address, series }))
    .filter((other) => isKnown(ledger, other))
    .map((other) => {
      const values = { figure: figureOf(ledger, other), dollars: dollarsAt(ledger, other) };
      return {
        address: other,
        ...values,
        difference: differenceOf(values, own),
        isMirror: areMirrors(address.series, other.series) && !isGroup(ledger, address),
      };
    });
}

/** Whether the dataset says anything of an address: a figure, another report, or why there is none. */
function isKnown(ledger: Ledger, address: CellAddress): boolean {
  const isHeld = (flow: RecordedFlow): boolean => {
    const id = addressId({ ...address, flow });
    return ledger.cells.has(id) || ledger.gaps.has(id);
  };
  if (address.flow === 'balance') return FLOWS.some(isHeld);
  return isHeld(address.flow) || (address.flow === 'total' && FLOWS.some(isHeld));
}

function otherPeriodsOf(ledger: Ledger, address: CellAddress): readonly LinkedFigure[] {
  const { series, economy, flow, period } = address;
  const year = period.slice(0, 4);
  const periods = new Set<Period>();
  for (const { recommended } of ledger.cells.values()) {
    const isOther =
      recommended?.series === series &&
      recommended.economy === economy &&
      recommended.period !== period &&
      recommended.period.startsWith(year);
    if (isOther) periods.add(recommended.period);
  }
  return [...periods]
    .toSorted()
    .map((other) => linked(ledger, { series, economy, flow, period: other }))
    .filter(({ figure }) => figure.kind === 'reported');
}

function publishedTotal(ledger: Ledger, address: CellAddress): LinkedFigure | null {
  const total: CellAddress = { ...address, flow: 'total' };
  return address.flow !== 'total' && recordedAt(ledger, total) ? linked(ledger, total) : null;
}

export const doubtsOf = (ledger: Ledger, figure: Figure): readonly DoubtCase[] =>
  figure.kind === 'missing'
    ? []
    : ledger.doubts
        .filter((doubt) => figure.basis.some(({ id }) => doubt.figures.includes(id)))
        .map((doubt) => doubtCase(ledger, doubt));

function relationsIn(ledger: Ledger, address: CellAddress): readonly Relation[] {
  const year = yearOf(address.period);
  if (year === null) return [];
  const { economy } = address;
  return relationsOf(ledger, [{ economy, figure: dollarsAt(ledger, address) }], year);
}

/** How far apart two years may lie that stand beside each other: the whole length of a series. */
const REACH = 60;

function nearestYear(ledger: Ledger, address: CellAddress, step: -1 | 1): CellAddress | null {
  const year = yearOf(address.period);
  if (year === null) return null;
  for (let away = 1; away <= REACH && year + step * away >= FIRST_YEAR; away += 1) {
    const other = { ...address, period: yearPeriod((year + step * away) as Year) };
    if (isKnown(ledger, other)) return other;
  }
  return null;
}
