import type { Measure } from '#domain/measure.ts';

/** The measures that are flows of goods; a balance is the difference of two. */
export type FlowMeasure = Exclude<Measure, 'surplus'>;

export const FLOW_MEASURES: readonly FlowMeasure[] = ['exports', 'imports'];

/** The flows among the measures chosen; of a balance alone, the two that it is made of. */
export function flowMeasures(chosen: readonly Measure[]): readonly FlowMeasure[] {
  const flows = FLOW_MEASURES.filter((measure) => chosen.includes(measure));
  return flows.length === 0 && chosen.length > 0 ? FLOW_MEASURES : flows;
}

/** Whether any flow is among the measures; of a balance nothing is a percentage. */
export const includesFlow = (measures: readonly Measure[]): boolean =>
  measures.some((measure) => measure !== 'surplus');

/** How the flow of a measure is recorded, as the country sees it. */
export const FLOW_OF = { exports: 'export', imports: 'import' } as const;
