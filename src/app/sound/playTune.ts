import type { Speaker } from '#app/sound/speaker.ts';
import type { Phrase } from '#app/sound/tune.ts';

/** In seconds. What is read aloud of a phrase needs the pause after it; a line has many notes. */
const NOTE = { bar: 0.5, year: 0.15 } as const;
const PAUSE = 1.2;

type Listener = {
  /** Each phrase as it begins. Gives the seconds that its words take to be read aloud. */
  readonly onPhrase: (phrase: Phrase) => number;
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
    const words = onPhrase(phrase);
    const seconds = phrase.isLine ? NOTE.year : NOTE.bar;
    for (const [place, { hertz, measure }] of phrase.notes.entries()) {
      // A figure that is missing is silence for as long as its note would be.
      if (hertz !== null) {
        speaker.play({ hertz, measure, pan: phrase.pan, at: place * seconds, seconds });
      }
    }
    timer = setTimeout(
      () => playFrom(index + 1),
      Math.max(phrase.notes.length * seconds, words) * 1000 + PAUSE * 1000,
    );
  };
  playFrom(0);
  return () => {
    clearTimeout(timer);
    speaker.close();
  };
}
