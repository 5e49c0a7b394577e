import { describe, expect, it } from 'vitest';
import { figureAt, rateFor } from '#domain/ledger.ts';
import { FLOWS, SERIES } from '#domain/observation.ts';
import { yearPeriod } from '#domain/period.ts';
import { figureOf } from '#domain/provenance.ts';
import { bundledLedger, economy, ledgerOf, year } from '../ledgers.ts';

const KAZ = economy('KAZ');

describe('figureAt', () => {
  it('is the recommended figure in the currency it was published in', () => {
    const ledger = ledgerOf({ figures: [['customs', 'KAZ', 'import', '2024', 199, 'CNY']] });
    const figure = figureAt(ledger, 'customs', KAZ, 'import', year(2024));
    expect(figure).toMatchObject({
      kind: 'reported',
      money: { amount: 199, currency: 'CNY' },
      basis: [{ id: 'CHN.KAZ.2024.export.BOOK' }],
      conversions: [],
    });
  });

  it('is zero when zero was published', () => {
    const ledger = ledgerOf({ figures: [['note', 'KAZ', 'export', '2024', 0]] });
    expect(figureAt(ledger, 'note', KAZ, 'export', year(2024))).toMatchObject({
      kind: 'reported',
      money: { amount: 0 },
    });
  });

  it.each(['not-reported', 'not-published', 'withheld'] as const)(
    'is missing for the reason that the dataset gives: %s',
    (reason) => {
      const ledger = ledgerOf({ figures: [['national', 'KAZ', 'export', '2024', reason]] });
      expect(figureAt(ledger, 'national', KAZ, 'export', year(2024))).toEqual({
        kind: 'missing',
        reason,
      });
    },
  );

  it('is not collected where the dataset says nothing', () => {
    const ledger = ledgerOf({ figures: [['note', 'KAZ', 'export', '2024', 18]] });
    const uncollected = { kind: 'missing', reason: 'not-collected' };
    expect(figureAt(ledger, 'customs', KAZ, 'export', year(2024))).toEqual(uncollected);
    expect(figureAt(ledger, 'note', economy('UZB'), 'export', year(2024))).toEqual(uncollected);
    expect(figureAt(ledger, 'note', KAZ, 'import', year(2024))).toEqual(uncollected);
    expect(figureAt(ledger, 'note', KAZ, 'export', year(2023))).toEqual(uncollected);
  });

  it.each([undefined, 'not-published', 'not-reported'] as const)(
    'is known as a total alone where one is recorded and the dataset says %s',
    (stated) => {
      const flow = stated && ([['national', 'TJK', 'export', '2024', stated]] as const);
      const ledger = ledgerOf({
        figures: [['national', 'TJK', 'total', '2024', 1_960_000_000], ...(flow ?? [])],
      });
      expect(figureAt(ledger, 'national', economy('TJK'), 'export', year(2024))).toEqual({
        kind: 'missing',
        reason: stated === 'not-reported' ? stated : 'total-only',
      });
    },
  );

  it('gives every view the same reason for a flow of the bundled dataset', () => {
    const ledger = bundledLedger();
    const flows = SERIES.flatMap((series) =>
      ledger.countries.flatMap((country) =>
        FLOWS.flatMap((flow) =>
          ledger.years[series].map((at) => ({ series, economy: country, flow, at })),
        ),
      ),
    );
    for (const { at, ...key } of flows) {
      expect(figureOf(ledger, { ...key, period: yearPeriod(at) })).toEqual(
        figureAt(ledger, key.series, key.economy, key.flow, at),
      );
    }
    for (const at of [2012, 2024]) {
      expect(figureAt(ledger, 'national', economy('TJK'), 'export', year(at))).toEqual({
        kind: 'missing',
        reason: 'total-only',
      });
    }
  });

  it('never takes a part of a year for the year', () => {
    const ledger = ledgerOf({ figures: [['national', 'UZB', 'export', '2024-01/2024-06', 1]] });
    expect(figureAt(ledger, 'national', economy('UZB'), 'export', year(2024))).toEqual({
      kind: 'missing',
      reason: 'not-collected',
    });
  });
});

describe('rateFor', () => {
  it('is the rate of that country and that year, or none', () => {
    const ledger = ledgerOf({ figures: [], rates: [['KAZ', '2024', 71, 10]] });
    expect(rateFor(ledger, KAZ, year(2024))).toMatchObject({ economy: 'KAZ', cny: 71, usd: 10 });
    expect(rateFor(ledger, KAZ, year(2023))).toBeUndefined();
    expect(rateFor(ledger, economy('UZB'), year(2024))).toBeUndefined();
  });
});

describe('the bundled ledger', () => {
  const ledger = bundledLedger();

  it('lets the five countries be chosen, in the dataset’s order, and neither China nor the region', () => {
    expect(ledger.countries).toEqual(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']);
  });

  it('has 2024 from the note, and every year from either side of the border', () => {
    const run = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index);
    expect(ledger.years).toEqual({
      note: [2024],
      customs: run(1992, 2025),
      national: run(1994, 2025),
    });
  });
});
