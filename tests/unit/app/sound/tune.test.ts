import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playTune } from '#app/sound/playTune.ts';
import { phraseWords } from '#app/sound/phraseWords.ts';
import type { Tone } from '#app/sound/speaker.ts';
import type { Phrase } from '#app/sound/tune.ts';
import { tuneOf } from '#app/sound/tune.ts';
import { textContext } from '#charts/figureText.ts';
import { LIGHT } from '#charts/palette.ts';
import type { LanguageCode } from '#domain/economy.ts';
import { missing } from '#domain/figure.ts';
import type { ShownCell } from '#domain/figureRecord.ts';
import { yearPeriod } from '#domain/period.ts';
import { loadCommandWords } from '#i18n/commandWords.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';
import { bundledLedger, economy, year } from '../../ledgers.ts';

const cell = (
  code: string,
  measure: ShownCell['measure'],
  value: number | null,
  at = 2024,
): ShownCell => ({
  series: 'customs',
  economy: economy(code),
  measure,
  period: yearPeriod(year(at)),
  figure: missing('not-reported'),
  shown: { value, unit: 'USD' },
});

const BARS = [
  cell('KAZ', 'exports', 8e9),
  cell('KAZ', 'imports', 0),
  cell('KAZ', 'surplus', 4e9),
  cell('KAZ', 'surplus-gap', 99e9),
  cell('TKM', 'exports', null),
];
const LINE = [
  cell('KAZ', 'exports', 1e9, 2022),
  cell('KAZ', 'exports', null, 2023),
  cell('KAZ', 'exports', 8e9, 2024),
  cell('UZB', 'exports', 4e9, 2022),
];

describe('tuneOf', () => {
  it('plays each country on its own, higher for more, and silence for a missing figure', () => {
    const [kazakhstan, turkmenistan] = tuneOf(BARS);
    const hertz = (phrase: Phrase | undefined) => phrase?.notes.map((note) => note.hertz);
    expect(hertz(kazakhstan)?.map((one) => one && Math.round(one))).toEqual([1046, 131, 370]);
    expect(hertz(turkmenistan)).toEqual([null]);
    expect([kazakhstan?.pan, turkmenistan?.pan]).toEqual([-0.8, 0.8]);
  });

  it('puts a deficit below nothing', () => {
    const [phrase] = tuneOf([cell('KAZ', 'surplus', -1e9), cell('KAZ', 'exports', 1e9)]);
    expect(phrase?.notes.map(({ hertz }) => Math.round(hertz ?? 0))).toEqual([131, 1046]);
  });

  it('plays a line over its years, the next line after it', () => {
    expect(tuneOf(LINE).map(({ isLine, notes }) => [isLine, notes.length])).toEqual([
      [true, 3],
      [true, 1],
    ]);
  });

  it('is empty where there is nothing to hear', () => {
    expect(tuneOf([])).toEqual([]);
  });
});

describe('playTune', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function start(cells: readonly ShownCell[]) {
    const played: Tone[] = [];
    const close = vi.fn<() => void>();
    const onPhrase = vi.fn<(phrase: Phrase) => number>(() => 0);
    const onEnd = vi.fn<() => void>();
    const speaker = { play: (tone: Tone) => void played.push(tone), close };
    const stop = playTune(tuneOf(cells), speaker, { onPhrase, onEnd });
    return { played, close, onPhrase, onEnd, stop };
  }

  it('plays one phrase after another, leaves out what is missing, and closes at the end', () => {
    const { played, close, onPhrase, onEnd } = start(LINE);
    expect(played.map(({ at }) => at)).toEqual([0, 0.3]);
    expect(onPhrase).toHaveBeenCalledTimes(1);
    vi.runAllTimers();
    expect(played).toHaveLength(3);
    expect(onPhrase).toHaveBeenCalledTimes(2);
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('stops at once, for good', () => {
    const { close, onPhrase, onEnd, stop } = start(BARS);
    stop();
    vi.runAllTimers();
    expect(close).toHaveBeenCalledTimes(1);
    expect(onPhrase).toHaveBeenCalledTimes(1);
    expect(onEnd).not.toHaveBeenCalled();
  });
});

describe('phraseWords', () => {
  const said = async (code: LanguageCode, cells: readonly ShownCell[]) => {
    const context = textContext(
      bundledLedger(),
      createLanguage(code, await loadMessages(code)),
      LIGHT,
    );
    const words = await loadCommandWords(code);
    return tuneOf(cells).map((phrase) => phraseWords(phrase, context, words));
  };

  it('says each figure of a country, and what is missing', async () => {
    expect(await said('en', BARS)).toEqual([
      'Kazakhstan: Exports $8.0bn, Imports $0 and Balance +$4.0bn',
      'Turkmenistan: Exports not reported',
    ]);
  });

  it('says where a line begins and ends, and how much of it is missing', async () => {
    expect(await said('en', LINE)).toEqual([
      'Kazakhstan: Exports, 2022: $1.0bn, 2024: $8.0bn; 1 year is missing',
      'Uzbekistan: Exports $4.0bn',
    ]);
    expect((await said('ru', LINE))[0]).toContain('нет данных за 1\u00a0год');
    expect((await said('zh', LINE))[0]).toContain('缺少1年的数据');
  });
});
