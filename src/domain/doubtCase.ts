import type { Doubt } from '#domain/doubt.ts';
import type { Figure } from '#domain/figure.ts';
import { missing, observed } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { rateId } from '#domain/ledger.ts';
import type { Observation, ObservationId, RecordedFlow, Series } from '#domain/observation.ts';
import { flowOfEconomy } from '#domain/observation.ts';
import { convertFigure } from '#domain/conversion.ts';

/** A published figure that a doubt is about or rests on, told from the economy's side. */
export type Exhibit = {
  readonly observation: Observation;
  readonly flow: RecordedFlow;
  /** Dollars, because doubts compare across sources that publish in different currencies. */
  readonly dollars: Figure<'USD'>;
};

/** A doubt with the figures themselves in place of their ids. */
export type DoubtCase = {
  readonly doubt: Doubt;
  readonly figures: readonly Exhibit[];
  readonly evidence: readonly Exhibit[];
};

export function doubtCase(ledger: Ledger, doubt: Doubt): DoubtCase {
  const exhibit = (id: ObservationId): readonly Exhibit[] => {
    const observation = ledger.observations.get(id);
    if (!observation) return [];
    const rate = ledger.rates.get(rateId(observation.economy, observation.period));
    return [
      {
        observation,
        flow: flowOfEconomy(observation),
        dollars: convertFigure(observed(observation), 'USD', rate),
      },
    ];
  };
  return {
    doubt,
    figures: doubt.figures.flatMap(exhibit),
    evidence: doubt.evidence.flatMap(exhibit),
  };
}

/** The exhibit of one series and flow, in dollars. */
export const exhibited = (
  exhibits: readonly Exhibit[],
  series: Series,
  flow: RecordedFlow,
): Figure<'USD'> =>
  exhibits.find((exhibit) => exhibit.observation.series === series && exhibit.flow === flow)
    ?.dollars ?? missing('not-collected');
