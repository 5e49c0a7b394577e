// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { money } from '#domain/money.ts';
import { numberFormats } from '#i18n/formats.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

/** No-break spaces as plain ones, so that a test can be read. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

const speak = async (code: LanguageCode) => createLanguage(code, await loadMessages(code));

const formatsOf = (code: LanguageCode) => numberFormats(code, (value) => `${value}m`);

describe('bare numbers', () => {
  it.each<readonly [dollars: number, en: string, zh: string, ru: string]>([
    [18_000_000_000, '18.0', '180', '18,0'],
    [123_600_000, '0.12', '1.2', '0,12'],
    [510_000_000, '0.51', '5.1', '0,51'],
    [1_000_000_000, '1.0', '10.0', '1,0'],
    [56_833_600_000, '56.8', '568', '56,8'],
    [94_800_000_000, '94.8', '948', '94,8'],
    [674_150_000_000, '674', '6,742', '674'],
    [2_000_000_000_000, '2,000', '20,000', '2 000'],
    [80_000, '0.080m', '8.0m', '0,080m'],
    [6_300_000, '6.3m', '630m', '6,3m'],
    [99_900_000, '99.9m', '1.0', '99,9m'],
    [-50_000_000, '−50.0m', '−0.50', '−50,0m'],
    [0, '0', '0', '0'],
    [-5_276_400_000, '−5.3', '−52.8', '−5,3'],
  ])('of %i dollars are %s, %s and %s', (dollars, en, zh, ru) => {
    const told = (['en', 'zh', 'ru'] as const).map((code) =>
      plain(formatsOf(code).bare(dollars, 'usd')),
    );
    expect(told).toEqual([en, zh, ru]);
  });

  it('go over from two digits to three without a jump', () => {
    const { bare } = formatsOf('en');
    expect(bare(994_900_000, 'usd')).toBe('0.99');
    expect(bare(995_000_000, 'usd')).toBe('1.0');
    expect(bare(99_949_000_000, 'usd')).toBe('99.9');
    expect(bare(99_950_000_000, 'usd')).toBe('100');
  });

  it('are told in yuan as in dollars', () => {
    expect(formatsOf('en').bare(83_757_970_000, 'cny')).toBe('83.8');
    expect(formatsOf('zh').bare(83_757_970_000, 'cny')).toBe('838');
  });

  it('of shares are percentages', () => {
    expect(formatsOf('en').bare(0.317, 'share')).toBe('31.7%');
    expect(formatsOf('zh').bare(1, 'share')).toBe('100%');
    expect(formatsOf('ru').bare(0.317, 'share')).toBe('31,7\u00A0%');
    expect(formatsOf('en').bare(-0.0022, 'share')).toBe('−0.22%');
  });

  it('are told in the unit that suits the largest of them', () => {
    const { bare, fitting, signed } = formatsOf('en');
    expect(fitting('usd', [-12, 999_400_000])).toBe('usd-m');
    expect(fitting('cny', [-999_600_000, 5])).toBe('cny');
    expect(fitting('share', [0.2])).toBe('share');
    expect(fitting('usd', [])).toBe('usd');
    expect(formatsOf('zh').fitting('usd', [99_000_000])).toBe('usd-m');
    expect(formatsOf('zh').fitting('usd', [300_000_000])).toBe('usd');
    expect(bare(600_000_000, 'usd-m')).toBe('600');
    expect(signed(-6_300_000, 'usd-m')).toBe('−6.3');
    expect(bare(12_345, 'usd-m')).toBe('0.012');
  });

  it('on an axis have one unit, but for lines of a logarithm that are far below it', () => {
    const { tick } = formatsOf('en');
    expect([5e7, 1e8].map((value) => tick(value, 'usd', 1e8))).toEqual(['50m', '100m']);
    expect([0, 5e8, 1e9].map((value) => tick(value, 'usd', 1e9))).toEqual(['0', '0.5', '1']);
    expect([1e4, 1e7, 1e10].map((value) => tick(value, 'usd', 1e10))).toEqual([
      '0.01m',
      '10m',
      '10',
    ]);
    expect(tick(-5e7, 'usd-m', 1e8)).toBe('−50');
  });

  it('never say nothing of something, nor a hyphen for a minus', () => {
    const amounts = fc.integer({ min: -1e13, max: 1e13 }).filter((amount) => amount !== 0);
    fc.assert(
      fc.property(amounts, fc.constantFrom('en', 'zh', 'ru'), (amount, code) => {
        const { bare, signed, tick } = formatsOf(code);
        for (const format of [bare, signed, tick]) {
          const text = format(amount, 'usd').replace(/m$/, '');
          expect(text).toMatch(/[1-9]/);
          expect(text).not.toContain('-');
          expect(text.startsWith('\u2212')).toBe(amount < 0);
        }
      }),
    );
  });
});

describe('signed numbers', () => {
  it('have a plus, a true minus or nothing before a zero', () => {
    const { signed, sign } = formatsOf('en');
    expect(signed(3_000_000_000, 'usd')).toBe('+3.0');
    expect(signed(-3_900_000_000, 'usd')).toBe('\u22123.9');
    expect(signed(0, 'usd')).toBe('0');
    expect(signed(0.05, 'share')).toBe('+5.0%');
    expect([sign(1), sign(-1), sign(0), sign(-0)]).toEqual(['+', '\u2212', '', '']);
  });
});

describe('numbers of an axis', () => {
  it('are round', () => {
    const { tick } = formatsOf('en');
    expect(tick(20_000_000_000, 'usd')).toBe('20');
    expect(tick(-5_000_000_000, 'usd')).toBe('−5');
    expect(tick(0, 'usd')).toBe('0');
    expect(tick(0.25, 'share')).toBe('25%');
    expect(formatsOf('zh').tick(20_000_000_000, 'usd')).toBe('200');
    expect(formatsOf('ru').tick(2_500_000_000, 'usd')).toBe('2,5');
  });
});

describe('scaled amounts', () => {
  it.each<readonly [LanguageCode, amount: number, fine: boolean, value: string, magnitude: string]>(
    [
      ['en', 30_023_600_000, false, '30.0', 'large'],
      ['en', 1_000_000_000, false, '1.0', 'large'],
      ['en', 123_600_000, false, '124', 'medium'],
      ['en', 1_000_000, false, '1.0', 'medium'],
      ['en', 812_345, false, '812,000', 'small'],
      ['en', 0, false, '0', 'small'],
      ['en', 1_960_000_000, false, '2.0', 'large'],
      ['en', 1_960_000_000, true, '1.96', 'large'],
      ['en', 123_600_000, true, '124', 'medium'],
      ['zh', 30_023_600_000, false, '300', 'large'],
      ['zh', 100_000_000, false, '1.0', 'large'],
      ['zh', 12_340_000, false, '1,234', 'medium'],
      ['zh', 9000, false, '9,000', 'small'],
      ['ru', 30_023_600_000, false, '30,0', 'large'],
      ['ru', 1_960_000_000, true, '1,96', 'large'],
      ['ru', 123_600_000, false, '124', 'medium'],
    ],
  )('in %s suit the size of %i (fine: %s): %s %s', (code, amount, fine, value, magnitude) => {
    const { scaled } = formatsOf(code);
    expect(scaled(amount, fine)).toEqual({ value, magnitude });
    expect(scaled(-amount, fine)).toEqual({ value, magnitude });
  });

  it.each<readonly [LanguageCode, amount: number, fine: boolean, value: string]>([
    ['en', 999_960_000, false, '1.0'],
    ['en', 999_960_000, true, '1'],
    ['ru', 999_960_000, false, '1,0'],
    ['zh', 99_999_900, false, '1.0'],
  ])('in %s go up a unit when they round to it: %i', (code, amount, fine, value) => {
    expect(formatsOf(code).scaled(amount, fine)).toEqual({ value, magnitude: 'large' });
  });
});

describe('rates', () => {
  it('have the digits that tell the countries apart', () => {
    expect(formatsOf('en').rate(7.11541)).toBe('7.115');
    expect(formatsOf('ru').rate(7.1176)).toBe('7,118');
  });
});

describe('money', () => {
  it('is told in the units of each language', async () => {
    const amount = money(30_023_600_000, 'USD');
    expect((await speak('en')).money(amount)).toBe('$30.0bn');
    expect((await speak('zh')).money(amount)).toBe('300亿美元');
    expect(plain((await speak('ru')).money(amount))).toBe('$30,0 млрд');
  });

  it('is fine where figures are compared', async () => {
    const amount = money(1_960_000_000, 'USD');
    expect((await speak('en')).fineMoney(amount)).toBe('$1.96bn');
    expect((await speak('zh')).fineMoney(amount)).toBe('19.6亿美元');
    expect(plain((await speak('ru')).fineMoney(amount))).toBe('$1,96 млрд');
  });

  it('of yuan is not taken for dollars or yen', async () => {
    const language = await speak('en');
    expect(language.money(money(311_797_530_000, 'CNY'))).toBe('CN¥312bn');
    expect(language.money(money(7_000_000, 'CNY'))).toBe('CN¥7.0m');
    expect(language.money(money(500, 'CNY'))).toBe('CN¥500');
  });

  it('has its sign before the currency, and a plus only when asked for', async () => {
    const language = await speak('en');
    expect(language.money(money(-5_276_400_000, 'USD'))).toBe('−$5.3bn');
    expect(language.money(money(8_600_000_000, 'USD'))).toBe('$8.6bn');
    expect(language.fineMoney(money(-5_276_400_000, 'USD'))).toBe('−$5.28bn');
    expect(language.signedMoney(money(8_600_000_000, 'USD'))).toBe('+$8.6bn');
    expect(language.signedMoney(money(-123_600_000, 'USD'))).toBe('−$124m');
    expect(language.signedMoney(money(0, 'USD'))).toBe('$0');
  });
});

describe('names, lists and dates', () => {
  const kazakhstan = { en: 'Kazakhstan', zh: '哈萨克斯坦', ru: 'Казахстан' };
  const kyrgyzstan = { en: 'Kyrgyzstan', zh: '吉尔吉斯斯坦', ru: 'Кыргызстан' };

  it('are those of the language', async () => {
    expect((await speak('en')).name(kazakhstan)).toBe('Kazakhstan');
    expect((await speak('zh')).name(kazakhstan)).toBe('哈萨克斯坦');
    expect((await speak('ru')).list(['Казахстан', 'Кыргызстан'])).toBe('Казахстан и Кыргызстан');
    expect((await speak('en')).list(['Kazakhstan', 'Kyrgyzstan', 'Tajikistan'])).toBe(
      'Kazakhstan, Kyrgyzstan and Tajikistan',
    );
  });

  it('sort as the language does', async () => {
    const [en, zh] = [await speak('en'), await speak('zh')];
    expect(en.compareNames(kazakhstan, kyrgyzstan)).toBeLessThan(0);
    // By pinyin: Hasakesitan, Jierjisisitan, Wuzibiekesitan.
    const uzbekistan = { en: 'Uzbekistan', zh: '乌兹别克斯坦', ru: 'Узбекистан' };
    const order = [uzbekistan, kyrgyzstan, kazakhstan].toSorted(zh.compareNames);
    expect(order.map(({ en: english }) => english)).toEqual([
      'Kazakhstan',
      'Kyrgyzstan',
      'Uzbekistan',
    ]);
  });

  it('have a space between sentences, but in Chinese none', async () => {
    const gaps = await Promise.all(LANGUAGES.map(async (code) => (await speak(code)).gap));
    expect(gaps).toEqual([' ', '', ' ']);
  });

  it('write a day and a month out, whatever the time zone', async () => {
    const en = await speak('en');
    expect(en.date('2026-11-22')).toBe('22 November 2026');
    expect(en.month('2024-01')).toBe('January 2024');
    expect((await speak('zh')).date('2026-11-22')).toBe('2026年11月22日');
    expect(plain((await speak('ru')).month('2024-06'))).toBe('июнь 2024 г.');
  });
});

describe('a multiple', () => {
  it.each([
    ['en', 1.06, '1.06'],
    ['en', 3.6512, '3.65'],
    ['ru', 3.6512, '3,65'],
    ['en', 9.994, '9.99'],
    ['en', 9.996, '10.0'],
    ['ru', 22.799, '22,8'],
    ['zh', 5, '5.00'],
  ] as const)('in %s of %f is %s, always with a fraction', (code, ratio, text) => {
    expect(formatsOf(code).times(ratio)).toBe(text);
  });
});

describe('a whole percentage', () => {
  it.each([
    ['en', 0.06, '6%'],
    ['zh', 1.06 - 1, '6%'],
    ['ru', 0.2, '20\u00a0%'],
  ] as const)('in %s of %f is %s', (code, fraction, text) => {
    expect(formatsOf(code).whole(fraction)).toBe(text);
  });
});
