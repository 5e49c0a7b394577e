import type { Known, Report } from '#data/references.ts';
import type { TradeFile } from '#data/schema.ts';
import type { Denominator, PartnerShare } from '#domain/denominator.ts';
import { money } from '#domain/money.ts';

/** GDP and whole trade: at most one recommended amount of an economy, indicator and period. */
export function readDenominators(
  file: TradeFile,
  known: Known,
  report: Report,
): readonly Denominator[] {
  const seen = new Set<string>();
  return file.denominators.map((row, at) => {
    const place = `denominators[${at}]`;
    const { indicator, role, quoted } = row;
    const cell = `${row.economy}.${indicator}.${row.period}`;
    const id = `${cell}.${row.source}`;
    if (seen.has(id)) report(place, 'twice', id);
    else if (role === 'recommended' && seen.has(cell)) report(place, 'twice', cell);
    seen.add(id);
    if (role === 'recommended') seen.add(cell);
    return {
      economy: known.economy(row.economy, place, 'economy'),
      period: known.period(row.period, place, 'period'),
      indicator,
      money: money(row.value, row.unit),
      source: known.source(row.source, place, 'source'),
      authority: known.authority(row.authority, row.source, place),
      role,
      usable: row.usable ?? true,
      quoted,
      note: row.note ?? null,
    };
  });
}

export function readPartnerShares(
  file: TradeFile,
  known: Known,
  report: Report,
): readonly PartnerShare[] {
  const seen = new Set<string>();
  return file.partnerShares.map((row, at) => {
    const place = `partnerShares[${at}]`;
    const id = `${row.economy}.${row.partner}.${row.of}.${row.period}.${row.source}`;
    if (seen.has(id)) report(place, 'twice', id);
    seen.add(id);
    return {
      economy: known.economy(row.economy, place, 'economy'),
      partner: known.economy(row.partner, place, 'partner'),
      period: known.period(row.period, place, 'period'),
      of: row.of,
      share: row.share,
      source: known.source(row.source, place, 'source'),
      authority: known.authority(row.authority, row.source, place),
      quoted: row.quoted,
      note: row.note ?? null,
    };
  });
}
