import { describe, expect, it } from 'vitest';

import { measureCellId } from '#domain/cellAddress.ts';

import { economy, year } from '../ledgers.ts';

describe('measureCellId', () => {
  it('names the flow of a measure, and the balance for a surplus', () => {
    const idOf = (measure: 'exports' | 'imports' | 'surplus') =>
      measureCellId('note', economy('KAZ'), measure, year(2024));
    expect(idOf('exports')).toBe('note.KAZ.export.2024');
    expect(idOf('imports')).toBe('note.KAZ.import.2024');
    expect(idOf('surplus')).toBe('note.KAZ.balance.2024');
  });
});
