import type { LanguageCode } from '#domain/economy.ts';
import type { Unit } from '#domain/measure.ts';
import { POWER } from '#domain/printed.ts';
import type { LanguageFacts } from '#i18n/languageFacts.ts';
import { languageFacts } from '#i18n/languageFacts.ts';
import { isPart } from '#domain/measure.ts';

/** 亿 is a hundred million, billion and млрд a thousand million. */
const sizeOf = (magnitude: LanguageFacts['large']): number => 10 ** POWER[magnitude];

const MINUS = '−';

/** What a figure counts in: `-m` in the unit below the large one, a million or 万. */
export type PrintUnit = Unit | 'usd-m' | 'cny-m';

const isMedium = (unit: PrintUnit): unit is 'usd-m' | 'cny-m' =>
  unit === 'usd-m' || unit === 'cny-m';

const isPercent = (unit: PrintUnit): boolean => !isMedium(unit) && isPart(unit);

type Magnitude = 'large' | 'medium' | 'small';

/** Numbers in one language: its separators, its large units, a true minus sign. */
export type NumberFormats = {
  /** The unit that suits the largest of these values, for all of them and the words beside them. */
  readonly fitting: (unit: Unit, values: readonly number[]) => PrintUnit;
  /**
   * A number for a label or a cell, without its unit, which stands in the subtitle. What is less than
   * a tenth of that unit carries the one below it: 6.3m among billions, in place of 0.0063.
   */
  readonly bare: (value: number, unit: PrintUnit) => string;
  /** The same with a plus sign where it is positive. */
  readonly signed: (value: number, unit: PrintUnit) => string;
  /** A round number for an axis that goes as far as `largest`. One that is short carries its unit. */
  readonly tick: (value: number, unit: PrintUnit, largest?: number) => string;
  /**
   * An absolute amount in the unit that suits its size: 30.0 large, 124 medium. `fine` keeps up to
   * three significant digits, for text that compares figures with each other.
   */
  readonly scaled: (
    amount: number,
    fine: boolean,
  ) => { readonly value: string; readonly magnitude: Magnitude };
  /**
   * An absolute amount in the unit that suits `size`, with as many decimals as a difference of
   * `step` needs to be seen: for amounts that are held against each other.
   */
  readonly exact: (
    amount: number,
    size: number,
    step: number,
  ) => { readonly value: string; readonly magnitude: Magnitude };
  /** An amount of a currency with all its words: 18 billion US dollars. */
  readonly spoken: (amount: number, currency: string) => string;
  /** A number of percent, with its sign, and decimals for a difference of `step`. */
  readonly percent: (value: number, step: number) => string;
  /** A number as it is, to show how one is written. */
  readonly plain: (value: number) => string;
  readonly sign: (amount: number) => '' | '+' | '−';
  /** A multiple or a factor: 3.65, 22.8. Always with a fraction, which Russian counts as one. */
  readonly times: (ratio: number) => string;
  /** A fraction of 1 in whole percent: 6%. */
  readonly whole: (fraction: number) => string;
  /** Yuan per dollar, with the four digits that tell years and countries apart. */
  readonly rate: (rate: number) => string;
};

