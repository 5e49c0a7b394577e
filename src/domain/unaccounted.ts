import type { DoubtCase } from '#domain/doubtCase.ts';
import { refusalOf } from '#domain/comparable.ts';
import type { Figure } from '#domain/figure.ts';
import { combineFigures, missing } from '#domain/figure.ts';
import type { Money } from '#domain/money.ts';
import { subtractMoney } from '#domain/money.ts';
import { sumFigures } from '#domain/sum.ts';

/** Parts, the total printed beside them, and what of the total the parts leave open. */
export type Unaccounted = {
  readonly parts: Money<'USD'>;
  readonly total: Money<'USD'>;
  readonly gap: Money<'USD'>;
};

/** Null unless the case is about parts and a total, every one of them known in dollars. */
export function unaccounted({ doubt, figures, evidence }: DoubtCase): Unaccounted | null {
  if (doubt.kind !== 'parts-below-total') return null;
  const parts = sumFigures(figures.map(({ dollars }) => dollars));
  const total: Figure<'USD'> = evidence[0]?.dollars ?? missing('not-collected');
  const gap = combineFigures(total, parts.figure, subtractMoney);
  if (gap.kind === 'missing' || total.kind === 'missing' || parts.figure.kind === 'missing') {
    return null;
  }
  if (refusalOf(total, { ...parts.figure, parts }) !== null) return null;
  return { parts: parts.figure.money, total: total.money, gap: gap.money };
}
