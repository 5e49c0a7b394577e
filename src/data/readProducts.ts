import type { Known, Report } from '#data/references.ts';
import { reporterFits } from '#data/references.ts';
import type { TradeFile } from '#data/schema.ts';
import { money } from '#domain/money.ts';
import type { RecordedFlow } from '#domain/observation.ts';
import { flowOfEconomy } from '#domain/observation.ts';
import type { Product, ProductFigure, ProductId } from '#domain/product.ts';

export function readProducts(file: TradeFile, report: Report): ReadonlyMap<ProductId, Product> {
  const products = new Map<ProductId, Product>();
  for (const [at, { id, names }] of file.products.entries()) {
    if (products.has(id as ProductId)) report(`products[${at}].id`, 'twice', id);
    products.set(id as ProductId, { id: id as ProductId, names });
  }
  return products;
}

/** A figure of one product, told from the economy's side; an amount, a share or both. */
export function readProductFigures(
  file: TradeFile,
  products: ReadonlyMap<ProductId, Product>,
  known: Known,
  report: Report,
): readonly ProductFigure[] {
  const seen = new Set<string>();
  return file.productFigures.map((row, at) => {
    const place = `productFigures[${at}]`;
    checkAmount(row, place, report);
    const figure = readFigure(row, place, known);
    const { product, series, economy, flow, period, source } = figure;
    if (!products.has(product)) report(`${place}.product`, 'unknown-product', product);
    if (!reporterFits(figure, known)) report(`${place}.reporter`, 'wrong-reporter', row.reporter);
    const id = `${product}.${series}.${economy}.${flow}.${period}.${source}`;
    if (seen.has(id)) report(place, 'twice', id);
    seen.add(id);
    return figure;
  });
}

type Row = TradeFile['productFigures'][number];

/** An amount needs its unit, a unit its amount, and without either there is a share. */
function checkAmount({ value, unit, share }: Row, place: string, report: Report): void {
  if (value === undefined && share === undefined) report(`${place}.value`, 'absent');
  if (value !== undefined && unit === undefined) report(`${place}.unit`, 'absent');
  if (value === undefined && unit !== undefined) report(`${place}.value`, 'absent');
}

function readFigure(row: Row, place: string, known: Known): ProductFigure {
  const { series, value, unit } = row;
  const economy = known.economy(row.economy, place, 'economy');
  const reporter = known.economy(row.reporter, place, 'reporter');
  return {
    product: row.product as ProductId,
    series,
    economy,
    reporter,
    partner: known.economy(row.partner, place, 'partner'),
    flow: ownFlow(flowOfEconomy({ economy, reporter, flow: row.flow })),
    period: known.period(row.period, place, 'period'),
    money: value !== undefined && unit !== undefined ? money(value, unit) : null,
    share: row.share ?? null,
    level: row.level,
    source: known.source(row.source, place, 'source'),
    authority: known.authority(row.authority, row.source, place),
    quoted: row.quoted,
    note: row.note ?? null,
  };
}

/** Products are recorded by flow, never for both flows together. */
const ownFlow = (flow: RecordedFlow): ProductFigure['flow'] =>
  flow === 'export' ? 'export' : 'import';
