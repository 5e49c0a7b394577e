import { showFigure } from '#app/showFigure.ts';
import { labelText } from '#charts/bars/barLayout.ts';
import type { TextContext } from '#charts/figure.ts';
import { sourceText, textContext } from '#charts/figureText.ts';
import { kindOf } from '#charts/kinds.ts';
import { LIGHT, paintOf } from '#charts/palette.ts';
import { printUnit } from '#charts/printUnit.ts';
import type { ModelCell } from '#charts/tradeModel.ts';
import { parseTradeFile } from '#data/parse.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Series } from '#domain/observation.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';
import { defaultView } from '#view/defaultView.ts';

/** One bar, with everything that a page needs to draw it and its label. */
type ComparedBar = {
  readonly measure: string;
  /** Billions of US dollars. */
  readonly value: number;
  readonly label: string;
  readonly paint: string;
};

export type ComparedFigure = {
  readonly button: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly source: string;
  readonly rows: readonly { readonly name: string; readonly bars: readonly ComparedBar[] }[];
};

/** What the comparison pages show, worked out by the same code as the project's own page. */
export type Compared = {
  readonly legend: readonly { readonly text: string; readonly paint: string }[];
  readonly paints: Readonly<Record<'ink' | 'muted' | 'line' | 'zero', string>>;
  /** The default view, and the one that the filter of a page leads to. */
  readonly note: ComparedFigure;
  readonly customs: ComparedFigure;
};

const BILLION = 1e9;

/** The default view in English, from the parsed content of `trade.json`. */
export async function comparedFigures(json: unknown): Promise<Compared> {
  const ledger = parseTradeFile(json);
  const language = createLanguage('en', await loadMessages('en'));
  const context = textContext(ledger, language, LIGHT);
  const [note, customs] = await Promise.all([
    comparedFigure('note', ledger, context),
    comparedFigure('customs', ledger, context),
  ]);
  const { ink, muted, line, zero } = LIGHT;
  return { legend: note.legend, paints: { ink, muted, line, zero }, note, customs };
}

async function comparedFigure(source: Series, ledger: Ledger, context: TextContext) {
  const { language } = context;
  const view = { ...defaultView(ledger.countries, 'en'), source };
  const { figure } = kindOf(view.view);
  const kind = typeof figure === 'function' ? await figure() : figure;
  const shown = showFigure(kind, view, ledger, context);
  if (shown.trade === null) throw new Error(`The view of ${source} has no bars.`);
  const words = shown.words(context);
  const unit = printUnit(shown.trade, context);
  const bar = (cell: ModelCell): readonly ComparedBar[] => {
    const { measure, value } = cell;
    if (value === null) return [];
    const label = labelText(cell, context, unit);
    return [{ measure, value: value / BILLION, label, paint: paintOf(LIGHT, measure, value) }];
  };
  return {
    button: language.t(`source.short.${source}`),
    headline: words.headline,
    subtitle: words.subtitle,
    source: words.sources.map((each) => sourceText(each, context)).join(' · '),
    legend: words.legend
      .filter(({ look }) => look === 'solid')
      .map(({ text, paint }) => ({ text, paint })),
    rows: shown.trade.rows.map(({ economy, cells }) => ({
      name: language.name(context.names(economy)),
      bars: cells.flatMap(bar),
    })),
  };
}
