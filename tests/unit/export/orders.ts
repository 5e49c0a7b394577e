import { readFileSync } from 'node:fs';

import { pictureOrder } from '#app/pictureOrder.ts';
import type { FigureKindId } from '#charts/kinds.ts';
import { FIGURE_KINDS, kindOf } from '#charts/kinds.ts';
import { parseTradeFile } from '#data/parse.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { PictureOptions, PictureOrder } from '#export/picture/picture.ts';
import { PRESETS } from '#export/picture/size.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';
import { defaultView } from '#view/defaultView.ts';
import type { ViewState } from '#view/viewState.ts';

export const ledger = parseTradeFile(JSON.parse(readFileSync('public/data/trade.json', 'utf8')));

export const VIEWS = Object.keys(FIGURE_KINDS) as FigureKindId[];

/** An order as the page makes it, from a bare link unless told otherwise. */
export async function orderOf(
  view: Partial<ViewState> = {},
  options: Partial<PictureOptions> = {},
  site = 'https://khorgos.example/',
): Promise<PictureOrder> {
  const lang: LanguageCode = view.lang ?? 'en';
  const whole = { ...defaultView(ledger.countries, lang), ...view };
  const { figure } = kindOf(whole.view);
  return pictureOrder({
    view: whole,
    ledger,
    figure: typeof figure === 'function' ? await figure() : figure,
    language: createLanguage(lang, await loadMessages(lang)),
    options: { size: PRESETS.report, theme: 'light', transparent: false, plain: false, ...options },
    site,
  });
}
