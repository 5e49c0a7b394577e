import { createAxis } from '#charts/axis.ts';
import type { FigureState } from '#charts/figure.ts';
import type { ChartRequest } from '#charts/request.ts';
import { sourcesOf, valueIn } from '#charts/tradeModel.ts';
import type { Denominator } from '#domain/denominator.ts';
import type { DoubtCase } from '#domain/doubtCase.ts';
import { doubtCase } from '#domain/doubtCase.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Figure, MissingReason, Reported } from '#domain/figure.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import { cellId } from '#domain/ledger.ts';
import type { Measure, Unit } from '#domain/measure.ts';
import { currencyOf, isRelative } from '#domain/measure.ts';
import type { ObservationId, Series } from '#domain/observation.ts';
import { lineageOf, SERIES } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import { yearPeriod } from '#domain/period.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import type { Run, Stretch } from '#domain/timeSeries.ts';
import { annualRuns, stretchesOf, yearsBetween } from '#domain/timeSeries.ts';
import type { CountryTrade } from '#domain/trade.ts';
import { countryTrade } from '#domain/trade.ts';
import { measurable, NO_YARDSTICKS, yardsticksOf } from '#domain/yardstick.ts';
import type { TradeEvent } from '#domain/tradeEvent.ts';
import type { TradeHistory, TrendFinding } from '#domain/trendFinding.ts';
import { balanceTrend, flowTrend } from '#domain/trendFinding.ts';

export type TrendPoint = {
  readonly year: Year;
  readonly figure: Figure;
  /** Whole dollars or yuan, or a part of the country's yardstick of the year; null when missing. */
  readonly value: number | null;
  /** What a part is of; empty for an amount of money. */
  readonly dividedBy: readonly Denominator[];
  /** Whether another body compiled the figure, or it was valued another way, than the year before. */
  readonly changed: boolean;
  readonly doubtful: boolean;
};

/** A point whose figure is known. */
export type KnownPoint = TrendPoint & { readonly value: number };

/** One measure of one country over every year of the range. */
export type TrendLine = {
  readonly economy: EconomyCode;
  readonly measure: Measure;
  readonly points: readonly TrendPoint[];
  readonly runs: readonly Run<KnownPoint>[];
};

/** What shares one plot: the measures of a country, or the countries of a measure. */
export type TrendPanel = {
  readonly key: string;
  readonly subject:
    | { readonly kind: 'country'; readonly economy: EconomyCode }
    | { readonly kind: 'measure'; readonly measure: Measure };
  readonly lines: readonly TrendLine[];
  readonly values: readonly number[];
  /** Years from which a line of the panel rests on another body's records or another valuation. */
  readonly changes: readonly Year[];
  readonly events: readonly NumberedEvent[];
};

export type NumberedEvent = {
  readonly number: number;
  /** The year in which it began. */
  readonly year: Year;
  readonly event: TradeEvent;
  readonly source: Source | undefined;
};

type GapFlow = 'exports' | 'imports';

export type TrendGap = {
  readonly reason: MissingReason;
  readonly places: readonly {
    readonly economies: readonly EconomyCode[];
    /** The flow that is missing; null where both are, or where each is known and they do not fit. */
    readonly flow: GapFlow | null;
    readonly stretches: readonly Stretch<Year>[];
  }[];
};

/** What a figure of many years shows, before any pixel, colour or language. */
export type TrendModel = {
  readonly request: ChartRequest;
  readonly state: FigureState;
  /** True when every country of the dataset is selected. */
  readonly wholeRegion: boolean;
  readonly years: readonly Year[];
  readonly lines: readonly TrendLine[];
  readonly panels: readonly TrendPanel[];
  readonly finding: TrendFinding;
  /** Whether a figure that the finding rests on is in doubt. */
  readonly findingDoubtful: boolean;
  readonly events: readonly NumberedEvent[];
  readonly sources: readonly Source[];
  readonly doubts: readonly DoubtCase[];
  readonly gaps: readonly TrendGap[];
  /** Yuan per dollar of the conversions made; null when there were none. */
  readonly rates: { readonly lowest: number; readonly highest: number } | null;
  /** The smallest magnitude that a logarithmic scale tells apart from zero; null on a linear one. */
  readonly floor: number | null;
  /** The only year of a source that has one alone, and the series that have more; else null. */
  readonly alone: { readonly year: Year; readonly longer: readonly Series[] } | null;
};

