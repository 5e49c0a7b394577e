import type { Brand } from '#domain/brand.ts';
import type { EconomyCode, Names } from '#domain/economy.ts';
import type { Money } from '#domain/money.ts';
import type { FLOWS, Series, SourceId } from '#domain/observation.ts';
import type { Period } from '#domain/period.ts';

export type ProductId = Brand<string, 'ProductId'>;

export type Product = {
  readonly id: ProductId;
  readonly names: Names;
};

/**
 * How wide a product is: an HS chapter (two digits), an HS heading (four), a broad group of a
 * statistics office, or one named good. Wider levels hold narrower ones, so levels are never summed.
 */
export const PRODUCT_LEVELS = ['chapter', 'heading', 'group', 'item'] as const;
type ProductLevel = (typeof PRODUCT_LEVELS)[number];

/** Trade in one product as somebody published it. Products of a flow never add up to the flow. */
export type ProductFigure = {
  readonly product: ProductId;
  readonly series: Series;
  readonly economy: EconomyCode;
  readonly reporter: EconomyCode;
  readonly partner: EconomyCode;
  /** As the Central Asian economy sees it, whoever reports. */
  readonly flow: (typeof FLOWS)[number];
  readonly period: Period;
  readonly money: Money | null;
  /** Part of the whole flow, 0 to 1, as printed or as the note says it was computed. */
  readonly share: number | null;
  readonly level: ProductLevel;
  readonly source: SourceId;
  readonly authority: Names;
  readonly quoted: string;
  readonly note: string | null;
};
