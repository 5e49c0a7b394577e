import type { EconomyCode, Names } from '#domain/economy.ts';
import type { Figure, MissingReason } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { cellId } from '#domain/ledger.ts';
import type { Measure, Unit } from '#domain/measure.ts';
import type { Currency, Money } from '#domain/money.ts';
import type { Reporter, Series, SourceId } from '#domain/observation.ts';
import type { Period } from '#domain/period.ts';
import type { ProductId } from '#domain/product.ts';
import type { Rate } from '#domain/rate.ts';

/** What a figure measures, told from the economy's side; `total` is exports plus imports. */
type RecordMeasure = Measure | 'total' | 'mirror-gap';

/** Whole dollars or yuan, or a part of a whole of which 1 is all. */
type RecordUnit = Currency | Exclude<Unit, 'usd' | 'cny'>;

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
  /** What is drawn, where that is not the amount of `figure`. */
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

/** The rows behind a picture, in the order of `cells`. Every view makes its records here. */
export const figureRecords = (
  ledger: Books,
  cells: readonly ShownCell[],
): readonly FigureRecord[] => cells.map((cell) => recordOf(ledger, cell));

function recordOf(ledger: Books, cell: ShownCell): FigureRecord {
  const { series, economy, measure, period, figure, product } = cell;
  const basis = basisOf(ledger, cell);
  const published = new Set(basis.map(({ id }) => id));
  return {
    cell: product === undefined ? cellOf(cell) : null,
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
  if (figure.kind === 'missing') return { value: null, unit, missing: figure.reason };
  const { amount, currency } = figure.money;
  if (!shown) return { value: amount, unit: currency, missing: null };
  return { ...shown, missing: shown.value === null ? 'share-of-nothing' : null };
}

const FLOW_OF = {
  exports: 'export',
  imports: 'import',
  surplus: 'balance',
  total: 'total',
} as const;

function cellOf({ series, economy, measure, period }: ShownCell): string | null {
  if (series === null || measure === 'mirror-gap') return null;
  return `${series}.${economy}.${FLOW_OF[measure]}.${period}`;
}

/** What was published stays in the row where only the exchange rate is missing. */
function basisOf(ledger: Books, cell: ShownCell): readonly PublishedFigure[] {
  const { figure, series, economy, measure, period, basis = [] } = cell;
  if (figure.kind === 'reported') return [...new Set([...figure.basis, ...basis])];
  if (figure.reason !== 'no-rate' || series === null) return basis;
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