export function trendModel(ledger: Ledger, request: ChartRequest): TrendModel {
  const years = yearsBetween(request.years.from, request.years.to);
  const histories = request.countries.map((economy) => historyOf(ledger, request, economy, years));
  const doubtful = new Set(aboutFigures(ledger).flatMap(({ figures }) => figures));
  const lines = histories.flatMap((history) =>
    request.measures.map((measure) => lineOf(history, measure, request.unit, doubtful)),
  );
  const events = request.events ? eventsWithin(ledger, request) : [];
  const figures = lines.flatMap(({ points }) => points.map(({ figure }) => figure));
  const finding = findingOf(histories, request.measures);
  return {
    request,
    state: stateOf(request, lines),
    wholeRegion: ledger.countries.every((code) => request.countries.includes(code)),
    years,
    lines,
    panels: panelsOf(request, lines, events),
    finding,
    findingDoubtful: restsOnDoubt(finding, lines),
    events,
    sources: sourcesBehind(ledger, lines, events),
    doubts: doubtsAbout(ledger, figures),
    gaps: gapsOf(lines, histories),
    rates: ratesOf(figures),
    floor: createAxis(lines.flatMap(valuesOf), request.scale, 1).floor,
    alone: onlyYear(ledger, request.source),
  };
}

function onlyYear({ years }: Ledger, source: Series): TrendModel['alone'] {
  const [year, second] = years[source];
  if (year === undefined || second !== undefined) return null;
  return { year, longer: SERIES.filter((series) => years[series].length > 1) };
}

const historyOf = (
  ledger: Ledger,
  { source, unit }: ChartRequest,
  economy: EconomyCode,
  years: readonly Year[],
): TradeHistory => ({
  economy,
  years: years.map((year) => {
    const currency = currencyOf(unit);
    const trade = countryTrade(ledger, source, economy, year, currency);
    if (!isRelative(unit)) return { year, trade, yardsticks: NO_YARDSTICKS };
    const yardsticks = yardsticksOf(ledger, [economy], unit, year, currency);
    return { year, trade: measurable(trade, yardsticks), yardsticks };
  }),
});

const figureOf = (trade: CountryTrade, measure: Measure): Figure =>
  measure === 'surplus' ? trade.balance : trade[measure];

function lineOf(
  { economy, years }: TradeHistory,
  measure: Measure,
  unit: Unit,
  doubtful: ReadonlySet<ObservationId>,
): TrendLine {
  let before: string | null = null;
  const points = years.map(({ year, trade, yardsticks }): TrendPoint => {
    const figure = figureOf(trade, measure);
    const value = valueIn(unit, figure, figure, yardsticks);
    const dividedBy = value === null ? [] : (yardsticks.get(economy)?.basis ?? []);
    const basis = comparableBasis(figure, dividedBy);
    const changed = basis !== null && before !== null && basis !== before;
    before = basis ?? before;
    const inDoubt = figure.kind === 'reported' && figure.basis.some(({ id }) => doubtful.has(id));
    return { year, figure, value, dividedBy, changed, doubtful: inDoubt };
  });
  return { economy, measure, points, runs: runsOf(points) };
}

const isKnown = (point: TrendPoint): point is KnownPoint => point.value !== null;

const runsOf = (points: readonly TrendPoint[]): readonly Run<KnownPoint>[] =>
  annualRuns(
    points.map((point) => ({
      period: yearPeriod(point.year),
      value: isKnown(point) ? point : null,
    })),
  );

/**
 * What years have to share to be compared freely: who compiled the figures, how they were valued
 * and whether they were converted. Null when missing. Two copies of one database are no break.
 */
const comparableBasis = (figure: Figure, dividedBy: readonly Denominator[]): string | null =>
  figure.kind === 'missing'
    ? null
    : unordered(
        [
          ...figure.basis
            .map(lineageOf)
            .map(({ authority, valuation }) => `${authority.en} ${valuation}`),
          ...dividedBy.map(({ authority }) => `by ${authority.en}`),
        ],
        figure,
      );

