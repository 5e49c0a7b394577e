import type { EconomyCode } from '#domain/economy.ts';
import type { SourceId } from '#domain/observation.ts';
import type { Period } from '#domain/period.ts';

/**
 * The exchange rate implied by the two totals that China's customs published for one country and
 * period, in yuan and in dollars. Yuan per dollar is `cny / usd`.
 */
export type Rate = {
  readonly economy: EconomyCode;
  readonly period: Period;
  readonly cny: number;
  readonly usd: number;
  readonly cnySource: SourceId;
  readonly usdSource: SourceId;
};

export const yuanPerDollar = (rate: Rate): number => rate.cny / rate.usd;
