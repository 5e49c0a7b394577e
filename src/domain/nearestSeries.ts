import type { Series } from '#domain/observation.ts';
import type { Gap, Miss, Outcome } from '#domain/outcome.ts';
import { distanceOf } from '#domain/outcome.ts';

/** The series that comes closest to a statement that none bears out, and how far away it is. */
export type Nearest = {
  readonly series: Series;
  readonly gap: Gap;
  /** Where the statement is about signs or ranks: which figure is on the wrong side. */
  readonly miss: Miss | null;
};

type Check = Outcome & {
  readonly series: Series;
  /** The series is the statement's own source. */
  readonly own: boolean;
};

/**
 * Null where a series bears the statement out, or where nothing can be measured. The text's own
 * figures count only where there are no others, as for the verdict. Distances are compared in one
 * unit: in yuan only where nothing is known in dollars.
 */
export function nearestSeries(checks: readonly Check[]): Nearest | null {
  const others = checks.filter(({ own }) => !own);
  if (others.some(({ verdict }) => verdict === 'supported')) return null;
  return closestOf(others) ?? closestOf(checks.filter(({ own }) => own));
}

function closestOf(checks: readonly Check[]): Nearest | null {
  const far = checks
    .filter(({ verdict }) => verdict === 'contradicted')
    .flatMap(({ series, gap, miss }): readonly Nearest[] => {
      if (gap !== null) return [{ series, gap, miss: null }];
      return miss === null ? [] : [{ series, gap: miss.gap, miss }];
    });
  const dollars = far.filter(({ gap }) => gap.unit !== 'CNY');
  const [closest = null] = (dollars.length > 0 ? dollars : far).toSorted(
    (a, b) => distanceOf(a.gap) - distanceOf(b.gap),
  );
  return closest;
}