/** Where a figure was read, how it was valued and whether it was converted; null when missing. */
export const originOf = ({
  figure,
  dividedBy,
}: Pick<TrendPoint, 'figure' | 'dividedBy'>): string | null =>
  figure.kind === 'missing'
    ? null
    : unordered(
        [
          ...figure.basis.map(({ source, valuation }) => `${source} ${valuation}`),
          ...dividedBy.map(({ source }) => source),
        ],
        figure,
      );

/** Those of the model behind some of its points, what they are divided by included. */
export function sourcesOfPoints(
  sources: readonly Source[],
  points: readonly Pick<TrendPoint, 'figure' | 'dividedBy'>[],
): readonly Source[] {
  const behind = sourcesOf(
    sources,
    points.map(({ figure }) => figure),
  );
  const measures = new Set(
    points.flatMap(({ dividedBy }) => dividedBy.map(({ source }) => source)),
  );
  return sources.filter((source) => behind.includes(source) || measures.has(source.id));
}

const unordered = (parts: readonly string[], { conversions }: Reported): string =>
  [...new Set(parts)].toSorted().join(' + ') + (conversions.length > 0 ? ' converted' : '');

function stateOf({ countries, measures }: ChartRequest, lines: readonly TrendLine[]): FigureState {
  if (countries.length === 0) return 'no-countries';
  if (measures.length === 0) return 'no-measures';
  return lines.some(({ runs }) => runs.length > 0) ? 'ready' : 'no-figures';
}

/** Every value of a line that is known. */
export const valuesOf = ({ points }: TrendLine): readonly number[] =>
  points.flatMap(({ value }) => (value === null ? [] : [value]));

/** Panels without a single figure stay, because an empty panel is a finding too. */
function panelsOf(
  { panels, countries, measures }: ChartRequest,
  lines: readonly TrendLine[],
  events: readonly NumberedEvent[],
): readonly TrendPanel[] {
  if (panels === 'one') {
    return measures.map((measure) =>
      panelOf(
        measure,
        { kind: 'measure', measure },
        lines.filter((line) => line.measure === measure),
        events,
      ),
    );
  }
  return countries.map((economy) =>
    panelOf(
      economy,
      { kind: 'country', economy },
      lines.filter((line) => line.economy === economy),
      events.filter(({ event }) => isAbout(event, [economy])),
    ),
  );
}

function panelOf(
  key: string,
  subject: TrendPanel['subject'],
  lines: readonly TrendLine[],
  events: readonly NumberedEvent[],
): TrendPanel {
  const changes = lines.flatMap(({ points }) =>
    points.flatMap(({ changed, year }) => (changed ? [year] : [])),
  );
  return {
    key,
    subject,
    lines,
    values: lines.flatMap(valuesOf),
    changes: [...new Set(changes)].toSorted((a, b) => a - b),
    events,
  };
}

const isAbout = (event: TradeEvent, countries: readonly EconomyCode[]): boolean =>
  event.economies.length === 0 || event.economies.some((code) => countries.includes(code));

function eventsWithin(
  ledger: Ledger,
  { years, countries }: ChartRequest,
): readonly NumberedEvent[] {
  return ledger.events
    .map((event) => ({ event, year: Number(event.date.slice(0, 4)) as Year }))
    .filter(
      ({ event, year }) => year >= years.from && year <= years.to && isAbout(event, countries),
    )
    .map(({ event, year }, index) => ({
      number: index + 1,
      year,
      event,
      source: ledger.sources.get(event.source),
    }));
}

/** The balance is the finding wherever one is shown; without it, the largest of what is shown. */
function findingOf(histories: readonly TradeHistory[], measures: readonly Measure[]): TrendFinding {
  const flows = measures.filter((measure) => measure !== 'surplus');
  const balance = measures.includes('surplus') ? balanceTrend(histories) : NO_FINDING;
  if (balance.kind !== 'nothing') return balance;
  // Of several flows their sum, and where no country has both, whichever is known.
  const kinds = flows.length > 1 ? (['total', ...flows] as const) : flows;
  return (
    kinds.map((flow) => flowTrend(histories, flow)).find((finding) => finding.kind !== 'nothing') ??
    NO_FINDING
  );
}

