import type { EconomyCode, Names } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Money } from '#domain/money.ts';
import type { SourceId } from '#domain/observation.ts';
import type { Period, Year } from '#domain/period.ts';
import { yearPeriod } from '#domain/period.ts';

/** What an economy's trade can be held against. Trade is with the whole world. */
export const INDICATORS = [
  'gdp',
  'goods-exports',
  'goods-imports',
  'exports-with-services',
  'imports-with-services',
  /** Totals whose source does not say whether services are counted. */
  'exports',
  'imports',
  'total-trade',
] as const;
export type Indicator = (typeof INDICATORS)[number];

export type Denominator = {
  readonly economy: EconomyCode;
  readonly period: Period;
  readonly indicator: Indicator;
  readonly money: Money;
  readonly source: SourceId;
  readonly authority: Names;
  readonly role: 'recommended' | 'alternative';
  /** False for a partial record, which would make every part of it look too large. */
  readonly usable: boolean;
  readonly quoted: string;
  readonly note: string | null;
};

/** A partner's part of an economy's trade as printed; the amount behind it was not published. */
export type PartnerShare = {
  readonly economy: EconomyCode;
  readonly partner: EconomyCode;
  readonly period: Period;
  readonly of: 'exports' | 'imports' | 'total-trade';
  /** 0 to 1. */
  readonly share: number;
  readonly source: SourceId;
  readonly authority: Names;
  readonly quoted: string;
  readonly note: string | null;
};

/** The recommended amount of a full year, unless its record is partial. */
export function denominatorAt(
  ledger: Pick<Ledger, 'denominators'>,
  economy: EconomyCode,
  indicator: Indicator,
  year: Year,
): Denominator | undefined {
  const period = yearPeriod(year);
  return ledger.denominators.find(
    (row) =>
      row.economy === economy &&
      row.indicator === indicator &&
      row.period === period &&
      row.role === 'recommended' &&
      row.usable,
  );
}
