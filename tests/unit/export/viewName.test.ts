// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { economy, year } from '../ledgers.ts';
import { documentOf } from './someDocuments.ts';

import { documentFileName, viewKey } from '#export/records/viewName.ts';

const nameOf = async (choices: Parameters<typeof documentOf>[0]) =>
  documentFileName((await documentOf(choices)).document, 'csv');

describe('documentFileName', () => {
  it('says the view, its countries, its period and whose figures', async () => {
    expect(await nameOf({})).toBe('khorgos_overview_KAZ-KGZ-TJK-TKM-UZB_2024_note.csv');
    const countries = [economy('KAZ'), economy('KGZ')];
    expect(await nameOf({ view: 'surplus', countries, source: 'customs' })).toBe(
      'khorgos_surplus_KAZ-KGZ_2024_customs.csv',
    );
  });

  it('names the years that are shown, not those of the link', async () => {
    const years = { from: year(2015), to: year(2024) };
    expect(await nameOf({ view: 'table', years })).toContain('_2024_');
    expect(await nameOf({ view: 'trend', years })).toContain('_2015-2024_');
  });

  it('has another key, but no other file name, where only the unit or the language differs', async () => {
    const { document } = await documentOf();
    const links = [
      '?view=overview&unit=usd&lang=en',
      '?view=overview&unit=cny&lang=en',
      '?lang=zh',
    ];
    const documents = links.map((link) => ({ ...document, link }));
    expect(new Set(documents.map(viewKey)).size).toBe(3);
    expect(new Set(documents.map((one) => documentFileName(one, 'csv'))).size).toBe(1);
    expect(viewKey({ ...document })).toBe(viewKey(document));
  });

  it('has a word where nothing is chosen, or every source is shown', async () => {
    const { document } = await documentOf({ view: 'table', countries: [] });
    expect(viewKey(document)).toMatch(/^khorgos_table_none_2024_note_[0-9a-f]{8}$/);
    expect(await nameOf({ view: 'mirror' })).toMatch(/_2024_all\.csv$/);
  });
});
