import { contextSubject } from '#app/provenance/contextText.ts';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import { productSubject } from '#app/provenance/productText.ts';
import { cellSubject, periodText } from '#app/provenance/provenanceText.ts';
import { sumSubject } from '#app/provenance/sumText.ts';
import type { FigureAddress } from '#domain/figureAddress.ts';
import { yearOf } from '#domain/period.ts';

/** What the panel is about, as its heading. */
export function titleText(address: FigureAddress, panel: PanelContext): string {
  const { period } = address.at;
  const { words } = panel;
  return words('subject', {
    title: subjectText(address, panel),
    period: yearOf(period) === null ? periodText(period, panel) : words('year', { year: period }),
  });
}

function subjectText({ kind, at }: FigureAddress, panel: PanelContext): string {
  switch (kind) {
    case 'cell':
      return cellSubject(at, panel);
    case 'product':
      return productSubject(at, panel);
    case 'context':
      return contextSubject(at, panel);
    case 'sum':
      return sumSubject(at, panel);
  }
}
