// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/economy.ts';
import { languageFacts } from '#i18n/languageFacts.ts';
import { languageCodes } from '../../../scripts/languageParts.ts';

const LONG = { timeout: 60_000 };

describe('the file of a language', () => {
  it('is of a language that the product foresees', () => {
    const unforeseen = languageCodes()
      .filter((code) => !LANGUAGES.some((known) => known === code))
      .map((code) => `${code}.json: add '${code}' to FORESEEN_LANGUAGES in src/domain/economy.ts`);
    expect(unforeseen).toEqual([]);
  });

  it.each(LANGUAGES)('says what is true of it: %s', (code) => {
    const facts = languageFacts(code);
    expect(facts.name.length).toBeGreaterThanOrEqual(facts.short.length);
    const [own = ''] = facts.locales;
    expect(new Intl.Locale(own).language).toBe(code);
    expect(Intl.NumberFormat.supportedLocalesOf([...facts.locales])).toEqual(facts.locales);
    expect(['ltr', 'rtl']).toContain(facts.direction);
    expect(['billion', 'hundred-million']).toContain(facts.large);
    expect(['million', 'ten-thousand']).toContain(facts.medium);
  });
});

/** Whatever a sentence says, in one that can be told from English. */
type Part = string | { readonly [key: string]: Part };
const marked = (part: Part): Part =>
  typeof part === 'string'
    ? part.replace(/^(?=[A-Z])/u, 'Ққ ')
    : Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, marked(inner)]));

describe('another language', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'khorgos-language-'));

  beforeAll(() => {
    for (const name of ['src', 'scripts', 'public/data', 'package.json', 'vite.config.ts']) {
      cpSync(name, path.join(root, name), { recursive: true });
    }
    symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
    const folder = path.join(root, 'src/i18n/languages');
    const english = JSON.parse(readFileSync(path.join(folder, 'en.json'), 'utf8')) as {
      readonly [key: string]: Part;
    };
    const language = {
      ...languageFacts('ru'),
      name: 'Қазақша',
      short: 'KK',
      locales: ['kk-KZ', 'ru-RU'],
      names: { Kazakhstan: 'Қазақстан' },
    };
    const said = marked({ ...english, language: '' });
    const whole = typeof said === 'string' ? {} : { ...said, language };
    writeFileSync(path.join(folder, 'kk.json'), JSON.stringify(whole));
  });

  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('needs no more than its file to be spoken', LONG, () => {
    const out = path.join(root, 'picture.svg');
    const command = ['scripts/render.mjs', '--view', 'surplus', '--lang', 'kk', '--out', out];
    const { status, stderr } = spawnSync(process.execPath, command, {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toContain('picture.svg: Ққ These figures do not add up');
    expect(status).toBe(0);
    const svg = readFileSync(out, 'utf8');
    // Its own words, its numbers, its name of a country, and English where the dataset has no other.
    for (const words of ['Ққ Trade balance', '+3,0', 'Қазақстан', 'Turkmenistan']) {
      expect(svg).toContain(words);
    }
  });
});
