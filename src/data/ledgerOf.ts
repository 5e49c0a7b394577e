import type { Fault } from '#data/fault.ts';
import { InvalidTradeFile, shorten } from '#data/fault.ts';
import { readClaims } from '#data/readClaims.ts';
import { readDenominators, readPartnerShares } from '#data/readDenominators.ts';
import { readEvents } from '#data/readEvents.ts';
import { readProductFigures, readProducts } from '#data/readProducts.ts';
import type { Authorities, Known, Report } from '#data/references.ts';
import { countriesOf, knownReferences, NAMELESS, reporterFits } from '#data/references.ts';
import type { TradeFile } from '#data/schema.ts';
import type { Economy, EconomyCode, Names } from '#domain/economy.ts';
import type { MissingReason } from '#domain/figure.ts';
import type { Cell, Ledger, Source } from '#domain/ledger.ts';
import { cellId, rateId } from '#domain/ledger.ts';
import { money } from '#domain/money.ts';
import type {
  Observation,
  ObservationId,
  Reporter,
  Series,
  SourceId,
} from '#domain/observation.ts';
import { COMPILED, flowOfEconomy, NOT_STATED, observationId } from '#domain/observation.ts';
import type { Period, Year } from '#domain/period.ts';
import { parseYear, yearOf, yearPeriod } from '#domain/period.ts';

/** The ledger of a file of the right form. Throws `InvalidTradeFile` with every fault of what its rows refer to. */
export function ledgerOf(file: TradeFile): Ledger {
  const faults: Fault[] = [];
  const ledger = buildLedger(file, (place, kind, found = '') =>
    faults.push({ place, kind, found: shorten(found) }),
  );
  if (faults.length > 0) throw new InvalidTradeFile(faults);
  return ledger;
}

function buildLedger(file: TradeFile, report: Report): Ledger {
  const economies = readEconomies(file, report);
  if (Number.isNaN(Date.parse(file.version))) report('version', 'malformed', file.version);
  const authorities = readAuthorities(file, report);
  const sources = readSources(file, authorities, report);
  const known = knownReferences(economies, sources, authorities, report);
  const observations = readObservations(file, known, report);
  const { byId, cells } = groupIntoCells(file, observations, report);
  return {
    version: file.version,
    economies,
    countries: countriesOf(economies),
    sources,
    observations: byId,
    cells,
    gaps: readGaps(file, known, cells, report),
    rates: readRates(file, known, report),
    doubts: readDoubts(file, byId, report),
    claims: readClaims(file.claims, { ...known, economies, report }),
    years: yearsBySeries(observations),
    ...readContext(file, known, report),
  };
}

/** What stands beside the trade itself. */
function readContext(
  file: TradeFile,
  known: Known,
  report: Report,
): Pick<Ledger, 'products' | 'productFigures' | 'denominators' | 'partnerShares' | 'events'> {
  const products = readProducts(file, report);
  return {
    products,
    productFigures: readProductFigures(file, products, known, report),
    denominators: readDenominators(file, known, report),
    partnerShares: readPartnerShares(file, known, report),
    events: readEvents(file, known, report),
  };
}

function readEconomies(file: TradeFile, report: Report): ReadonlyMap<EconomyCode, Economy> {
  const economies = new Map<EconomyCode, Economy>();
  const codes = new Set(file.economies.map((economy) => economy.code));
  for (const [at, { code, names, members = [] }] of file.economies.entries()) {
    if (economies.has(code as EconomyCode)) report(`economies[${at}].code`, 'twice', code);
    for (const [index, member] of members.entries()) {
      if (!codes.has(member)) {
        report(`economies[${at}].members[${index}]`, 'unknown-economy', member);
      }
    }
    economies.set(code as EconomyCode, {
      code: code as EconomyCode,
      names,
      members: members as EconomyCode[],
    });
  }
  return economies;
}

function readAuthorities(file: TradeFile, report: Report): Authorities {
  const authorities = new Map<string, Names>();
  for (const [at, { id, names }] of file.authorities.entries()) {
    if (authorities.has(id)) report(`authorities[${at}].id`, 'twice', id);
    authorities.set(id, names);
  }
  return authorities;
}

function readSources(
  file: TradeFile,
  authorities: Authorities,
  report: Report,
): ReadonlyMap<SourceId, Source> {
  const sources = new Map<SourceId, Source>();
  for (const [at, source] of file.sources.entries()) {
    const id = source.id as SourceId;
    if (sources.has(id)) report(`sources[${at}].id`, 'twice', id);
    const authority = authorities.get(source.authority) ?? NAMELESS;
    if (authority === NAMELESS) {
      report(`sources[${at}].authority`, 'unknown-source', source.authority);
    }
    const { title, publisher, url, date, languages, licence } = source;
    sources.set(id, { id, authority, title, publisher, url, date, languages, licence });
  }
  return sources;
}

