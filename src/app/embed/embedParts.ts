import { loadControls } from '#app/filters/controls.tsx';
import type { FigureKind } from '#charts/figure.ts';
import type { FigureKindId } from '#charts/kinds.ts';
import { FIGURE_KINDS, kindOf } from '#charts/kinds.ts';
import { loadLate } from '#charts/late.tsx';
import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import type { Language } from '#i18n/language.ts';
import { createLanguage } from '#i18n/language.ts';
import type { Messages } from '#i18n/messages.ts';
import { loadMessages } from '#i18n/messages.ts';
import type { FrameMessages, FrameWords } from '#i18n/pageWords.ts';
import { frameTranslator, loadFrameMessages } from '#i18n/pageWords.ts';

/** How a frame speaks: as the page does, and what only a frame says. */
type FrameLanguage = { readonly language: Language; readonly words: FrameWords };

/** Everything that a page loads piece by piece and a frame has from the start. */
export type EmbedParts = {
  readonly figures: Readonly<Record<FigureKindId, FigureKind>>;
  /** The same object each time. */
  readonly languageOf: (code: LanguageCode) => FrameLanguage;
};

const KINDS = Object.keys(FIGURE_KINDS) as FigureKindId[];

export async function loadEmbedParts(): Promise<EmbedParts> {
  const [figures, messages] = await Promise.all([loadFigures(), loadEveryLanguage()]);
  // The modules of the figures have named what comes after them.
  await loadLate();
  return { figures, languageOf: languagesOf(messages) };
}

async function loadFigures(): Promise<EmbedParts['figures']> {
  const loaded = await Promise.all(
    KINDS.map(async (id) => {
      const { figure, filters } = kindOf(id);
      await loadControls(filters);
      return [id, typeof figure === 'function' ? await figure() : figure] as const;
    }),
  );
  return Object.fromEntries(loaded) as EmbedParts['figures'];
}

type EveryMessage = Readonly<
  Record<LanguageCode, { readonly page: Messages; readonly frame: FrameMessages }>
>;

async function loadEveryLanguage(): Promise<EveryMessage> {
  const loaded = await Promise.all(
    LANGUAGES.map(async (code) => {
      const [page, frame] = await Promise.all([loadMessages(code), loadFrameMessages(code)]);
      return [code, { page, frame }] as const;
    }),
  );
  return Object.fromEntries(loaded) as EveryMessage;
}

/** Made when it is first spoken: the browser's formats of a language take their time. */
function languagesOf(messages: EveryMessage): EmbedParts['languageOf'] {
  const made = new Map<LanguageCode, FrameLanguage>();
  return (code) => {
    const { page, frame } = messages[code];
    const spoken = made.get(code) ?? {
      language: createLanguage(code, page),
      words: frameTranslator(code, frame),
    };
    made.set(code, spoken);
    return spoken;
  };
}
