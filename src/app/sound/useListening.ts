import { useEffect, useRef, useState } from 'react';
import { chartRequest } from '#app/chartRequest.ts';
import { phraseWords } from '#app/sound/phraseWords.ts';
import { playTune } from '#app/sound/playTune.ts';
import { createSpeaker } from '#app/sound/speaker.ts';
import { tuneOf } from '#app/sound/tune.ts';
import { useLanguage } from '#app/languageContext.ts';
import { byName, textContext } from '#charts/figureText.ts';
import { kindOf } from '#charts/kinds.ts';
import { LIGHT } from '#charts/palette.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { CommandWords } from '#i18n/commandWords.ts';
import type { ViewField, ViewState } from '#view/viewState.ts';
import type { ViewStore } from '#view/viewStore.ts';

/** Characters a second that a reader of screens says; a Chinese one is a syllable. */
const HEARD = { zh: 5, others: 15 } as const;

/** What changes nothing that is heard. */
const UNHEARD: ReadonlySet<ViewField> = new Set(['theme', 'cell', 'data']);

const changesFigure = (a: ViewState, b: ViewState): boolean =>
  (Object.keys(a) as ViewField[]).some((field) => !UNHEARD.has(field) && a[field] !== b[field]);

type Listening = {
  /** What is being played, in words; null in silence. */
  readonly heard: string | null;
  /** Begins with the figure on screen, or stops; false where it cannot be played. */
  readonly toggle: () => boolean;
  readonly stop: () => void;
};

/** Plays the figure on screen, until its end, the reader's word, or another view. */
export function useListening(props: {
  readonly ledger: Ledger;
  readonly store: ViewStore;
  readonly words: CommandWords;
  /** Called where there is nothing to be heard. */
  readonly onSilent: () => void;
}): Listening {
  const { ledger, store, words, onSilent } = props;
  const language = useLanguage();
  const [heard, setHeard] = useState<string | null>(null);
  const playing = useRef<(() => void) | null>(null);
  const stop = (): void => {
    playing.current?.();
    playing.current = null;
    setHeard(null);
  };
  useEffect(
    () =>
      store.subscribe((model, before) => {
        if (!changesFigure(before.view, model.view)) return;
        playing.current?.();
        playing.current = null;
        setHeard(null);
      }),
    [store],
  );
  const start = async (): Promise<void> => {
    const { view } = store.getState();
    const { figure } = kindOf(view.view);
    const speaker = createSpeaker();
    let wanted = true;
    playing.current = () => {
      wanted = false;
      speaker.close();
    };
    setHeard('');
    const kind = typeof figure === 'function' ? await figure() : figure;
    if (!wanted) return;
    const context = textContext(ledger, language, LIGHT);
    const phrases = tuneOf(kind.show(ledger, chartRequest(view, ledger), byName(context)).cells());
    if (!phrases.some(({ notes }) => notes.some(({ hertz }) => hertz !== null))) {
      stop();
      onSilent();
      return;
    }
    playing.current = playTune(phrases, speaker, {
      onPhrase: (phrase) => {
        const text = phraseWords(phrase, context, words);
        setHeard(text);
        return text.length / (language.code === 'zh' ? HEARD.zh : HEARD.others);
      },
      onEnd: () => {
        playing.current = null;
        setHeard(null);
      },
    });
  };
  return {
    heard,
    stop,
    toggle: () => {
      if (playing.current) stop();
      else if (kindOf(store.getState().view.view).silent) return false;
      else
        start().catch(() => {
          stop();
          onSilent();
        });
      return true;
    },
  };
}
