import type { TextContext } from '#charts/figure.ts';
import type { ProductBlock, ProductsModel } from '#charts/products/productsModel.ts';
import { reporterText } from '#charts/whoCounted.ts';
import type { Composition, ProductPart } from '#domain/composition.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Period } from '#domain/period.ts';
import { yearOf } from '#domain/period.ts';

export const productName = (
  { products }: Pick<ProductsModel, 'products'>,
  { figure }: ProductPart,
  { language }: TextContext,
): string => {
  const product = products.get(figure.product);
  return product ? language.name(product.names) : figure.product;
};

/** A year as it is, a part of one by its months. */
export function periodText(period: Period, { language }: TextContext): string {
  if (yearOf(period) !== null) return language.t('products.year', { year: period });
  const [from = '', to] = period.split('/');
  if (to === undefined) return language.month(from);
  return language.t('products.months', { from: language.month(from), to: language.month(to) });
}

/**
 * A part of a flow. Where both published figures are rounded they may be the same, which does not
 * mean that nothing else was traded.
 */
export function percentText(share: number, { language }: TextContext): string {
  const percent = language.number.bare(share, 'share');
  return share === 1 ? language.t('products.about', { share: percent }) : percent;
}

/** How much of a flow no product accounts for, in words. */
export function unknownText(composition: Composition, context: TextContext): string {
  const rest = unknownPart(composition);
  if (rest === null) return context.language.t('products.size');
  return rest === 0 ? context.language.t('products.rounding') : percentText(rest, context);
}

/** What is left of a flow when the known products are taken away; null where nobody can say. */
export const unknownPart = ({ known }: Composition): number | null =>
  known === null ? null : Math.max(0, 1 - known);

/** The largest known part of one level; without any share, what the figure is about. */
export function productsHeadline(model: ProductsModel, context: TextContext): string {
  const { language, names } = context;
  const { finding, request } = model;
  if (!finding) return language.t('products.nothing', { year: String(request.year) });
  const { block, part, flows } = finding;
  const { level, parts, period } = block.drawn;
  return language.t('products.finding', {
    of: flows > 1 ? 'flows' : parts.length > 1 ? 'products' : 'nothing',
    flows,
    level,
    product: productName(model, part, context),
    share: percentText(part.share ?? 0, context),
    country: language.name(names(block.economy)),
    flow: block.measure,
    period: periodText(period, context),
  });
}

export const productsSubtitle = (
  { request }: ProductsModel,
  { language: { t } }: TextContext,
): string => t('products.subtitle', { year: String(request.year) });

/** Country, flow and, of a part of a year, which part. */
export function blockTitle(block: ProductBlock, context: TextContext): string {
  const { language, names } = context;
  const title = language.t('products.block', {
    country: language.name(names(block.economy)),
    flow: block.measure,
  });
  return block.wholeYear
    ? title
    : language.t('products.partBlock', { title, period: periodText(block.drawn.period, context) });
}

/** Who counted, how wide the products are, and what they are parts of. */
export function blockDetail({ drawn }: ProductBlock, context: TextContext): string {
  const { language } = context;
  const { total, basis, known } = drawn;
  return language.t('products.detail', {
    reporter: reporterText(drawn, context),
    level: drawn.level,
    basis,
    known: known === null ? '' : percentText(known, context),
    total: total.kind === 'reported' ? language.money(total.money) : '',
  });
}

/** The amount and the share of a product, or that no share can be told. */
export function partText({ figure, share }: ProductPart, context: TextContext): string {
  const { language } = context;
  const amount = figure.money ? language.money(figure.money) : null;
  const percent = share === null ? null : percentText(share, context);
  if (amount !== null && percent !== null) return `${percent} · ${amount}`;
  return percent ?? language.t('products.noShare', { amount: amount ?? '' });
}

/** What a reader must know of some of the blocks, in the order of the notes. */
const NOTED: readonly {
  readonly key: 'chosen' | 'noTotal' | 'recorded' | 'exceeds' | 'partYear';
  readonly isAbout: (block: ProductBlock) => boolean;
}[] = [
  { key: 'chosen', isAbout: ({ others }) => others.length > 0 },
  { key: 'noTotal', isAbout: ({ drawn }) => drawn.basis === 'none' },
  { key: 'recorded', isAbout: ({ drawn }) => drawn.basis === 'recorded' },
  { key: 'exceeds', isAbout: ({ drawn }) => drawn.basis === 'exceeds' },
  { key: 'partYear', isAbout: ({ wholeYear }) => !wholeYear },
];

export type ProductNote = { readonly key: string; readonly text: string; readonly doubt: null };

export function productsNotes(model: ProductsModel, context: TextContext): readonly ProductNote[] {
  const { language } = context;
  const { t } = language;
  const { blocks } = model;
  const titles = (some: readonly ProductBlock[]): string =>
    language.list(some.map((block) => blockTitle(block, context)));
  const several = NOTED.map(({ key, isAbout }) => ({ key, some: blocks.filter(isAbout) })).filter(
    ({ some }) => some.length > 0,
  );
  return [
    { key: 'shares', text: t('products.note.shares'), doubt: null },
    ...several.map(({ key, some }) => ({
      key,
      text: t(`products.note.${key}`, { flows: titles(some) }),
      doubt: null,
    })),
    ...emptyNotes(model, context),
  ];
}

/** Which flows nothing is known of, by direction. */
export function emptyNotes(model: ProductsModel, context: TextContext): readonly ProductNote[] {
  const { language, names } = context;
  const countries = (codes: readonly EconomyCode[]): string =>
    language.list(codes.map((code) => language.name(names(code))));
  return model.request.measures.flatMap((measure): readonly ProductNote[] => {
    const codes = model.empty.flatMap((pair) => (pair.measure === measure ? pair.economy : []));
    if (codes.length === 0 || measure === 'surplus') return [];
    const text = language.t(`products.empty.${measure}`, {
      countries: countries(codes),
      year: String(model.request.year),
    });
    return [{ key: `empty.${measure}`, text, doubt: null }];
  });
}