/** `medium` puts the unit below the large one behind a number: 6.3m. */
export function numberFormats(
  language: LanguageCode,
  medium: (value: string) => string,
): NumberFormats {
  const { locales, percent: percentSign, ...units } = languageFacts(language);
  const locale = locales.at(-1);
  const large = sizeOf(units.large);
  const mediumSize = sizeOf(units.medium);
  const fixed = [0, 1].map(
    (digits) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  const significant = new Intl.NumberFormat(locale, {
    minimumSignificantDigits: 2,
    maximumSignificantDigits: 2,
  });
  const round = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const hundredths = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  const four = new Intl.NumberFormat(locale, {
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

  const magnitudeOf = (amount: number): Magnitude => {
    // Three digits are shown, so 999.6 million is already 1.00 billion.
    const shown = Number(Math.abs(amount).toPrecision(3));
    if (shown >= large) return 'large';
    return shown >= mediumSize ? 'medium' : 'small';
  };

  const inUnit = (value: number, unit: PrintUnit): number => {
    if (isPercent(unit)) return value * 100;
    return value / (isMedium(unit) ? mediumSize : large);
  };

  const suffix = (unit: PrintUnit): string => (isPercent(unit) ? percentSign : '');
  const isSmall = (value: number, unit: PrintUnit): boolean =>
    !isPercent(unit) && !isMedium(unit) && value !== 0 && Math.abs(value) < large / 10;
  const withDecimals = (value: number, decimals: number): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);
  const sign = (amount: number): '' | '+' | '−' => {
    if (amount === 0) return '';
    return amount < 0 ? MINUS : '+';
  };
  const unsigned = (value: number, unit: PrintUnit): string =>
    isSmall(value, unit)
      ? medium(short(Math.abs(value) / mediumSize))
      : short(Math.abs(inUnit(value, unit))) + suffix(unit);
  const roundTick = (value: number, unit: PrintUnit, largest: number): string => {
    const isShort = value !== 0 && isSmall(largest / 10, unit);
    return isShort || isSmall(value, unit)
      ? medium(round.format(Math.abs(value) / mediumSize))
      : round.format(Math.abs(inUnit(value, unit))) + suffix(unit);
  };

  return {
    fitting: (unit, values) => {
      const largest = Math.max(0, ...values.map(Math.abs));
      if ((unit !== 'usd' && unit !== 'cny') || largest === 0) return unit;
      return magnitudeOf(largest) === 'large' ? unit : `${unit}-m`;
    },
    bare: (value, unit) => (value < 0 ? MINUS : '') + unsigned(value, unit),
    signed: (value, unit) => sign(value) + unsigned(value, unit),
    tick: (value, unit, largest = Number.POSITIVE_INFINITY) =>
      (value < 0 ? MINUS : '') + roundTick(value, unit, largest),
    scaled: (amount, fine) => {
      const size = Math.abs(amount);
      const format = fine ? (value: number) => round.format(value) : short;
      const magnitude = magnitudeOf(size);
      switch (magnitude) {
        case 'large':
          return { value: format(size / large), magnitude };
        case 'medium':
          return { value: format(size / mediumSize), magnitude };
        case 'small':
          return { value: round.format(size), magnitude };
      }
    },
    exact: (amount, size, step) => {
      const magnitude = magnitudeOf(size);
      const unit = { large, medium: mediumSize, small: 1 }[magnitude];
      return {
        value: withDecimals(Math.abs(amount) / unit, decimalsFor(step / unit)),
        magnitude,
      };
    },
    spoken: (amount, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'name',
        notation: 'compact',
        compactDisplay: 'long',
        maximumSignificantDigits: 3,
      }).format(amount),
    percent: (value, step) =>
      (value < 0 ? MINUS : '') + withDecimals(Math.abs(value), decimalsFor(step)) + percentSign,
    plain: (value) => withDecimals(value, MOST_DECIMALS),
    sign,
    times: (ratio) => (ratio < 9.995 ? hundredths : fixed[1])?.format(ratio) ?? '',
    whole: (fraction) => (fixed[0]?.format(fraction * 100) ?? '') + percentSign,
    rate: (rate) => four.format(rate),
  };
}

const MOST_DECIMALS = 6;

/** Decimals that show a step of this size; none for nothing. */
const decimalsFor = (step: number): number =>
  step > 0 ? Math.min(MOST_DECIMALS, Math.max(0, Math.ceil(-Math.log10(step)))) : 0;

const MOST_DIGITS = 15;

/**
 * Plain digits with a point, as `94.8`, of a number typed in a language; null when it is none. Thousands
 * stand in groups or not at all.
 */
export function parseTyped(text: string, language: LanguageCode): string | null {
  const { thousands, decimals } = languageFacts(language);
  const typed = text.trim().replace(/^[−–]/u, '-').replaceAll(/\s/gu, ' ');
  const written = new RegExp(`^-?(\\d{1,3}([${thousands}]\\d{3})+|\\d+)([${decimals}]\\d+)?$`);
  if (!written.test(typed) || typed.length > MOST_DIGITS + 5) return null;
  const digits = typed.replaceAll(thousands, '');
  return digits.replace(new RegExp(`[${decimals}]`), '.');
}
