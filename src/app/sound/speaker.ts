import type { Note } from '#app/sound/tune.ts';

export type Tone = {
  readonly hertz: number;
  readonly pan: number;
  /** Seconds from now. */
  readonly at: number;
  readonly seconds: number;
  readonly measure: Note['measure'];
};

export type Speaker = {
  readonly play: (tone: Tone) => void;
  /** Silent at once, and for good. */
  readonly close: () => void;
};

/** Told apart by ear as the colours are by eye. */
const WAVES = {
  exports: 'sine',
  imports: 'triangle',
  surplus: 'square',
  total: 'sine',
} as const satisfies Readonly<Record<Note['measure'], OscillatorType>>;

/** A wave with corners sounds louder than a round one of the same height. */
const LOUDNESS = { exports: 0.3, imports: 0.3, surplus: 0.08, total: 0.3 } as const;

/** In seconds: a tone that begins or ends at once clicks. */
const FADE = 0.02;

/**
 * The device's loudspeaker. To be made while a reader's press is being answered: browsers keep others silent.
 * Oscillators of the browser, since the library for this (chart2music) turns itself off on phones, cannot be
 * started or stopped by a page, and speaks neither Chinese nor Russian.
 */
export function createSpeaker(): Speaker {
  const context = new AudioContext();
  void context.resume();
  return {
    play: ({ hertz, pan, at, seconds, measure }) => {
      const start = context.currentTime + at;
      const end = start + seconds;
      const wave = new OscillatorNode(context, { type: WAVES[measure], frequency: hertz });
      const volume = new GainNode(context, { gain: 0 });
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(LOUDNESS[measure], start + FADE);
      volume.gain.setValueAtTime(LOUDNESS[measure], end - FADE);
      volume.gain.linearRampToValueAtTime(0, end);
      wave
        .connect(volume)
        .connect(new StereoPannerNode(context, { pan }))
        .connect(context.destination);
      wave.start(start);
      wave.stop(end);
    },
    close: () => void context.close(),
  };
}
