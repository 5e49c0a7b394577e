import type { EconomyCode } from '#domain/economy.ts';
import type { ShownCell } from '#domain/figureRecord.ts';
import type { Measure } from '#domain/measure.ts';
import { MEASURES } from '#domain/measure.ts';

/** A figure as it is heard: higher is more; null is silence, where there is no figure. */
export type Note = {
  readonly cell: ShownCell;
  readonly measure: Measure | 'total';
  readonly hertz: number | null;
};

/** What is heard between two pauses: the bars of a country, or a line over its years. */
export type Phrase = {
  readonly economy: EconomyCode;
  readonly notes: readonly Note[];
  readonly isLine: boolean;
  /** Where it comes from: -1 is left, 1 is right. */
  readonly pan: number;
};

/** Three octaves, from C3 to C6, which small loudspeakers can play and most people hear well. */
const LOWEST = 130.81;
const OCTAVES = 3;

export const valueOf = ({ shown, figure }: ShownCell): number | null => {
  if (shown) return shown.value;
  return figure.kind === 'reported' ? figure.money.amount : null;
};

const measureOf = ({ measure }: ShownCell): Note['measure'] | undefined =>
  [...MEASURES, 'total' as const].find((known) => known === measure);

/** The cells of a figure as phrases, in their order; what lies between two figures is left out. */
export function tuneOf(cells: readonly ShownCell[]): readonly Phrase[] {
  const heard = cells.filter((cell) => measureOf(cell) !== undefined && !cell.product);
  const values = heard.flatMap((cell) => valueOf(cell) ?? []);
  // Zero is always on the scale, so that twice the height is never a small difference.
  const low = Math.min(0, ...values);
  const span = Math.max(0, ...values) - low;
  const hertzOf = (value: number | null): number | null =>
    value === null ? null : LOWEST * 2 ** (OCTAVES * (span === 0 ? 0 : (value - low) / span));
  const isLine = new Set(heard.map(({ period }) => period)).size > 1;

  const groups = new Map<string, ShownCell[]>();
  for (const cell of heard) {
    const key = isLine ? `${cell.economy} ${cell.measure}` : cell.economy;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const economies = [...new Set(heard.map(({ economy }) => economy))];
  return [...groups.values()].flatMap((group): readonly Phrase[] => {
    const [first] = group;
    if (!first) return [];
    const notes = group.flatMap((cell): readonly Note[] => {
      const measure = measureOf(cell);
      return measure ? [{ cell, measure, hertz: hertzOf(valueOf(cell)) }] : [];
    });
    const place = economies.indexOf(first.economy) / Math.max(1, economies.length - 1);
    return [{ economy: first.economy, notes, isLine, pan: (place * 2 - 1) * 0.8 }];
  });
}
