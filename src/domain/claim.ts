import type { EconomyCode, Names } from '#domain/economy.ts';
import { MEASURES } from '#domain/measure.ts';
import type { SourceId } from '#domain/observation.ts';
import type { Period } from '#domain/period.ts';
import type { PrintedMoney, PrintedPercent } from '#domain/printed.ts';

/** What a statement may be about: `total` is exports plus imports. */
export const CLAIM_MEASURES = [...MEASURES, 'total'] as const;
export type ClaimMeasure = (typeof CLAIM_MEASURES)[number];

export const COMPARISONS = ['about', 'more', 'less'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const SIGNS = ['surplus', 'deficit'] as const;
export type Sign = (typeof SIGNS)[number];

/** What a statement speaks of: one measure of one economy or group in one period. */
export type Subject = {
  readonly economy: EconomyCode;
  readonly measure: ClaimMeasure;
  readonly period: Period;
};

/** What a statement asserts, so that a machine can hold it against figures. */
export type Assertion =
  | (Subject & {
      readonly kind: 'value';
      readonly comparison: Comparison;
      readonly amount: PrintedMoney;
    })
  /** Each of `economies` runs a surplus, or each a deficit. */
  | {
      readonly kind: 'sign';
      readonly economies: readonly EconomyCode[];
      readonly sign: Sign;
      readonly period: Period;
    }
  /** `economy` and no other member of the group `among` has a balance of this sign. */
  | {
      readonly kind: 'sole';
      readonly economy: EconomyCode;
      readonly among: EconomyCode;
      readonly sign: Sign;
      readonly period: Period;
    }
  /** `economy` has the largest of the group; the largest balance has to be a surplus. */
  | (Subject & { readonly kind: 'largest'; readonly among: EconomyCode })
  | {
      readonly kind: 'change';
      readonly economy: EconomyCode;
      readonly measure: ClaimMeasure;
      readonly from: Period;
      readonly to: Period;
      readonly by: PrintedMoney | PrintedPercent;
    }
  /** The exports and imports of the members of `among` are the parts of `total`. */
  | {
      readonly kind: 'sum';
      readonly among: EconomyCode;
      readonly period: Period;
      readonly total: PrintedMoney;
    }
  /** An amount of yuan is an amount of dollars. */
  | {
      readonly kind: 'conversion';
      readonly yuan: PrintedMoney<'CNY'>;
      readonly dollars: PrintedMoney<'USD'>;
      readonly period: Period;
    };

export type Claim = {
  readonly id: string;
  readonly source: SourceId;
  /** The digits or the few words that carry the statement, as printed. */
  readonly quoted: string;
  /** The statement in our own words. */
  readonly statement: Names;
  /** False for the present tense: then the period is the year that the text is about. */
  readonly periodStated: boolean;
  readonly assertion: Assertion;
};