function readObservations(file: TradeFile, known: Known, report: Report): readonly Observation[] {
  return file.observations.map((row, at) => {
    const place = `observations[${at}]`;
    const reporter: Reporter =
      row.reporter === NOT_STATED || row.reporter === COMPILED
        ? row.reporter
        : known.economy(row.reporter, place, 'reporter');
    const economy = known.economy(row.economy, place, 'economy');
    const period = known.period(row.period, place, 'period');
    const source = known.source(row.source, place, 'source');
    const figure: Observation = {
      id: observationId({ reporter, economy, period, flow: row.flow, source }),
      series: row.series,
      economy,
      reporter,
      partner: known.economy(row.partner, place, 'partner'),
      flow: row.flow,
      period,
      source,
      authority: known.authority(row.authority, row.source, place),
      money: money(row.value, row.unit),
      quoted: row.quoted,
      valuation: row.valuation,
      scope: row.scope,
      role: row.role,
      alsoIn: row.alsoIn
        ? {
            source: known.source(row.alsoIn.source, place, 'alsoIn.source'),
            authority: known.authority(undefined, row.alsoIn.source, place),
            valuation: row.alsoIn.valuation,
          }
        : null,
      note: row.note ?? null,
    };
    if (!reporterFits(figure, known)) {
      report(`${place}.reporter`, 'wrong-reporter', row.reporter);
    }
    return figure;
  });
}

/** Every figure by its id, and the reports of one figure together. */
function groupIntoCells(
  file: TradeFile,
  observations: readonly Observation[],
  report: Report,
): { readonly byId: Ledger['observations']; readonly cells: Ledger['cells'] } {
  const cells = new Map<string, { recommended: Observation | null; alternatives: Observation[] }>();
  const byId = new Map<ObservationId, Observation>();
  for (const [at, figure] of observations.entries()) {
    if (byId.has(figure.id)) {
      report(`observations[${at}]`, 'twice', figure.id);
      continue;
    }
    byId.set(figure.id, figure);
    const { series, economy, period } = figure;
    const id = cellId({ series, economy, flow: flowOfEconomy(figure), period });
    let cell = cells.get(id);
    if (cell === undefined) {
      cell = { recommended: null, alternatives: [] };
      cells.set(id, cell);
    }
    if (figure.role === 'alternative') cell.alternatives.push(figure);
    else if (cell.recommended) {
      report(`observations[${at}]`, 'twice', file.observations[at]?.quoted);
    } else cell.recommended = figure;
  }
  return { byId, cells };
}

function readGaps(
  file: TradeFile,
  known: Known,
  cells: ReadonlyMap<string, Cell>,
  report: Report,
): Ledger['gaps'] {
  const gaps = new Map<string, MissingReason>();
  for (const [at, gap] of file.missing.entries()) {
    const place = `missing[${at}]`;
    const economy = known.economy(gap.economy, place, 'economy');
    for (const period of periodsOf(gap, place, known, report)) {
      const id = cellId({ series: gap.series, economy, flow: gap.flow, period });
      if (cells.get(id)?.recommended || gaps.has(id)) report(place, 'twice', id);
      gaps.set(id, gap.reason);
    }
  }
  return gaps;
}

/** One period, or each year of a run of years. */
function periodsOf(
  { period, through }: TradeFile['missing'][number],
  place: string,
  known: Known,
  report: Report,
): readonly Period[] {
  const first = known.period(period, place, 'period');
  if (through === undefined) return [first];
  const [from, to] = [yearOf(first), parseYear(through)];
  if (from === null || to === null || to <= from) {
    report(`${place}.through`, 'unknown-period', through);
    return [first];
  }
  return Array.from({ length: to - from + 1 }, (_, index) => yearPeriod((from + index) as Year));
}

function readRates(file: TradeFile, known: Known, report: Report): Ledger['rates'] {
  const seen = new Set<string>();
  return new Map(
    file.rates.map((row, at) => {
      const place = `rates[${at}]`;
      for (const side of ['cny', 'usd'] as const) {
        if (row[side] === 0) report(`${place}.${side}`, 'zero-rate', row[side]);
      }
      const rate = {
        economy: known.economy(row.economy, place, 'economy'),
        period: known.period(row.period, place, 'period'),
        cny: row.cny,
        usd: row.usd,
        cnySource: known.source(row.cnySource, place, 'cnySource'),
        usdSource: known.source(row.usdSource, place, 'usdSource'),
      };
      const id = rateId(rate.economy, rate.period);
      if (seen.has(id)) report(place, 'twice', id);
      seen.add(id);
      return [id, rate];
    }),
  );
}

function readDoubts(
  file: TradeFile,
  observations: Ledger['observations'],
  report: Report,
): Ledger['doubts'] {
  const seen = new Set<string>();
  return file.doubts.map((doubt, at) => {
    if (seen.has(doubt.id)) report(`doubts[${at}].id`, 'twice', doubt.id);
    seen.add(doubt.id);
    for (const list of ['figures', 'evidence'] as const) {
      for (const [index, id] of doubt[list].entries()) {
        if (!observations.has(id as ObservationId)) {
          report(`doubts[${at}].${list}[${index}]`, 'unknown-figure', id);
        }
      }
    }
    return {
      ...doubt,
      figures: doubt.figures as ObservationId[],
      evidence: doubt.evidence as ObservationId[],
    };
  });
}

function yearsBySeries(observations: readonly Observation[]): Ledger['years'] {
  const found: Record<Series, Set<Period>> = {
    note: new Set(),
    customs: new Set(),
    national: new Set(),
  };
  for (const { series, role, flow, period } of observations) {
    if (role === 'recommended' && flow !== 'total') found[series].add(period);
  }
  const yearsOf = (series: Series): readonly Year[] =>
    [...found[series]].flatMap((period) => yearOf(period) ?? []).toSorted((a, b) => a - b);
  return { note: yearsOf('note'), customs: yearsOf('customs'), national: yearsOf('national') };
}