const NO_FINDING: TrendFinding = { kind: 'nothing' };

function restsOnDoubt(finding: TrendFinding, lines: readonly TrendLine[]): boolean {
  if (!('since' in finding)) return false;
  return lines.some(({ points }) =>
    points.some(({ year, doubtful }) => doubtful && year >= finding.since && year <= finding.until),
  );
}

/** A total that does not hold says nothing against any one of its parts. */
const aboutFigures = (ledger: Ledger): Ledger['doubts'] =>
  ledger.doubts.filter(({ kind }) => kind !== 'parts-below-total');

function doubtsAbout(ledger: Ledger, figures: readonly Figure[]): readonly DoubtCase[] {
  const shown = new Set(
    figures.flatMap((figure) =>
      figure.kind === 'reported' ? figure.basis.map(({ id }) => id) : [],
    ),
  );
  return aboutFigures(ledger)
    .filter((doubt) => doubt.figures.some((id) => shown.has(id)))
    .map((doubt) => doubtCase(ledger, doubt));
}

function sourcesBehind(
  ledger: Ledger,
  lines: readonly TrendLine[],
  events: readonly NumberedEvent[],
): readonly Source[] {
  const points = lines.flatMap((line) => line.points);
  const behind = sourcesOfPoints([...ledger.sources.values()], points);
  const told = events.flatMap(({ source }) => (source ? [source] : []));
  return [...new Set([...behind, ...told])];
}

/** One entry a reason; countries with the same flow and years stand together. */
function gapsOf(
  lines: readonly TrendLine[],
  histories: readonly TradeHistory[],
): readonly TrendGap[] {
  const gaps = new Map<MissingReason, Map<string, Place>>();
  for (const { economy, points } of lines) {
    const years = histories.find((history) => history.economy === economy)?.years ?? [];
    points.forEach(({ figure, year }, index) => {
      if (figure.kind === 'reported') return;
      const flow = missingFlow(years[index]?.trade, figure.reason);
      const places = gaps.get(figure.reason) ?? new Map<string, Place>();
      const key = `${economy} ${flow ?? ''}`;
      const before = places.get(key)?.years ?? [];
      gaps.set(figure.reason, places.set(key, { economy, flow, years: [...before, year] }));
    });
  }
  return [...gaps].map(([reason, places]) => ({
    reason,
    places: samePlaces([...places.values()]),
  }));
}

type Place = {
  readonly economy: EconomyCode;
  readonly flow: GapFlow | null;
  readonly years: readonly Year[];
};

/** The one flow that lacks a figure for this reason; null for both and for neither. */
function missingFlow(trade: CountryTrade | undefined, reason: MissingReason): GapFlow | null {
  const flows = (['exports', 'imports'] as const).filter((flow) => {
    const figure = trade?.[flow];
    return figure?.kind === 'missing' && figure.reason === reason;
  });
  const [only, other] = flows;
  return other === undefined ? (only ?? null) : null;
}

function samePlaces(places: readonly Place[]): TrendGap['places'] {
  const groups = new Map<string, TrendGap['places'][number]>();
  for (const { economy, flow, years } of places) {
    const stretches = stretchesOf(years);
    const key = [flow, ...stretches.map(({ from, to }) => `${from}-${to}`)].join();
    const economies = [...(groups.get(key)?.economies ?? []), economy];
    groups.set(key, { economies, flow, stretches });
  }
  return [...groups.values()];
}

function ratesOf(figures: readonly Figure[]): TrendModel['rates'] {
  const rates = figures.flatMap((figure) =>
    figure.kind === 'missing' ? [] : figure.conversions.map(({ rate }) => yuanPerDollar(rate)),
  );
  return rates.length === 0 ? null : { lowest: Math.min(...rates), highest: Math.max(...rates) };
}

/** Address of the provenance of one figure. */
export const figureCell = (
  series: Series,
  { economy, measure }: Pick<TrendLine, 'economy' | 'measure'>,
  year: Year,
): string => {
  const period = yearPeriod(year);
  if (measure === 'surplus') return `${series}.${economy}.balance.${period}`;
  const flow = measure === 'exports' ? 'export' : 'import';
  return cellId({ series, economy, flow, period });
};
