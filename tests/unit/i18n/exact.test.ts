// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { money } from '#domain/money.ts';
import { numberFormats, parseTyped } from '#i18n/formats.ts';
import { languageFacts } from '#i18n/languageFacts.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

const formatsOf = (code: LanguageCode) => numberFormats(code, (value) => `${value}m`);

describe('exact amounts', () => {
  it.each<
    readonly [amount: number, size: number, step: number, en: string, zh: string, ru: string]
  >([
    [94_820_000_000, 94_800_000_000, 55_000_000, '$94.82bn', '948.2亿美元', '$94,82 млрд'],
    [5_451_009_328, 5_400_000_000, 1_009_328, '$5.451bn', '54.51亿美元', '$5,451 млрд'],
    [20_000_000, 94_800_000_000, 55_000_000, '$0.02bn', '0.2亿美元', '$0,02 млрд'],
    [123_122_514, 123_600_000, 50_000, '$123.12m', '1.2312亿美元', '$123,12 млн'],
    [-12_106_000_000, 12_000_000_000, 100_000_000, '−$12.1bn', '−121亿美元', '−$12,1 млрд'],
    [15, 15, 0, '$15', '15美元', '$15'],
  ])('of %d beside %d, exact to %d', async (amount, size, step, en, zh, ru) => {
    const told = await Promise.all(
      LANGUAGES.map(async (code) => {
        const { exactMoney } = createLanguage(code, await loadMessages(code));
        return plain(exactMoney(money(amount, 'USD'), size, step));
      }),
    );
    expect(told).toEqual([en, zh, ru]);
  });

  it('of percent have a sign and as many decimals as the step', () => {
    const told = LANGUAGES.map((code) => plain(formatsOf(code).percent(-10.312, 0.05)));
    expect(told).toEqual(['−10.31%', '−10.31%', '−10,31 %']);
    expect(formatsOf('en').percent(10.4, 1)).toBe('10%');
  });
});

describe('parseTyped', () => {
  it.each<readonly [LanguageCode, text: string, digits: string | null]>([
    ['en', '94.8', '94.8'],
    ['en', ' 1,234.5 ', '1234.5'],
    ['en', '18', '18'],
    ['en', '18.0', '18.0'],
    ['en', '-12.1', '-12.1'],
    ['en', '−12.1', '-12.1'],
    ['en', '94,8', null],
    ['en', '1,23,456', null],
    ['en', '1 234', null],
    ['zh', '1,234.5', '1234.5'],
    ['zh', '94,8', null],
    ['ru', '94,8', '94.8'],
    ['ru', '94.8', '94.8'],
    ['ru', '1 234,5', '1234.5'],
    ['ru', '1\u00A0234,5', '1234.5'],
    ['ru', '1,234.5', null],
    ['ru', '12 34', null],
    ['en', '', null],
    ['en', 'many', null],
    ['en', '1e9', null],
    ['en', '.5', null],
    ['en', '5.', null],
    ['en', 'Infinity', null],
    ['en', '9'.repeat(30), null],
  ])('reads %s “%s” as %s', (language, text, digits) => {
    expect(parseTyped(text, language)).toBe(digits);
  });

  it('reads whatever the language itself would write', () => {
    const amounts = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(amounts, fc.constantFrom(...LANGUAGES), (amount, language) => {
        const written = new Intl.NumberFormat(languageFacts(language).locales.at(-1)).format(
          amount / 100,
        );
        expect(Number(parseTyped(written, language))).toBe(amount / 100);
      }),
    );
  });
});
