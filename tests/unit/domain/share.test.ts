import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, money } from '#domain/money.ts';
import { shareOf } from '#domain/share.ts';
import { sumTrade } from '#domain/sum.ts';
import { countryTrade } from '#domain/trade.ts';
import { bundledLedger, ledgerOf, year } from '../ledgers.ts';

describe('shareOf', () => {
  it('is a part of one, negative for a deficit', () => {
    expect(shareOf(money(18, 'USD'), money(72, 'USD'))).toBe(0.25);
    expect(shareOf(money(-18, 'USD'), money(72, 'USD'))).toBe(-0.25);
    expect(shareOf(money(0, 'USD'), money(72, 'USD'))).toBe(0);
  });

  it('is undefined, not zero, of nothing', () => {
    expect(shareOf(money(0, 'USD'), money(0, 'USD'))).toBeNull();
  });

  it('of exports and imports adds up to one over all countries', () => {
    const flows = fc.record({
      exports: fc.integer({ min: 0, max: 1e12 }),
      imports: fc.integer({ min: 1, max: 1e12 }),
    });
    fc.assert(
      fc.property(fc.tuple(flows, flows, flows, flows, flows), (countries) => {
        const ledger = ledgerOf({
          figures: countries.flatMap(({ exports, imports }, index) => {
            const code = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'][index] ?? '';
            return [
              ['national', code, 'export', '2024', exports] as const,
              ['national', code, 'import', '2024', imports] as const,
            ];
          }),
        });
        expect(sumOfShares(ledger, 'national')).toBeCloseTo(1, 12);
      }),
    );
  });

  it.each(['note', 'customs'] as const)('adds up to one for the figures of %s', (series) => {
    expect(sumOfShares(bundledLedger(), series)).toBeCloseTo(1, 12);
  });
});

/** Every export and import as a share of them all, added up. */
function sumOfShares(
  ledger: ReturnType<typeof bundledLedger>,
  series: 'note' | 'customs' | 'national',
) {
  const rows = ledger.countries.map((code) =>
    countryTrade(ledger, series, code, year(2024), 'USD'),
  );
  const { exports, imports } = sumTrade(rows);
  if (exports.figure.kind === 'missing' || imports.figure.kind === 'missing') return null;
  const whole = addMoney(exports.figure.money, imports.figure.money);
  return rows
    .flatMap((row) => [row.exports, row.imports])
    .reduce(
      (sum, figure) =>
        figure.kind === 'missing' ? sum : sum + (shareOf(figure.money, whole) ?? Number.NaN),
      0,
    );
}
