// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { bundledLedger, economy, year } from '../ledgers.ts';
import { startRequest } from './someDocuments.ts';

import { fileStem } from '#export/fileName.ts';

const request = startRequest(bundledLedger());

describe('fileStem', () => {
  it('says the view, its countries, its period and whose figures', () => {
    expect(fileStem('overview', request)).toBe('khorgos_overview_KAZ-KGZ-TJK-TKM-UZB_2024_note');
    const two = { ...request, countries: [economy('KAZ'), economy('KGZ')], source: 'customs' };
    expect(fileStem('surplus', { ...request, ...two, source: 'customs' })).toBe(
      'khorgos_surplus_KAZ-KGZ_2024_customs',
    );
  });

  it('names the year that is shown, not the years of the link', () => {
    const years = { from: year(2015), to: year(2024) };
    expect(fileStem('table', { ...request, years })).toContain('_2024_');
  });

  it('has a word where nothing is chosen', () => {
    expect(fileStem('table', { ...request, countries: [] })).toBe('khorgos_table_none_2024_note');
  });
});
