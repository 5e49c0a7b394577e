// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { economy, year } from '../ledgers.ts';
import { documentOf, LINK } from './someDocuments.ts';

import { LANGUAGES } from '#domain/economy.ts';
import { escapeTex, safeUrl } from '#export/citation/bibtex.ts';
import { citation, CITATION_FORMS } from '#export/citation/citation.ts';
import type { CitationForm } from '#export/citation/citation.ts';
import { citedView } from '#export/records/viewFiles.ts';

const customs = { source: 'customs', countries: [economy('KAZ'), economy('KGZ')] } as const;

async function cite(form: CitationForm, choices: Parameters<typeof documentOf>[0] = customs) {
  const { document, context } = await documentOf(choices);
  return { text: citation(form, citedView(document), context), document };
}

describe('the sentences of a citation', () => {
  it('name who counted first, then the site and the release', async () => {
    expect((await cite('short')).text).toBe(
      'General Administration of Customs of China, via Khorgos, data of 22 November 2026',
    );
  });

  it('say in full what is cited, from where and when it was read', async () => {
    const { text, document } = await cite('long');
    expect(
      text.startsWith(`“${document.headline}” (${document.subtitle}). Khorgos, data of `),
    ).toBe(true);
    expect(text).toContain('Sources: General Administration of Customs of China, via J. Reitano');
    expect(text.endsWith(`${LINK}, accessed 24 November 2026.`)).toBe(true);
  });

  it('do without sources where there are none', async () => {
    const none = { source: 'national', countries: [economy('TKM')] } as const;
    expect((await cite('short', none)).text).toBe('Khorgos, data of 22 November 2026');
    expect((await cite('long', none)).text).not.toContain('Source');
  });

  it('parts sources whose names have commas', async () => {
    const { text } = await cite('short', { source: 'national', year: year(2022) });
    expect(text.split('; ').length).toBeGreaterThan(2);
  });

  it('follow the language', async () => {
    expect((await cite('short', { ...customs, lang: 'zh' })).text).toBe(
      '中国海关总署，转引自霍尔果斯，2026年11月22日数据',
    );
    const { text } = await cite('long', { ...customs, lang: 'ru' });
    expect(text).toContain('Данные от 22 ноября 2026 г.');
    expect(text).toContain('дата обращения: 24 ноября 2026 г.');
  });

  it.each(LANGUAGES)('have no double marks or spaces in %s', async (lang) => {
    for (const form of ['short', 'long', 'csl'] as const) {
      for (const choices of [customs, { source: 'national', year: year(2022) } as const]) {
        const { text } = await cite(form, { ...choices, lang });
        expect(text).not.toMatch(/\S {2}|\.\.|。。|．．|none|undefined/u);
      }
    }
  });
});

describe('a citation without an address', () => {
  const cited = async (lang: (typeof LANGUAGES)[number]) => {
    const { document, context } = await documentOf({ ...customs, lang });
    const view = citedView({ ...document, link: '?view=surplus&lang=en' });
    return (form: CitationForm) => citation(form, view, context);
  };

  it.each([
    ['en', / Accessed 24 November 2026\.$/],
    ['zh', /访问日期：2026年11月24日$/],
    ['ru', / Дата обращения: 24 ноября 2026 г\.$/],
  ] as const)(
    'says when it was read, and no query that leads nowhere, in %s',
    async (lang, end) => {
      const form = await cited(lang);
      expect(form('long')).toMatch(end);
      for (const one of CITATION_FORMS) expect(form(one)).not.toContain('view=');
    },
  );

  it('has no empty fields', async () => {
    const form = await cited('en');
    expect(form('bibtex')).not.toMatch(/^ {2}(url|howpublished) =/m);
    const [item] = JSON.parse(form('csl'));
    expect(item).not.toHaveProperty('URL');
  });
});

describe('BibTeX', () => {
  it('is one entry with every field', async () => {
    const { text } = await cite('bibtex');
    const [head, ...lines] = text.trimEnd().split('\n');
    expect(head).toMatch(/^@misc\{khorgos_overview_KAZ-KGZ_2024_customs_[0-9a-f]{8},$/);
    expect(lines.pop()).toBe('}');
    const fields = Object.fromEntries(
      lines.map((line) => /^ {2}(\w+) = \{(.*)\},$/.exec(line)?.slice(1) ?? [line, null]),
    );
    expect(fields).toMatchObject({
      author: '{Khorgos}',
      year: '2026',
      month: '11',
      version: '2026-11-22',
      url: LINK,
      howpublished: `\\url{${LINK}}`,
      urldate: '2026-11-24',
      langid: 'english',
    });
    expect(fields['title']).toMatch(/^\{.*\}$/);
  });

  it('keeps letters of every script', async () => {
    const { text, document } = await cite('bibtex', { ...customs, lang: 'zh' });
    expect(text).toContain(document.headline);
    expect(text).toContain('langid = {chinese}');
  });

  it('escapes what TeX would read as its own, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bare = escapeTex(text)
          .replaceAll(/\\[a-z]+\{\}/g, '')
          .replaceAll(/\\[{}$&#%_]/g, '')
          .replaceAll(/\$-\$|\$\\times\$/g, '');
        expect(bare).not.toMatch(/[\\{}$&#%_^\n\r]/);
      }),
    );
  });

  it.each([
    ['100 % of A&B_c', String.raw`100 \% of A\&B\_c`],
    ['China–Central Asia’s “gap”', "China--Central Asia's ``gap''"],
    [String.raw`\{x}`, String.raw`\textbackslash{}\{x\}`],
    ['−5 ~ 中亚, ё', String.raw`$-$5 \textasciitilde{} 中亚, ё`],
    ['two\r\n  lines', 'two lines'],
  ])('writes %j as %j', (text, tex) => {
    expect(escapeTex(text)).toBe(tex);
  });

  it('keeps an address as it is, but for what would end its field', () => {
    expect(safeUrl(LINK)).toBe(LINK);
    expect(safeUrl('https://e.org/?a={b}\\ c')).toBe('https://e.org/?a=%7Bb%7D%5C%20c');
  });
});

describe('CSL-JSON', () => {
  it('is a list of one dataset', async () => {
    const { text, document } = await cite('csl');
    expect(JSON.parse(text)).toEqual([
      {
        id: expect.stringMatching(/^khorgos_overview_KAZ-KGZ_2024_customs_[0-9a-f]{8}$/),
        type: 'dataset',
        title: `${document.headline} (${document.subtitle})`,
        author: [{ literal: 'Khorgos' }],
        publisher: 'Khorgos',
        issued: { 'date-parts': [[2026, 11, 22]] },
        accessed: { 'date-parts': [[2026, 11, 24]] },
        version: '2026-11-22',
        URL: LINK,
        language: 'en',
        note: expect.stringContaining('Data of 22 November 2026. Sources: '),
      },
    ]);
  });
});

it('the date of access is a parameter, never the clock, and stands in all but the short form', async () => {
  const { document, context } = await documentOf(customs);
  const on = (accessed: string) =>
    CITATION_FORMS.map((form) => citation(form, { ...citedView(document), accessed }, context));
  expect(on('2026-11-24')).toEqual(on('2026-11-24'));
  const [one, other] = [on('2026-11-24'), on('2027-01-02')];
  expect(CITATION_FORMS.filter((_, at) => one[at] === other[at])).toEqual(['short']);
});
