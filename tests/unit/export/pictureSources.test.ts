import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';
import { describe, expect, it } from 'vitest';

import { LANGUAGES } from '#domain/economy.ts';
import { makePicture } from '#export/picture/picture.ts';

import { orderOf, VIEWS } from './orders.ts';

const SLOW = 30_000;

describe('the sources of a picture', () => {
  it.each(VIEWS)(
    'are all named in the metadata: %s',
    async (view) => {
      const order = await orderOf({ view });
      const { facts } = makePicture(order);
      const [head = [], ...rows] = facts.rows.split('\n').map((row) => row.split(','));
      expect(facts.source).toMatch(/^Source: \S/);
      const { sources } = order.ledger;
      const ids = new Set(rows.map((row) => row[head.indexOf('source')] ?? ''));
      for (const { publisher } of [...sources.values()].filter(({ id }) => ids.has(id))) {
        expect(facts.source).toContain(publisher);
      }
    },
    SLOW,
  );

  it.each(LANGUAGES)(
    'are counted on the sheet where they are too many to be named, in %s',
    async (lang) => {
      const { svg, facts } = makePicture(await orderOf({ view: 'coverage', lang }));
      const words = [
        ...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('text'),
      ]
        .map(({ textContent }) => textContent)
        .join(' ');
      const count = facts.source.split(' · ').length;
      expect(count).toBeGreaterThan(20);
      const { t } = createLanguage(lang, await loadMessages(lang));
      expect(words).toContain(t('export.manySources', { count }).slice(0, 20));
    },
    SLOW,
  );
});
