import { bundledLedger } from '../ledgers.ts';

import type { ShownFigure, TextContext } from '#charts/figure.ts';
import { textContext } from '#charts/figureText.ts';
import type { FigureKindId } from '#charts/kinds.ts';
import { kindOf } from '#charts/kinds.ts';
import { LIGHT } from '#charts/palette.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Year } from '#domain/period.ts';
import type { ViewDocument } from '#export/records/viewDocument.ts';
import { viewDocument } from '#export/records/viewDocument.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

export const LINK = 'https://example.org/khorgos/?source=customs&countries=KAZ~KGZ';

/** What a bare link shows. */
const startRequest = (ledger: Ledger): ChartRequest => ({
  countries: ledger.countries,
  measures: ['exports', 'imports', 'surplus'],
  source: 'note',
  year: 2024 as Year,
  years: { from: 2024 as Year, to: 2024 as Year },
  unit: 'usd',
  scale: 'linear',
  sort: { key: 'name', descending: false },
  freight: 1,
  base: 'own',
  panels: 'country',
  axis: 'shared',
  events: false,
});

export const contextOf = async (ledger: Ledger, lang: LanguageCode = 'en'): Promise<TextContext> =>
  textContext(ledger, createLanguage(lang, await loadMessages(lang)), LIGHT);

type Choices = Partial<ChartRequest> & {
  readonly ledger?: Ledger;
  readonly view?: FigureKindId;
  readonly lang?: LanguageCode;
};

type Exported = {
  readonly document: ViewDocument;
  readonly shown: ShownFigure;
  readonly context: TextContext;
};

/** A view as it would leave the page on 24 November 2026. */
export async function documentOf(choices: Choices = {}): Promise<Exported> {
  const { ledger = bundledLedger(), view = 'overview', lang = 'en', ...rest } = choices;
  const { figure } = kindOf(view);
  const kind = typeof figure === 'function' ? await figure() : figure;
  const request = { ...startRequest(ledger), ...rest };
  const context = await contextOf(ledger, lang);
  const shown = kind.show(ledger, request, (a, b) => a.localeCompare(b));
  const place = { ledger, view, request, link: LINK, accessed: '2026-11-24' };
  return { document: viewDocument(shown, place, context), shown, context };
}
