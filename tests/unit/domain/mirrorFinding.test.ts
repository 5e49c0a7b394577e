import { describe, expect, it } from 'vitest';

import { countryMirror } from '#domain/mirror.ts';
import { mirrorFinding } from '#domain/mirrorFinding.ts';
import { mirrorYears } from '#domain/mirrorYears.ts';

import { economy, ledgerOf, year } from '../ledgers.ts';

const ledger = ledgerOf({
  figures: [
    ['national', 'KAZ', 'export', '2024', 10],
    ['national', 'KAZ', 'import', '2024', 4],
    ['customs', 'KAZ', 'export', '2024', 12],
    ['customs', 'KAZ', 'import', '2024', 20],
    ['national', 'KGZ', 'export', '2024', 0],
    ['national', 'KGZ', 'import', '2024', 30],
    ['customs', 'KGZ', 'export', '2024', 9],
    ['customs', 'KGZ', 'import', '2024', 25],
    ['national', 'UZB', 'import', '2024', 6],
    ['customs', 'UZB', 'import', '2024', 6],
    ['customs', 'TKM', 'export', '2024', 96],
    ['customs', 'TKM', 'export', '2023', 90],
    ['national', 'KAZ', 'export', '2022', 8],
    ['customs', 'KAZ', 'import', '2022', 8],
    ['national', 'KGZ', 'import', '2021', 8],
    ['customs', 'KGZ', 'import', '2021', 8],
  ],
});

const rowsOf = (...codes: readonly string[]) =>
  codes.map((code) =>
    countryMirror(ledger, economy(code), year(2024), 'USD', { base: 'own', factor: 1 }),
  );

describe('mirrorFinding', () => {
  it('is the gap that is widest in money, and how many times one side has the other', () => {
    expect(mirrorFinding(rowsOf('KAZ', 'KGZ'), ['exports', 'imports', 'balance'])).toMatchObject({
      kind: 'flow',
      economy: 'KAZ',
      measure: 'imports',
      larger: 'partner',
      ratio: 5,
      of: 4,
    });
  });

  it('tells when the country’s own figure is the larger', () => {
    expect(mirrorFinding(rowsOf('KGZ'), ['imports'])).toMatchObject({
      larger: 'own',
      ratio: 30 / 25,
      of: 1,
    });
  });

  it('has no ratio to a figure of zero', () => {
    expect(mirrorFinding(rowsOf('KGZ'), ['exports'])).toMatchObject({ ratio: null });
  });

  it('is about the balance only where no flow is shown', () => {
    expect(mirrorFinding(rowsOf('KAZ'), ['balance'])).toMatchObject({
      kind: 'balance',
      signsDiffer: true,
      sides: { own: { amount: 6 }, partner: { amount: -8 } },
    });
  });

  it('says that both sides agree, and that there is nothing to compare', () => {
    expect(mirrorFinding(rowsOf('UZB'), ['imports'])).toEqual({ kind: 'agree', of: 1 });
    expect(mirrorFinding(rowsOf('TKM', 'TJK'), ['exports', 'imports'])).toEqual({
      kind: 'nothing',
    });
  });
});

describe('mirrorYears', () => {
  it('has the years in which both sides report one flow of a chosen country', () => {
    expect(mirrorYears(ledger, [economy('KAZ'), economy('KGZ')])).toEqual([2021, 2024]);
    expect(mirrorYears(ledger, [economy('KAZ')])).toEqual([2024]);
  });

  it('has China’s years for a country that never reports', () => {
    expect(mirrorYears(ledger, [economy('TKM')])).toEqual([2023, 2024]);
  });

  it('has those of all countries when none is chosen', () => {
    expect(mirrorYears(ledger, [])).toEqual([2021, 2024]);
  });
});
