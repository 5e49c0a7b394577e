import type { Assertion, ClaimMeasure } from '#domain/claim.ts';
import { partsOf } from '#domain/claimFigure.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Measure } from '#domain/measure.ts';
import type { Currency } from '#domain/money.ts';
import type { Series } from '#domain/observation.ts';
import type { Period, Year } from '#domain/period.ts';
import { yearOf } from '#domain/period.ts';

/** What to show of the ledger so that a reader can see a check for himself. Plain data. */
export type ClaimView = {
  readonly series: Series;
  readonly countries: readonly EconomyCode[];
  readonly measures: readonly Measure[];
  readonly from: Year;
  readonly to: Year;
  readonly currency: Currency;
};

const DRAWN: Readonly<Record<ClaimMeasure, readonly Measure[]>> = {
  exports: ['exports'],
  imports: ['imports'],
  surplus: ['surplus'],
  total: ['exports', 'imports'],
};

/** Null where no view can show it: views show whole years. */
export function claimView(ledger: Ledger, series: Series, assertion: Assertion): ClaimView | null {
  const { economies, measure, from, to } = shownBy(assertion);
  const [first, last] = [yearOf(from), yearOf(to)];
  if (first === null || last === null) return null;
  return {
    series,
    countries: ledger.countries.filter((country) =>
      economies.some((economy) => partsOf(ledger, economy).includes(country)),
    ),
    measures: DRAWN[measure],
    from: first,
    to: last,
    currency: unitOf(assertion),
  };
}

const unitOf = (assertion: Assertion): Currency =>
  assertion.kind === 'value' ? assertion.amount.unit : 'USD';

function shownBy(assertion: Assertion): {
  readonly economies: readonly EconomyCode[];
  readonly measure: ClaimMeasure;
  readonly from: Period;
  readonly to: Period;
} {
  switch (assertion.kind) {
    case 'value': {
      const { economy, measure, period } = assertion;
      return { economies: [economy], measure, from: period, to: period };
    }
    case 'sign': {
      const { economies, period } = assertion;
      return { economies, measure: 'surplus', from: period, to: period };
    }
    case 'sole': {
      const { among, period } = assertion;
      return { economies: [among], measure: 'surplus', from: period, to: period };
    }
    case 'largest': {
      const { among, measure, period } = assertion;
      return { economies: [among], measure, from: period, to: period };
    }
    case 'change': {
      const { economy, measure, from, to } = assertion;
      return { economies: [economy], measure, from, to };
    }
    case 'sum': {
      const { among, period } = assertion;
      return { economies: [among], measure: 'total', from: period, to: period };
    }
    case 'conversion':
      return { economies: [], measure: 'total', from: assertion.period, to: assertion.period };
  }
}
