import { readFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import { expect, test } from './site.ts';

const panelOf = (page: Page) => page.getByRole('dialog');

/** How many files of notes the page has asked for; they are the only ones with such a sentence. */
function askedFor(page: Page, sentence: string): () => Promise<number> {
  const texts: Promise<string>[] = [];
  page.on('response', (response) => {
    if (/\/assets\/[^/]*\.js$/.test(response.url())) texts.push(response.text());
  });
  return async () => (await Promise.all(texts)).filter((text) => text.includes(sentence)).length;
}

/** Every English note of the dataset. */
const NOTES = [
  ...new Set(readFileSync('public/data/trade.json', 'utf8').match(/(?<="note":\s*")[^"]+/g)),
];

/** The notes that a part of the page still tells in English. */
async function untranslated(part: Locator): Promise<readonly string[]> {
  const text = (await part.textContent()) ?? '';
  return NOTES.filter((note) => text.includes(note));
}

/** Each with a note of its own; the first two have other reports with notes as well. */
const FIGURES = {
  'national.KAZ.export.2023': {
    zh: '较晚的提取数据（2026年3月）；略高于哈萨克斯坦国家统计局2024年7月的文件。',
    ru: 'Более поздняя выгрузка (март 2026 года); немного выше файла бюро от июля 2024 года.',
  },
  'national.UZB.export.2020': {
    zh: '仅计货物，因此低于包含服务的统计署数字。',
    ru: 'Только товары, поэтому ниже цифры Агентства статистики, которая включает услуги.',
  },
  'customs.KGZ.export.2024': {
    zh: '此副本中的伙伴名称无法辨读',
    ru: 'потому что названия партнёров в этой копии нечитаемы.',
  },
} as const;

for (const lang of ['zh', 'ru'] as const) {
  for (const [cell, told] of Object.entries(FIGURES)) {
    test(`the panel of ${cell} has no English note in ${lang}`, async ({ page }) => {
      await page.goto(`./?lang=${lang}&cell=${cell}`);
      await expect(panelOf(page)).toContainText(told[lang]);
      expect(await untranslated(panelOf(page))).toEqual([]);
    });
  }

  test(`the card of a product block has no English note in ${lang}`, async ({ page }) => {
    await page.goto(`./?view=products&lang=${lang}&countries=KAZ&source=customs`);
    await page.locator('[data-target]').first().click();
    const card = page.locator('[data-pinned=true]');
    const translated = card.locator(`span[lang=${lang}]`);
    await expect(translated.first()).toBeVisible();
    expect(await untranslated(card)).toEqual([]);
  });
}

test('the notes of a language are fetched with the first that is shown', async ({
  dashboard,
  page,
}) => {
  const asked = askedFor(page, '与已找到的任何已公布系列都不吻合。');
  await dashboard.open('?lang=zh');
  expect(await asked()).toBe(0);
  await page.locator('[data-target]').first().click();
  await expect(page.locator('[data-pinned=true] span[lang=zh]').first()).toBeVisible();
  expect(await asked()).toBe(1);
});

test('an English page fetches none', async ({ page }) => {
  const asked = askedFor(page, 'Fits no published series');
  await page.goto('./?cell=note.KAZ.export.2024');
  await expect(panelOf(page)).toContainText('Fits no published series that was found.');
  expect(await untranslated(panelOf(page))).toEqual(['Fits no published series that was found.']);
  expect(await asked()).toBe(0);
});
