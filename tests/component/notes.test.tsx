import { screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';

import { BUNDLED, openPage, setUpPage } from './page.tsx';

setUpPage();

// The panel comes in a part of its own; that it takes a while to build is nothing to test here.
beforeAll(() => import('#app/provenance/ProvenancePanel.tsx'), 60_000);

const ENGLISH = 'Fits Kazakhstan’s own figure for 2024 (USD 15.15 billion).';

const TRANSLATED = {
  zh: '与哈萨克斯坦本国的2024年数字（151.5亿美元）吻合。',
  ru: 'Согласуется с собственной цифрой Казахстана за 2024\u00a0год (15,15\u00a0млрд долларов).',
};

/** The element that holds a text exactly, once it stands in the part of the page. */
const holding = (text: string, part: string): Promise<HTMLElement> =>
  waitFor(
    () => {
      const all = [...document.querySelectorAll<HTMLElement>(`${part} span`)];
      const found = all.find(({ textContent }) => textContent === text);
      if (!found) throw new Error(`Nothing in ${part} says ${text}`);
      return found;
    },
    { timeout: 10_000 },
  );

const PANEL = '[role=dialog]';
const CARD = '[data-pinned]';

describe('a note of the dataset', { timeout: 20_000 }, () => {
  it.each(['zh', 'ru'] as const)('is told in the panel in %s', async (code) => {
    await openPage(`?lang=${code}&cell=note.KAZ.import.2024`);
    expect((await holding(TRANSLATED[code], PANEL)).lang).toBe(code);
    expect(document.querySelector(PANEL)?.textContent).not.toContain(ENGLISH);
  });

  it('stays as it is in English', async () => {
    await openPage('?cell=note.KAZ.import.2024');
    expect((await holding(ENGLISH, PANEL)).lang).toBe('en');
  });

  it('stays in English, and says so, where it has no translation yet', async () => {
    const body = BUNDLED.replaceAll(ENGLISH, 'A note of tomorrow.');
    await openPage('?lang=ru&cell=note.KAZ.import.2024', [{ body }]);
    expect((await holding('A note of tomorrow.', PANEL)).lang).toBe('en');
  });

  it.each([
    ['zh', '哈萨克斯坦：由谁统计'],
    ['ru', 'Казахстан: кто учёл'],
  ] as const)('is told in the card of a country in %s', async (code, name) => {
    const { user } = await openPage(`?lang=${code}`);
    await user.click(await screen.findByLabelText(name, {}, { timeout: 10_000 }));
    expect((await holding(TRANSLATED[code], CARD)).lang).toBe(code);
    expect(document.querySelector(CARD)?.textContent).not.toContain('Fits');
    expect((await holding('USD 18 billion', CARD)).lang).toBe('en');
  });
});
