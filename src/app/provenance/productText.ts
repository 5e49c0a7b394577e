import type { PanelContext } from '#app/provenance/panelContext.ts';
import { exactText, periodText } from '#app/provenance/provenanceText.ts';
import type { ProductAddress } from '#domain/figureAddress.ts';
import type { ProductProvenance, ProductReport } from '#domain/productProvenance.ts';

/** The product by its name; an id that the dataset does not list as it is. */
export function productTitle(
  { product }: ProductAddress,
  { ledger, context }: PanelContext,
): string {
  const known = ledger.products.get(product);
  return known ? context.language.name(known.names) : product;
}

/** Whose trade in what, without the period. */
export const productSubject = (address: ProductAddress, panel: PanelContext): string =>
  panel.words('product.title', {
    country: panel.context.language.name(panel.context.names(address.economy)),
    product: productTitle(address, panel),
    flow: address.flow,
  });

/** The amount; of a figure that was only printed as a part of the flow, the part. */
export function productValue({ figure, share }: ProductReport, { context }: PanelContext): string {
  const { language } = context;
  if (figure.money) return language.fineMoney(figure.money);
  return share === null ? language.t('key.nothing') : language.number.bare(share, 'share');
}

/** Its part of the flow and where that is from, or why there is none. */
export const shareWords = (
  { share, basis, figure }: ProductReport,
  { words, context }: PanelContext,
): string =>
  words('product.share', {
    basis: share === null && basis === 'total' ? 'none' : basis,
    printed: figure.money ? 'no' : 'yes',
    share: share === null ? '' : context.language.number.bare(share, 'share'),
  });

/** One line that names figure, value, source and link. */
export function productCitation(
  { address, report }: ProductProvenance,
  url: string,
  panel: PanelContext,
): string {
  const { words, context, ledger } = panel;
  const base = {
    figure: productSubject(address, panel),
    period: periodText(address.period, panel),
    version: ledger.version,
    url,
  };
  if (!report) return words('cite.missingLine', base);
  const { money, authority } = report.figure;
  return words('cite.line', {
    ...base,
    value: money ? exactText(money, panel) : productValue(report, panel),
    authority: context.language.name(authority),
    title: report.source?.title ?? '',
    publisher: report.source?.publisher ?? '',
    date: report.source?.date ?? '',
  });
}
