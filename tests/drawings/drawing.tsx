import { readFileSync } from 'node:fs';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import type { FigureKind, FigureLinks } from '#charts/figure.ts';
import { byName, textContext } from '#charts/figureText.ts';
import type { FigureKindId } from '#charts/kinds.ts';
import { FIGURE_KINDS, kindOf } from '#charts/kinds.ts';
import { LIGHT } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import type { ChartRequest } from '#charts/request.ts';
import { parseTradeFile } from '#data/parse.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Year } from '#domain/period.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

export const ledger = parseTradeFile(JSON.parse(readFileSync('public/data/trade.json', 'utf8')));

const NO_LINKS: FigureLinks = {
  doubtHref: () => '#',
  cellLink: () => ({ href: '#', onClick: () => undefined }),
  sourceLink: () => ({ href: '#', onClick: () => undefined }),
  sortBy: () => undefined,
};

/** What a bare link shows. */
const START: ChartRequest = {
  countries: ledger.countries,
  measures: ['exports', 'imports', 'surplus'],
  source: 'note',
  year: 2024 as Year,
  unit: 'usd',
  scale: 'linear',
  sort: { key: 'surplus', descending: true },
  years: { from: 2024 as Year, to: 2024 as Year },
  freight: 1,
  base: 'own',
  panels: 'country',
  axis: 'shared',
  events: false,
};

export async function drawingContext(
  choices: { readonly lang?: LanguageCode } & Partial<RenderContext> = {},
): Promise<RenderContext> {
  const { lang = 'en', ...rest } = choices;
  return {
    width: 1040,
    ...textContext(ledger, createLanguage(lang, await loadMessages(lang)), LIGHT),
    ...rest,
  };
}

const KINDS = new Map(
  await Promise.all(
    (Object.keys(FIGURE_KINDS) as FigureKindId[]).map(
      async (id): Promise<[FigureKindId, FigureKind]> => {
        const { figure } = kindOf(id);
        return [id, typeof figure === 'function' ? await figure() : figure];
      },
    ),
  ),
);

function figureOf(id: FigureKindId): FigureKind {
  const figure = KINDS.get(id);
  if (!figure) throw new Error(`There is no figure ${id}.`);
  return figure;
}

const shownFor = (kind: FigureKindId, choices: Partial<ChartRequest>, context: RenderContext) =>
  figureOf(kind).show(ledger, { ...START, ...choices }, byName(context));

/** The SVG of a bar figure, one element a line, so that a changed picture is a readable diff. */
export function draw(
  kind: FigureKindId,
  choices: Partial<ChartRequest>,
  context: RenderContext,
): string {
  const { picture } = shownFor(kind, choices, context);
  if (!picture) throw new Error('This kind of figure has no picture.');
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(picture(context, NO_LINKS)));
  const svg = host.querySelector('[aria-hidden] svg');
  if (!svg) throw new Error('The figure drew no SVG.');
  const text = svg.outerHTML;
  flushSync(() => root.unmount());
  // Recharts counts its charts and bars in the names it gives them.
  return `${text
    .replaceAll(/recharts\d+-clip/g, 'recharts-clip')
    .replaceAll(/recharts-bar-_r_\w+_/g, 'recharts-bar')
    .replaceAll('><', '>\n<')}\n`;
}
