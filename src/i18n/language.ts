import { createTranslator, IntlErrorCode } from 'use-intl/core';
import type { LanguageCode, Names } from '#domain/economy.ts';
import type { Money } from '#domain/money.ts';
import type { NumberFormats } from '#i18n/formats.ts';
import { numberFormats } from '#i18n/formats.ts';
import { languageFacts, pluralLocale } from '#i18n/languageFacts.ts';
import type { Messages, StartMessages } from '#i18n/messages.ts';
import { isWhole } from '#i18n/messages.ts';

const translator = (code: LanguageCode, messages: StartMessages) =>
  createTranslator<Messages>({
    locale: pluralLocale(code),
    // Whoever speaks of what comes later waits until the language is whole.
    messages: messages as Messages,
    // A missing sentence is a defect of the build, caught by the catalogue tests; never show a key.
    onError: (error) => {
      if (error.code !== IntlErrorCode.ENVIRONMENT_FALLBACK) throw error;
    },
  });

type Translate = ReturnType<typeof translator>;

/** Everything that depends on the reader's language, for the page, a drawing or a file alike. */
export type Language = {
  readonly code: LanguageCode;
  readonly direction: 'ltr' | 'rtl';
  /** False while only the sentences of a page's start are there. */
  readonly whole: boolean;
  readonly t: Translate;
  readonly number: NumberFormats;
  /** An amount with its currency, in the unit that suits its size: $30.0bn, 300亿美元. */
  readonly money: (money: Money) => string;
  /** The same with up to three significant digits, for text that compares amounts: $1.96bn. */
  readonly fineMoney: (money: Money) => string;
  readonly signedMoney: (money: Money) => string;
  /** The size of an amount for the ear, all of it in words: 18 billion US dollars. */
  readonly spokenMoney: (money: Money) => string;
  /** In the unit that suits `size`, with the decimals that a difference of `step` needs. */
  readonly exactMoney: (money: Money, size: number, step: number) => string;
  readonly name: (names: Names) => string;
  readonly compareNames: (a: Names, b: Names) => number;
  /** “Kazakhstan, Kyrgyzstan and Tajikistan”. */
  readonly list: (items: readonly string[]) => string;
  /** Facts side by side, with the comma of the language: “reported, $15.9bn, 2 other reports”. */
  readonly beside: (facts: readonly string[]) => string;
  /** What stands between two sentences: nothing in Chinese, a space elsewhere. */
  readonly gap: string;
  /** A date such as 2026-11-22, written out. */
  readonly date: (iso: string) => string;
  /** A month such as 2024-06, written out. */
  readonly month: (iso: string) => string;
};

export function createLanguage(code: LanguageCode, messages: StartMessages): Language {
  const t = translator(code, messages);
  const facts = languageFacts(code);
  const locales = [...facts.locales];
  const number = numberFormats(code, (value) => t('number.medium', { value }));
  const collator = new Intl.Collator(locales);
  const conjunction = new Intl.ListFormat(locales, { type: 'conjunction' });
  const day = new Intl.DateTimeFormat(locales, { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locales, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const name = (names: Names): string => names[code] ?? facts.names?.[names.en] ?? names.en;
  const amount = ({ amount: value, currency }: Money, sign: string, fine = false): string => {
    const scaled = number.scaled(value, fine);
    return t(`number.money.${currency}.${scaled.magnitude}`, { sign, value: scaled.value });
  };
  return {
    code,
    whole: isWhole(messages),
    t,
    number,
    money: (money) => amount(money, money.amount < 0 ? number.sign(money.amount) : ''),
    fineMoney: (money) => amount(money, money.amount < 0 ? number.sign(money.amount) : '', true),
    signedMoney: (money) => amount(money, number.sign(money.amount)),
    spokenMoney: ({ amount: value, currency }) => number.spoken(Math.abs(value), currency),
    exactMoney: ({ amount: value, currency }, size, step) => {
      const exact = number.exact(value, size, step);
      const sign = value < 0 ? number.sign(value) : '';
      return t(`number.money.${currency}.${exact.magnitude}`, { sign, value: exact.value });
    },
    name,
    compareNames: (a, b) => collator.compare(name(a), name(b)),
    beside: (parts) => parts.join(facts.comma),
    direction: facts.direction,
    gap: facts.gap,
    list: (items) => conjunction.format(items),
    date: (iso) => day.format(new Date(iso)),
    month: (iso) => month.format(new Date(`${iso}-01`)),
  };
}
