import type { Speaker } from '#app/sound/speaker.ts';
import type { Phrase } from '#app/sound/tune.ts';

/** In seconds. What is read aloud of a phrase needs the pause after it; a line has many notes. */
const NOTE = { bar: 0.5, year: 0.15 } as const;
const PAUSE = 1.2;

type Listener = {
  /** Each phrase as it begins. */
  readonly onPhrase: (phrase: Phrase) => void;
  readonly onEnd: () => void;
};

/** Plays one phrase after another until the returned function is called. */
export function playTune(
  phrases: readonly Phrase[],
  speaker: Speaker,
  { onPhrase, onEnd }: Listener,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const playFrom = (index: number): void => {
    const phrase = phrases[index];
    if (!phrase) {
      speaker.close();
      onEnd();
      return;
    }
    onPhrase(phrase);
    const seconds = phrase.isLine ? NOTE.year : NOTE.bar;
    for (const [place, { hertz, measure }] of phrase.notes.entries()) {
      // A figure that is missing is silence for as long as its note would be.
      if (hertz !== null) {
        speaker.play({ hertz, measure, pan: phrase.pan, at: place * seconds, seconds });
      }
    }
    timer = setTimeout(() => playFrom(index + 1), (phrase.notes.length * seconds + PAUSE) * 1000);
  };
  playFrom(0);
  return () => {
    clearTimeout(timer);
    speaker.close();
  };
}
