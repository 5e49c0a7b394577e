import { matching } from '#data/conforms.ts';
import type { TradeFile } from '#data/schema.ts';
import { CURRENCIES } from '#domain/money.ts';
import { RECORDED_FLOWS, SERIES } from '#domain/observation.ts';

type Row = TradeFile['observations'][number];

const REQUIRED = 13;
const ECONOMY = /^[A-Z][A-Z0-9]{2}$/;
const REPORTER = /^([A-Z][A-Z0-9]{2}|not-stated|compiled)$/;
const PERIOD = /^\d{4}(-\d{2}(\/\d{4}-\d{2})?)?$/;

const series = new Set<unknown>(SERIES);
const flows = new Set<unknown>(RECORDED_FLOWS);
const units = new Set<unknown>(CURRENCIES);

const isEconomy = matching(ECONOMY);
const isReporter = matching(REPORTER);
const isPeriod = matching(PERIOD);

const isText = (text: unknown): boolean => typeof text === 'string' && text !== '';

const isValuation = (found: unknown): boolean =>
  found === 'not-stated' || found === 'FOB' || found === 'CIF';

function isOtherSource(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const other = value as Readonly<Partial<Record<'source' | 'valuation', unknown>>>;
  return isText(other.source) && isValuation(other.valuation) && Object.keys(other).length === 2;
}

/**
 * What the schema says of an observation, written out, because no other row of the file is so
 * frequent and the page waits for every one. Nothing passes here that the schema would refuse.
 */
export function isObservationRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const row = value as Readonly<Partial<Record<keyof Row, unknown>>>;
  const { authority, alsoIn, note } = row;
  let fields = REQUIRED;
  if (authority !== undefined) fields += 1;
  if (alsoIn !== undefined) fields += 1;
  if (note !== undefined) fields += 1;
  return (
    series.has(row.series) &&
    isEconomy(row.economy) &&
    isReporter(row.reporter) &&
    isEconomy(row.partner) &&
    flows.has(row.flow) &&
    isPeriod(row.period) &&
    typeof row.value === 'number' &&
    row.value >= 0 &&
    row.value < Number.POSITIVE_INFINITY &&
    units.has(row.unit) &&
    isText(row.quoted) &&
    isText(row.source) &&
    isValuation(row.valuation) &&
    (row.scope === 'goods' || row.scope === 'goods-and-services') &&
    (row.role === 'recommended' || row.role === 'alternative') &&
    (authority === undefined || isText(authority)) &&
    (alsoIn === undefined || isOtherSource(alsoIn)) &&
    (note === undefined || isText(note)) &&
    Object.keys(row).length === fields
  );
}
