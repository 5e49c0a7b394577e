import type { FigureState } from '#charts/figure.ts';
import type { FlowMeasure } from '#charts/flowMeasures.ts';
import { FLOW_OF, flowMeasures } from '#charts/flowMeasures.ts';
import type { ChartRequest } from '#charts/request.ts';
import { sourcesOf } from '#charts/tradeModel.ts';
import type { Composition, ProductPart } from '#domain/composition.ts';
import { compositionsOf } from '#domain/composition.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import { cellId } from '#domain/ledger.ts';
import { yearOf } from '#domain/period.ts';
import type { Product, ProductId } from '#domain/product.ts';

type Pair = { readonly economy: EconomyCode; readonly measure: FlowMeasure };

/** What one flow is made of, as far as one source knows. */
export type ProductBlock = Pair & {
  readonly drawn: Composition;
  /** Other levels, sources or parts of the year, which the table gives. */
  readonly others: readonly Composition[];
  /** Products of a part of a year are never beside those of a year without saying so. */
  readonly wholeYear: boolean;
};

/** The largest known part among the flows that are told at one level for one period. */
type ProductFinding = {
  readonly block: ProductBlock;
  readonly part: ProductPart;
  /** How many flows it was held against, its own included. */
  readonly flows: number;
};

/** Plain data: no pixel, colour or language. */
export type ProductsModel = {
  readonly request: ChartRequest;
  readonly state: FigureState;
  /** Whole years first, then parts of one; each in the order of the countries. */
  readonly blocks: readonly ProductBlock[];
  /** Flows without any product figure. */
  readonly empty: readonly Pair[];
  readonly finding: ProductFinding | null;
  readonly products: ReadonlyMap<ProductId, Product>;
  readonly sources: readonly Source[];
};

export function productsModel(
  ledger: Ledger,
  request: ChartRequest,
  compareNames: (a: EconomyCode, b: EconomyCode) => number,
): ProductsModel {
  const measures = flowMeasures(request.measures);
  const pairs = request.countries
    .toSorted(compareNames)
    .flatMap((economy) => measures.map((measure): Pair => ({ economy, measure })));
  const found = pairs.flatMap((pair) => blockOf(ledger, pair, request));
  const blocks = [
    ...found.filter(({ wholeYear }) => wholeYear),
    ...found.filter(({ wholeYear }) => !wholeYear),
  ];
  return {
    request: { ...request, measures },
    state: stateOf(request, blocks),
    blocks,
    empty: pairs.filter(
      ({ economy, measure }) =>
        !blocks.some((block) => block.economy === economy && block.measure === measure),
    ),
    finding: findingOf(blocks),
    products: ledger.products,
    sources: sourcesBehind(ledger, blocks),
  };
}

function blockOf(ledger: Ledger, pair: Pair, { year }: ChartRequest): readonly ProductBlock[] {
  const [drawn, ...others] = compositionsOf(ledger, pair.economy, FLOW_OF[pair.measure], year);
  if (!drawn) return [];
  return [{ ...pair, drawn, others, wholeYear: yearOf(drawn.period) !== null }];
}

function stateOf(request: ChartRequest, blocks: readonly ProductBlock[]): FigureState {
  if (request.countries.length === 0) return 'no-countries';
  if (request.measures.length === 0) return 'no-measures';
  return blocks.length > 0 ? 'ready' : 'no-figures';
}

/** Parts of a year give the finding only where there is nothing of a whole one. */
function findingOf(blocks: readonly ProductBlock[]): ProductFinding | null {
  const whole = blocks.filter(({ wholeYear }) => wholeYear);
  const compared = comparableBlocks(whole.length > 0 ? whole : blocks);
  const [largest] = compared
    .flatMap((block) =>
      block.drawn.parts.map((part): ProductFinding => ({ block, part, flows: compared.length })),
    )
    .filter(({ part }) => part.share !== null)
    .toSorted((a, b) => (b.part.share ?? 0) - (a.part.share ?? 0));
  return largest ?? null;
}

/**
 * A group holds many goods, so that its share says nothing beside that of a single one. Of the
 * levels, the one at which most flows are told; of several such, the one with most products.
 */
function comparableBlocks(blocks: readonly ProductBlock[]): readonly ProductBlock[] {
  const shared = blocks.filter(({ drawn }) => drawn.known !== null);
  const groups = shared.map(({ drawn }) =>
    shared.filter(
      (other) => other.drawn.level === drawn.level && other.drawn.period === drawn.period,
    ),
  );
  const products = (group: readonly ProductBlock[]): number =>
    group.reduce((sum, { drawn }) => sum + drawn.parts.length, 0);
  const [best] = groups.toSorted((a, b) => b.length - a.length || products(b) - products(a));
  return best ?? [];
}

/** Behind the products drawn and behind the flows that they are parts of. */
function sourcesBehind(ledger: Ledger, blocks: readonly ProductBlock[]): readonly Source[] {
  const all = [...ledger.sources.values()];
  const totals = sourcesOf(
    all,
    blocks.flatMap(({ drawn }) => (drawn.basis === 'total' ? [drawn.total] : [])),
  );
  return all.filter(
    (source) => totals.includes(source) || blocks.some(({ drawn }) => drawn.source === source.id),
  );
}

/** The flow of a composition as a cell of the dataset. */
export const compositionCell = ({ series, economy, flow, period }: Composition): string =>
  cellId({ series, economy, flow, period });
