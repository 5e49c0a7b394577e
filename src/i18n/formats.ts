import type { LanguageCode } from '#domain/economy.ts';
import type { Unit } from '#domain/measure.ts';
import { isPart } from '#domain/measure.ts';

/** The unit that amounts are told in: 亿 is a hundred million, billion and млрд a thousand million. */
const LARGE: Readonly<Record<LanguageCode, number>> = { en: 1e9, zh: 1e8, ru: 1e9 };
const MEDIUM: Readonly<Record<LanguageCode, number>> = { en: 1e6, zh: 1e4, ru: 1e6 };

/** Dates and numbers of English follow British use: 22 November 2026. */
export const LOCALES: Readonly<Record<LanguageCode, string>> = {
  en: 'en-GB',
  zh: 'zh-CN',
  ru: 'ru-RU',
};

const MINUS = '−';

type Magnitude = 'large' | 'medium' | 'small';

/** Numbers in one language: its separators, its large units, a true minus sign. */
export type NumberFormats = {
  /** A number for a label or a cell, without its unit, which stands in the subtitle. */
  readonly bare: (value: number, unit: Unit) => string;
  /** The same with a plus sign where it is positive. */
  readonly signed: (value: number, unit: Unit) => string;
  /** A round number for an axis. */
  readonly tick: (value: number, unit: Unit) => string;
  /**
   * An absolute amount in the unit that suits its size: 30.0 large, 124 medium. `fine` keeps up to
   * three significant digits, for text that compares figures with each other.
   */
  readonly scaled: (
    amount: number,
    fine: boolean,
  ) => { readonly value: string; readonly magnitude: Magnitude };
  readonly sign: (amount: number) => '' | '+' | '−';
  /** Yuan per dollar, with the four digits that tell years and countries apart. */
  readonly rate: (rate: number) => string;
};

export function numberFormats(language: LanguageCode): NumberFormats {
  const fixed = [0, 1].map(
    (digits) =>
      new Intl.NumberFormat(LOCALES[language], {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  const significant = new Intl.NumberFormat(LOCALES[language], {
    minimumSignificantDigits: 2,
    maximumSignificantDigits: 2,
  });
  const round = new Intl.NumberFormat(LOCALES[language], { maximumSignificantDigits: 3 });
  const four = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });

  /** Two or three significant digits, the least that still tells figures apart. */
  const short = (size: number): string => {
    if (size === 0) return fixed[0]?.format(0) ?? '0';
    if (size >= 99.95) return fixed[0]?.format(size) ?? '';
    if (size >= 0.995) return fixed[1]?.format(size) ?? '';
    return significant.format(size);
  };

  const inUnit = (value: number, unit: Unit): number =>
    isPart(unit) ? value * 100 : value / LARGE[language];

  const percent = unitSuffix(language);
  const suffix = (unit: Unit): string => (isPart(unit) ? percent : '');
  const sign = (amount: number): '' | '+' | '−' => {
    if (amount === 0) return '';
    return amount < 0 ? MINUS : '+';
  };
  const unsigned = (value: number, unit: Unit): string =>
    short(Math.abs(inUnit(value, unit))) + suffix(unit);

  return {
    bare: (value, unit) => (value < 0 ? MINUS : '') + unsigned(value, unit),
    signed: (value, unit) => sign(value) + unsigned(value, unit),
    tick: (value, unit) =>
      (value < 0 ? MINUS : '') + round.format(Math.abs(inUnit(value, unit))) + suffix(unit),
    scaled: (amount, fine) => {
      const size = Math.abs(amount);
      const format = fine ? (value: number) => round.format(value) : short;
      // Three digits are shown, so 999.6 million is already 1.00 billion.
      const shown = Number(size.toPrecision(3));
      if (shown >= LARGE[language]) {
        return { value: format(size / LARGE[language]), magnitude: 'large' };
      }
      if (shown >= MEDIUM[language]) {
        return { value: format(size / MEDIUM[language]), magnitude: 'medium' };
      }
      return { value: round.format(size), magnitude: 'small' };
    },
    sign,
    rate: (rate) => four.format(rate),
  };
}

/** Russian sets a no-break space before the percent sign, English and Chinese set none. */
const unitSuffix = (language: LanguageCode): string => (language === 'ru' ? '\u00a0%' : '%');
