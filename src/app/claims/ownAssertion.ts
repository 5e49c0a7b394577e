import type { Assertion, ClaimMeasure, Comparison, Sign } from '#domain/claim.ts';
import { COMPARISONS, SIGNS } from '#domain/claim.ts';
import type { EconomyCode, LanguageCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Currency } from '#domain/money.ts';
import { SERIES } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import { yearPeriod } from '#domain/period.ts';
import { parseTyped } from '#i18n/formats.ts';
import { languageFacts } from '#i18n/languageFacts.ts';

export const STATEMENTS = [...COMPARISONS, ...SIGNS] as const;
export type Statement = (typeof STATEMENTS)[number];

export const SIZES = ['large', 'medium'] as const;
type Size = (typeof SIZES)[number];

/** What the form holds. The value is as it was typed. */
export type OwnFields = {
  readonly economy: EconomyCode;
  readonly statement: Statement;
  readonly measure: ClaimMeasure;
  readonly value: string;
  readonly currency: Currency;
  readonly size: Size;
  readonly year: Year;
};

export type OwnFault = 'noValue' | 'noNumber' | 'negative';

export const isSign = (statement: Statement): statement is Sign =>
  SIGNS.some((sign) => sign === statement);

const isComparison = (statement: Statement): statement is Comparison => !isSign(statement);

/** The assertion that the form makes, or what is wrong with the value in it. */
export function ownAssertion(form: OwnFields, language: LanguageCode): Assertion | OwnFault {
  const { economy, statement, measure, currency, size } = form;
  const period = yearPeriod(form.year);
  if (!isComparison(statement)) {
    return { kind: 'sign', economies: [economy], sign: statement, period };
  }
  if (form.value.trim() === '') return 'noValue';
  const digits = parseTyped(form.value, language);
  if (digits === null) return 'noNumber';
  if (digits.startsWith('-') && measure !== 'surplus') return 'negative';
  const amount = { digits, magnitude: languageFacts(language)[size], unit: currency };
  return { kind: 'value', economy, measure, period, comparison: statement, amount };
}

/** The countries, then the groups. */
export const economiesToCheck = (ledger: Ledger): readonly EconomyCode[] => [
  ...ledger.countries,
  ...[...ledger.economies.values()]
    .filter(({ members }) => members.length > 0)
    .map(({ code }) => code),
];

/** Every year that any source has a figure for, newest first. */
export const yearsToCheck = (ledger: Ledger): readonly Year[] =>
  [...new Set(SERIES.flatMap((series) => ledger.years[series]))].toSorted((a, b) => b - a);
