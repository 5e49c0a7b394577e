import { readFileSync } from 'node:fs';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import { barLayout } from '#charts/bars/barLayout.ts';
import { BarPicture } from '#charts/bars/BarPicture.tsx';
import type { FigureKindId } from '#charts/kinds.ts';
import { FIGURE_KINDS } from '#charts/kinds.ts';
import { LIGHT } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import type { ChartRequest } from '#charts/request.ts';
import { tradeModel } from '#charts/tradeModel.ts';
import { parseTradeFile } from '#data/parse.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Year } from '#domain/period.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

export const ledger = parseTradeFile(JSON.parse(readFileSync('public/data/trade.json', 'utf8')));

/** What a bare link shows. */
const START: ChartRequest = {
  countries: ledger.countries,
  measures: ['exports', 'imports', 'surplus'],
  source: 'note',
  year: 2024 as Year,
  unit: 'usd',
  scale: 'linear',
  sort: { key: 'surplus', descending: true },
};

export async function drawingContext(
  choices: { readonly lang?: LanguageCode } & Partial<RenderContext> = {},
): Promise<RenderContext> {
  const { lang = 'en', ...rest } = choices;
  return {
    width: 1040,
    palette: LIGHT,
    language: createLanguage(lang, await loadMessages(lang)),
    names: (code) => ledger.economies.get(code)?.names ?? { en: code, zh: code, ru: code },
    ...rest,
  };
}

const modelFor = (
  kind: FigureKindId,
  choices: Partial<ChartRequest>,
  { language, names }: RenderContext,
) =>
  tradeModel(ledger, FIGURE_KINDS[kind].narrow({ ...START, ...choices }), (a, b) =>
    language.compareNames(names(a), names(b)),
  );

/** The SVG of a bar figure, one element a line, so that a changed picture is a readable diff. */
export function draw(
  kind: FigureKindId,
  choices: Partial<ChartRequest>,
  context: RenderContext,
): string {
  const model = modelFor(kind, choices, context);
  const layout = barLayout(model, context);
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(<BarPicture layout={layout} context={context} />));
  const svg = host.querySelector('svg');
  if (!svg) throw new Error('The figure drew no SVG.');
  const text = svg.outerHTML;
  flushSync(() => root.unmount());
  // Recharts counts its charts and bars in the names it gives them.
  return `${text
    .replaceAll(/recharts\d+-clip/g, 'recharts-clip')
    .replaceAll(/recharts-bar-_r_\w+_/g, 'recharts-bar')
    .replaceAll('><', '>\n<')}\n`;
}
