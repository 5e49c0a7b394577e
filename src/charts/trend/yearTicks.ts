import { textWidth } from '#charts/textWidth.ts';
import type { Year } from '#domain/period.ts';

const SIZE = 12;
const STEPS = [1, 2, 5, 10, 20, 50];

type YearTick = { readonly x: number; readonly label: string };

/** The first and the last year, and round ones between them as far as their numbers stay apart. */
export function yearTicks(
  years: readonly Year[],
  toX: (year: Year) => number,
): readonly YearTick[] {
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];
  const tick = (year: Year): YearTick => ({ x: toX(year), label: String(year) });
  if (first === last) return [tick(first)];
  const apart = textWidth('2024', SIZE) + 8;
  const ends = toX(last) - toX(first) >= apart ? [first, last] : [last];
  for (const step of STEPS) {
    const round = years.filter(
      (year) => year % step === 0 && ends.every((end) => Math.abs(toX(year) - toX(end)) >= apart),
    );
    const [a, b] = round;
    if (a === undefined || b === undefined || toX(b) - toX(a) >= apart) {
      return [...ends, ...round].toSorted((x, y) => x - y).map(tick);
    }
  }
  return ends.map(tick);
}
