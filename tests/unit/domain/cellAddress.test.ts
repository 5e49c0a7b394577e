import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addressId, CELL_FLOWS, measureCellId, parseAddress } from '#domain/cellAddress.ts';
import { SERIES } from '#domain/observation.ts';

import { economy, period, year } from '../ledgers.ts';

const COUNTRIES = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].map(economy);

describe('parseAddress', () => {
  it('reads back whatever addressId writes', () => {
    fc.assert(
      fc.property(
        fc.record({
          series: fc.constantFrom(...SERIES),
          economy: fc.constantFrom(...COUNTRIES),
          flow: fc.constantFrom(...CELL_FLOWS),
          period: fc.constantFrom('2024', '2024-03', '2024-01/2024-06').map(period),
        }),
        (address) => {
          expect(parseAddress(addressId(address), COUNTRIES)).toEqual(address);
        },
      ),
    );
  });

  it.each([
    '',
    'customs',
    'customs.KAZ.export',
    'customs.KAZ.export.2024.more',
    'press.KAZ.export.2024',
    'customs.XXX.export.2024',
    'customs.KAZ.surplus.2024',
    'customs.KAZ.export.24',
  ])('finds no address in “%s”', (id) => {
    expect(parseAddress(id, COUNTRIES)).toBeNull();
  });
});

describe('measureCellId', () => {
  it('names the flow of a measure, and the balance for a surplus', () => {
    const idOf = (measure: 'exports' | 'imports' | 'surplus') =>
      measureCellId('note', economy('KAZ'), measure, year(2024));
    expect(idOf('exports')).toBe('note.KAZ.export.2024');
    expect(idOf('imports')).toBe('note.KAZ.import.2024');
    expect(idOf('surplus')).toBe('note.KAZ.balance.2024');
  });
});
