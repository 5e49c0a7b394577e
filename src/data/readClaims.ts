import type { Known, Report } from '#data/references.ts';
import type { TradeFile } from '#data/schema.ts';
import type { Assertion, Claim } from '#domain/claim.ts';
import type { Economy, EconomyCode } from '#domain/economy.ts';
import type { Period } from '#domain/period.ts';

type Row = TradeFile['claims'][number];

type Readers = Pick<Known, 'economy' | 'source' | 'period'> & {
  readonly economies: ReadonlyMap<EconomyCode, Economy>;
  readonly report: Report;
};

/** The statements of the texts. Reports every reference that leads nowhere, with its place. */
export function readClaims(rows: readonly Row[], readers: Readers): readonly Claim[] {
  const seen = new Set<string>();
  return rows.map((row, at) => {
    const place = `claims[${at}]`;
    if (seen.has(row.id)) readers.report(`${place}.id`, 'twice', row.id);
    seen.add(row.id);
    return {
      ...row,
      source: readers.source(row.source, place, 'source'),
      assertion: readAssertion(row.assertion, `${place}.assertion`, readers),
    };
  });
}

function readAssertion(row: Row['assertion'], place: string, readers: Readers): Assertion {
  const economy = (code: string): EconomyCode => readers.economy(code, place, 'economy');
  const period = (text: string): Period => readers.period(text, place, 'period');
  switch (row.kind) {
    case 'value':
      return { ...row, economy: economy(row.economy), period: period(row.period) };
    case 'sign': {
      const economies = row.economies.map((code, at) =>
        readers.economy(code, place, `economies[${at}]`),
      );
      return { ...row, economies, period: period(row.period) };
    }
    case 'sole':
    case 'largest': {
      const among = readGroup(row.among, place, readers);
      const one = economy(row.economy);
      const isOutside =
        among !== null && readers.economies.has(one) && !among.members.includes(one);
      if (isOutside) readers.report(`${place}.economy`, 'malformed', row.economy);
      return { ...row, economy: one, among: row.among as EconomyCode, period: period(row.period) };
    }
    case 'change': {
      const from = readers.period(row.from, place, 'from');
      const to = readers.period(row.to, place, 'to');
      return { ...row, economy: economy(row.economy), from, to };
    }
    case 'sum': {
      readGroup(row.among, place, readers);
      return { ...row, among: row.among as EconomyCode, period: period(row.period) };
    }
    case 'conversion':
      return { ...row, period: period(row.period) };
  }
}

/** A statement about the only one or the largest needs a group; null when it is none. */
function readGroup(code: string, place: string, readers: Readers): Economy | null {
  const group = readers.economies.get(readers.economy(code, place, 'among'));
  if (group && group.members.length === 0) readers.report(`${place}.among`, 'malformed', code);
  return group && group.members.length > 0 ? group : null;
}
