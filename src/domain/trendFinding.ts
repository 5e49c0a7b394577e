import type { EconomyCode } from '#domain/economy.ts';
import type { Figure } from '#domain/figure.ts';
import type { TradeFlow } from '#domain/finding.ts';
import type { Money } from '#domain/money.ts';
import type { Year } from '#domain/period.ts';
import type { Share } from '#domain/share.ts';
import type { CountryTrade } from '#domain/trade.ts';
import type { Yardsticks } from '#domain/yardstick.ts';
import { shareOfYardsticks } from '#domain/yardstick.ts';

/** One country's trade in every year of a range, ascending, years without figures included. */
export type TradeHistory = {
  readonly economy: EconomyCode;
  readonly years: readonly {
    readonly year: Year;
    readonly trade: CountryTrade;
    /** What the trade of the year is measured by; empty where amounts are compared. */
    readonly yardsticks: Yardsticks;
  }[];
};

/** Both ends included; nothing between them is unknown. */
type Span = { readonly since: Year; readonly until: Year };

/** What the years say, as a fact without words. `of` is the number of countries it rests on. */
export type TrendFinding =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'single-year'; readonly year: Year }
  | (Span & {
      readonly kind: 'one';
      readonly economy: EconomyCode;
      readonly sign: 'surplus' | 'deficit' | 'even';
      /** Whether the year before `since` is known to have been on the other side of zero. */
      readonly turned: boolean;
      /** Without its sign, in the last year. */
      readonly size: Money;
      /** The same as a part of what that year is measured by, 1 being all of it. */
      readonly part?: number;
    })
  | (Span & {
      readonly kind: 'sole-surplus' | 'sole-deficit';
      readonly sole: EconomyCode;
      readonly of: number;
    })
  | (Span & { readonly kind: 'all-surplus' | 'all-deficit'; readonly of: number })
  | (Span & {
      readonly kind: 'mixed';
      readonly surpluses: readonly EconomyCode[];
      readonly deficits: readonly EconomyCode[];
      readonly of: number;
    })
  | (Span & {
      readonly kind: 'flow';
      readonly flow: TradeFlow;
      readonly economy: EconomyCode;
      readonly first: Money;
      readonly last: Money;
      /** The same as parts of what their years are measured by. */
      readonly parts?: { readonly first: Share; readonly last: Share };
      readonly of: number;
    });

type Standing = {
  readonly economy: EconomyCode;
  readonly year: Year;
  readonly money: Money;
  /** Null where amounts are compared. */
  readonly part: Share | null;
};

/** How large a standing is beside the others in the picture. */
const sizeOf = ({ money, part }: Standing): number => part ?? money.amount;

const standingsOf = (
  histories: readonly TradeHistory[],
  figureOf: (trade: CountryTrade) => Figure,
): readonly Standing[] =>
  histories.flatMap(({ economy, years }) =>
    years.flatMap(({ year, trade, yardsticks }) => {
      const figure = figureOf(trade);
      if (figure.kind === 'missing') return [];
      const part = yardsticks.size > 0 ? shareOfYardsticks(figure, yardsticks) : null;
      return [{ economy, year, money: figure.money, part }];
    }),
  );

const lastYearOf = (standings: readonly Standing[]): Year | undefined =>
  standings.map(({ year }) => year).toSorted((a, b) => b - a)[0];

const isSingleYear = (standings: readonly Standing[]): boolean =>
  new Set(standings.map(({ year }) => year)).size === 1;

/**
 * Who is in surplus and who in deficit in the last year with a balance, and since when without a
 * break: every year back to `since` has the same countries known and on the same sides.
 */
export function balanceTrend(histories: readonly TradeHistory[]): TrendFinding {
  const standings = standingsOf(histories, ({ balance }) => balance);
  const until = lastYearOf(standings);
  if (until === undefined) return { kind: 'nothing' };
  if (isSingleYear(standings)) return { kind: 'single-year', year: until };
  const sidesIn = (year: Year): string =>
    standings
      .filter((standing) => standing.year === year)
      .map(({ economy, money }) => `${economy}${Math.sign(money.amount)}`)
      .join();
  let since = until;
  while (sidesIn((since - 1) as Year) === sidesIn(until)) since = (since - 1) as Year;
  const last = standings.filter(({ year }) => year === until);
  const [only, second] = last;
  if (only && !second) return oneCountry(standings, only, { since, until });
  return sidesFinding(last, { since, until });
}

function oneCountry(standings: readonly Standing[], last: Standing, span: Span): TrendFinding {
  const { economy, money, part } = last;
  const before = standings.find(
    (standing) => standing.economy === economy && standing.year === span.since - 1,
  );
  const sign = money.amount > 0 ? 'surplus' : money.amount < 0 ? 'deficit' : 'even';
  return {
    kind: 'one',
    economy,
    sign,
    turned: before !== undefined && before.money.amount * money.amount < 0,
    size: { ...money, amount: Math.abs(money.amount) },
    ...(part !== null && { part: Math.abs(part) }),
    ...span,
  };
}

function sidesFinding(last: readonly Standing[], span: Span): TrendFinding {
  const side = (sign: number): readonly EconomyCode[] =>
    last.filter(({ money }) => Math.sign(money.amount) === sign).map(({ economy }) => economy);
  const [surpluses, deficits] = [side(1), side(-1)];
  const of = last.length;
  if (surpluses.length === of) return { kind: 'all-surplus', of, ...span };
  if (deficits.length === of) return { kind: 'all-deficit', of, ...span };
  const [gainer] = surpluses;
  const [loser] = deficits;
  const whole = surpluses.length + deficits.length === of && of > 2;
  if (whole && gainer !== undefined && surpluses.length === 1) {
    return { kind: 'sole-surplus', sole: gainer, of, ...span };
  }
  if (whole && loser !== undefined && deficits.length === 1) {
    return { kind: 'sole-deficit', sole: loser, of, ...span };
  }
  if (surpluses.length === 0 || deficits.length === 0) return { kind: 'nothing' };
  return { kind: 'mixed', surpluses, deficits, of, ...span };
}

/** Who trades most in the last year, and how much that country traded in its first. */
export function flowTrend(histories: readonly TradeHistory[], flow: TradeFlow): TrendFinding {
  const standings = standingsOf(histories, (trade) => trade[flow]);
  const until = lastYearOf(standings);
  if (until === undefined) return { kind: 'nothing' };
  if (isSingleYear(standings)) return { kind: 'single-year', year: until };
  const [largest, ...others] = standings
    .filter(({ year }) => year === until)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!largest) return { kind: 'nothing' };
  const { economy, money } = largest;
  const first = standings.find((standing) => standing.economy === economy) ?? largest;
  return {
    kind: 'flow',
    flow,
    economy,
    first: first.money,
    last: money,
    ...(first.part !== null &&
      largest.part !== null && { parts: { first: first.part, last: largest.part } }),
    of: others.length + 1,
    since: first.year,
    until,
  };
}
