// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { bundledLedger, economy, year } from '../ledgers.ts';
import { startRequest } from './someDocuments.ts';

import { viewFileName, viewKey } from '#export/records/viewName.ts';

const request = startRequest(bundledLedger());

describe('viewFileName', () => {
  it('says the view, its countries, its period and whose figures', () => {
    expect(viewFileName('overview', request, 'csv')).toBe(
      'khorgos_overview_KAZ-KGZ-TJK-TKM-UZB_2024_note.csv',
    );
    const countries = [economy('KAZ'), economy('KGZ')];
    expect(viewFileName('surplus', { ...request, countries, source: 'customs' }, 'zip')).toBe(
      'khorgos_surplus_KAZ-KGZ_2024_customs.zip',
    );
  });

  it('names the year that is shown, not the years of the link', () => {
    const years = { from: year(2015), to: year(2024) };
    expect(viewFileName('table', { ...request, years }, 'csv')).toContain('_2024_');
  });

  it('has a word where nothing is chosen', () => {
    expect(viewKey('table', { ...request, countries: [] })).toBe('khorgos_table_none_2024_note');
  });
});
