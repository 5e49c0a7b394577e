import { addressId } from '#domain/cellAddress.ts';
import type { EconomyCode, Names } from '#domain/economy.ts';
import type { Figure, MissingReason } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { cellId } from '#domain/ledger.ts';
import type { Measure } from '#domain/measure.ts';
import type { Money } from '#domain/money.ts';
import type { Reporter, Series, SourceId } from '#domain/observation.ts';
import type { Period } from '#domain/period.ts';
import type { ProductId } from '#domain/product.ts';
import type { Rate } from '#domain/rate.ts';
import type { RecordUnit } from '#domain/recordUnit.ts';

/**
 * What a figure measures, told from the economy's side; `total` is exports plus imports, a gap the
 * partner's figure of a measure minus the economy's own.
 */
type RecordMeasure = Measure | 'total' | `${Measure}-gap`;

/** Why a record has no value. Beside the reasons of a figure: nothing has no shares. */
type RecordGap = MissingReason | 'share-of-nothing';

/** A figure as somebody published it: an observation, a figure of a product, a denominator. */
export type PublishedFigure = {
  readonly id?: string;
  readonly period: Period;
  readonly money: Money | null;
  readonly share?: number | null;
  readonly reporter?: Reporter;
  readonly partner?: EconomyCode;
  readonly valuation?: string;
  readonly scope?: string;
  readonly quoted: string;
  readonly source: SourceId;
  readonly authority: Names;
  readonly note: string | null;
};

/** One figure of a picture as a picture's model has it. */
export type ShownCell = {
  /** Null for what is worked out across series, such as a mirror gap. */
  readonly series: Series | null;
  readonly economy: EconomyCode;
  readonly measure: RecordMeasure;
  readonly period: Period;
  readonly figure: Figure;
  /** What is drawn, where that is not the amount of `figure`, or where a missing one has a unit. */
  readonly shown?: { readonly value: number | null; readonly unit: RecordUnit };
  readonly product?: ProductId;
  /** Published figures that `figure` does not carry: of a product, or what it is divided by. */
  readonly basis?: readonly PublishedFigure[];
};

/**
 * One figure of a picture with everything behind it: a row of the files that leave the page. Plain
 * data without a language. Either `value` or `missing` is null, never both.
 */
export type FigureRecord = {
  /** Address of the figure's provenance; null where a figure has none. */
  readonly cell: string | null;
  readonly series: Series | null;
  readonly economy: EconomyCode;
  readonly measure: RecordMeasure;
  readonly product: ProductId | null;
  readonly period: Period;
  readonly value: number | null;
  /** Null when nothing says in which unit the figure would be. */
  readonly unit: RecordUnit | null;
  readonly missing: RecordGap | null;
  /** The published figures that it rests on: one, or several when it was computed. */
  readonly basis: readonly PublishedFigure[];
  readonly rates: readonly Rate[];
  /** Ids of the doubts that a figure of the basis is in. */
  readonly doubts: readonly string[];
};

type Books = Pick<Ledger, 'cells' | 'doubts'>;

/** The rows behind a picture, in the order of `cells`. */
export const figureRecords = (
  ledger: Books,
  cells: readonly ShownCell[],
): readonly FigureRecord[] => cells.map((cell) => recordOf(ledger, cell));

function recordOf(ledger: Books, cell: ShownCell): FigureRecord {
  const { series, economy, measure, period, figure, product } = cell;
  const basis = basisOf(ledger, cell);
  const published = new Set(basis.map(({ id }) => id));
  return {
    cell: cellOf(cell),
    series,
    economy,
    measure,
    product: product ?? null,
    period,
    ...valueOf(cell),
    basis,
    rates: figure.kind === 'missing' ? [] : distinctRates(figure.conversions),
    doubts: ledger.doubts
      .filter(({ figures }) => figures.some((id) => published.has(id)))
      .map(({ id }) => id),
  };
}

function valueOf({ figure, shown }: ShownCell): Pick<FigureRecord, 'value' | 'unit' | 'missing'> {
  const unit = shown?.unit ?? null;
  // A printed share may stand where no amount was published.
  if (unit !== null && isKnown(shown)) return { value: shown.value, unit, missing: null };
  if (figure.kind === 'missing') return { value: null, unit, missing: figure.reason };
  const { amount, currency } = figure.money;
  if (!shown) return { value: amount, unit: currency, missing: null };
  return { value: null, unit, missing: 'share-of-nothing' };
}

const isKnown = (shown: ShownCell['shown']): shown is { value: number; unit: RecordUnit } =>
  shown !== undefined && shown.value !== null;

/** In the address of a figure. A gap has none, because it belongs to two series. */
const FLOW_OF = {
  exports: 'export',
  imports: 'import',
  surplus: 'balance',
  total: 'total',
  'exports-gap': null,
  'imports-gap': null,
  'surplus-gap': null,
} as const;

function cellOf({ series, economy, measure, period, product }: ShownCell): string | null {
  const flow = FLOW_OF[measure];
  if (series === null || flow === null) return null;
  const id = addressId({ series, economy, flow, period });
  return product === undefined ? id : `${id}.${product}`;
}

/** What was published stays in the row where only the exchange rate is missing. */
function basisOf(ledger: Books, cell: ShownCell): readonly PublishedFigure[] {
  const { figure, shown, series, economy, measure, period, basis = [] } = cell;
  if (figure.kind === 'reported') return [...new Set([...figure.basis, ...basis])];
  if (isKnown(shown)) return basis;
  if (figure.reason !== 'no-rate' || series === null) return [];
  const flows = measure === 'exports' || measure === 'imports' ? [measure] : BOTH;
  return flows.flatMap((flow) => {
    const id = cellId({ series, economy, flow: FLOW_OF[flow], period });
    return ledger.cells.get(id)?.recommended ?? [];
  });
}

const BOTH = ['exports', 'imports'] as const;

const distinctRates = (conversions: readonly { readonly rate: Rate }[]): readonly Rate[] => [
  ...new Set(conversions.map(({ rate }) => rate)),
];
