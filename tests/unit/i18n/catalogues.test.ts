// @vitest-environment node
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { loadCliMessages, loadCliWords } from '#i18n/cliWords.ts';
import { loadCommandMessages, loadCommandWords } from '#i18n/commandWords.ts';
import { loadEmbedMessages, loadEmbedWords } from '#i18n/embedWords.ts';
import { createLanguage } from '#i18n/language.ts';
import { fileTranslator, loadFileMessages } from '#i18n/fileMessages.ts';
import { loadMessages } from '#i18n/messages.ts';
import {
  loadFrameMessages,
  loadFrameWords,
  loadGalleryMessages,
  loadGalleryWords,
  loadMethodsMessages,
  loadMethodsWords,
  loadProvenanceMessages,
  loadProvenanceWords,
} from '#i18n/pageWords.ts';

/** A catalogue as the file has it: sentences by key, in groups. */
type Group = { readonly [key: string]: string | Group };

const sentencesOf = (group: Group, path = ''): readonly (readonly [key: string, text: string])[] =>
  Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as const]
      : sentencesOf(value, `${path}${key}.`),
  );

/** Every catalogue there is; the keys of those that are loaded later begin with their name. */
const read = async (code: LanguageCode): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ...sentencesOf(await loadMessages(code)),
    ...sentencesOf(await loadProvenanceMessages(code), 'provenance/'),
    ...sentencesOf(await loadMethodsMessages(code), 'methods/'),
    ...sentencesOf(await loadFrameMessages(code), 'frame/'),
    ...sentencesOf(await loadGalleryMessages(code), 'gallery/'),
    ...sentencesOf(await loadEmbedMessages(code), 'embed/'),
    ...sentencesOf(await loadCommandMessages(code), 'commands/'),
    ...sentencesOf(await loadCliMessages(code), 'cli/'),
    ...sentencesOf(await loadFileMessages(code), 'files/'),
  ]);

/** Every element of a sentence, those inside its choices too. */
const elementsOf = (elements: readonly MessageFormatElement[]): readonly MessageFormatElement[] =>
  elements.flatMap((element) =>
    element.type === TYPE.select || element.type === TYPE.plural
      ? [element, ...Object.values(element.options).flatMap(({ value }) => elementsOf(value))]
      : [element],
  );

const elementsIn = (text: string) => elementsOf(parse(text));

const parametersIn = (text: string): readonly string[] => {
  const names = elementsIn(text).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value],
  );
  return [...new Set(names)].toSorted();
};

/** The words that a sentence chooses by, such as `scope: region`. */
const choicesIn = (text: string): readonly string[] =>
  elementsIn(text).flatMap((element) =>
    element.type === TYPE.select
      ? Object.keys(element.options).map((choice) => `${element.value}: ${choice}`)
      : [],
  );

/** What is left of a sentence to translate when its parameters are taken out. */
const wordsIn = (text: string): string =>
  elementsIn(text)
    .flatMap((element) => (element.type === TYPE.literal ? [element.value] : []))
    .join('');

/** A sentence with its parameters as `{}`, without the notation of its choices, which is no prose. */
const proseOf = (text: string): string => prose(parse(text));

const prose = (elements: readonly MessageFormatElement[]): string =>
  elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type !== TYPE.select && element.type !== TYPE.plural) return '{}';
      return Object.values(element.options)
        .map(({ value }) => prose(value))
        .join('\n');
    })
    .join('');

const eachIn = <T>(catalogue: ReadonlyMap<string, string>, look: (text: string) => T) =>
  Object.fromEntries([...catalogue].map(([key, text]) => [key, look(text)]));

type Values = Readonly<Record<string, string | number>>;

/** Numbers whose plurals differ in one of our languages. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 22, 100];

/** Every value that makes a difference to a sentence: all its choices, and some text elsewhere. */
function valuesFor(text: string): readonly Values[] {
  const elements = elementsIn(text);
  return parametersIn(text).reduce<readonly Values[]>(
    (known, name) => {
      const own = elements.filter((element) => 'value' in element && element.value === name);
      const choices = own.flatMap((element) =>
        element.type === TYPE.select ? Object.keys(element.options) : [],
      );
      const isCount = own.some((element) => element.type === TYPE.plural);
      const some = isCount ? COUNTS : choices.length > 0 ? choices : [`‹${name}›`];
      return known.flatMap((values) => some.map((value) => ({ ...values, [name]: value })));
    },
    [{}],
  );
}

/** Writes any sentence by its key; throws where the page would. */
async function writer(code: LanguageCode) {
  type Write = (known: never, given: never) => string;
  const { t } = createLanguage(code, await loadMessages(code));
  const later: Readonly<Record<string, Write>> = {
    provenance: await loadProvenanceWords(code),
    methods: await loadMethodsWords(code),
    frame: await loadFrameWords(code),
    gallery: await loadGalleryWords(code),
    embed: await loadEmbedWords(code),
    commands: await loadCommandWords(code),
    cli: await loadCliWords(code),
    files: fileTranslator(code, await loadFileMessages(code)),
  };
  return (key: string, values: Values): string => {
    const [name = '', rest] = key.split('/');
    const write: Write = later[name] ?? t;
    return write((rest ?? key) as never, values as never);
  };
}

/** Names, codes and signs that are the same everywhere. */
const SAME_EVERYWHERE = new Set(['filter.units.usd', 'filter.units.cny']);

describe.each(LANGUAGES)('the catalogue of %s', (code) => {
  it('can be written with every choice there is', async () => {
    const write = await writer(code);
    const broken = [...(await read(code))].flatMap(([key, text]) =>
      valuesFor(text)
        .map((values) => write(key, values))
        .filter((written) => /[{}]|undefined|NaN/.test(written)),
    );
    expect(broken).toEqual([]);
  });

  it('shows every parameter that is a text', async () => {
    const write = await writer(code);
    const unused = [...(await read(code))].flatMap(([key, text]) => {
      const all = valuesFor(text);
      const written = all.map((values) => write(key, values)).join('\n');
      return Object.values(all[0] ?? {})
        .filter((value) => typeof value === 'string' && value.startsWith('‹'))
        .filter((value) => !written.includes(String(value)))
        .map((value) => `${key} ${value}`);
    });
    expect(unused).toEqual([]);
  });

  it('has no stray spaces, straight quotes, hyphens for dashes or dots for an ellipsis', async () => {
    const untidy = [...(await read(code))].filter(
      ([, text]) => text !== text.trim() || /["']| {2}| - |\.\.\./.test(text),
    );
    expect(untidy).toEqual([]);
  });
});

const TRANSLATED = LANGUAGES.filter((code) => code !== 'en');

/** The letters of a language, by the ISO 15924 code of its script. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Hans: /\p{Script=Han}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
};

describe.each(TRANSLATED)('the translation into %s', (code) => {
  it('has the sentences of English, in the same order', async () => {
    expect([...(await read(code)).keys()]).toEqual([...(await read('en')).keys()]);
  });

  it('has the parameters of English in each of them', async () => {
    expect(eachIn(await read(code), parametersIn)).toEqual(eachIn(await read('en'), parametersIn));
  });

  it('chooses by no other words than English, which would never be said', async () => {
    const english = await read('en');
    const unheard = [...(await read(code))].flatMap(([key, text]) => {
      const heard = choicesIn(english.get(key) ?? '');
      return choicesIn(text)
        .filter((choice) => !heard.includes(choice))
        .map((choice) => `${key} ${choice}`);
    });
    expect(unheard).toEqual([]);
  });

  it('leaves nothing in English but names and codes', async () => {
    const english = await read('en');
    const untranslated = [...(await read(code))]
      .filter(([key, text]) => text === english.get(key))
      .filter(([key, text]) => /\p{Letter}/u.test(wordsIn(text)) && !SAME_EVERYWHERE.has(key))
      .map(([key]) => key);
    expect(untranslated).toEqual([]);
  });

  it('is written in the script of the language', async () => {
    const script = LETTERS[new Intl.Locale(code).maximize().script ?? ''] ?? /$^/u;
    const foreign = [...(await read(code))]
      .filter(([key, text]) => /\p{Letter}/u.test(wordsIn(text)) && !SAME_EVERYWHERE.has(key))
      .filter(([, text]) => !script.test(wordsIn(text)))
      .map(([key]) => key);
    expect(foreign).toEqual([]);
  });
});

/** What a language sets otherwise than its neighbours, and a translator in a hurry leaves as it was. */
const HABITS = {
  // A dash never begins a line, and a number never loses its unit.
  ru: /[^\s\u00a0] —|[\d}] (?:млрд|млн|%|год[ау]?(?![а-яё]))|[“”]/u,
  // Signs are as wide as the characters, and nothing stands between these and Latin letters.
  zh: /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}|\p{Script=Han} [\w{]|[\w}] \p{Script=Han}|(?<!…)…(?!…)|[«»]/u,
} as const;

describe.each(['zh', 'ru'] as const)('the punctuation of %s', (code) => {
  it('is that of the language', async () => {
    const foreign = [...(await read(code))]
      .map(([key, text]) => [key, proseOf(text)] as const)
      .filter(([, text]) => HABITS[code].test(text));
    expect(foreign).toEqual([]);
  });
});

describe('loadMessages', () => {
  it('gives each language its own catalogue', async () => {
    const named = async (code: LanguageCode): Promise<string> =>
      (await loadMessages(code)).source.short.customs;
    expect(await named('en')).toBe('China customs');
    expect(await named('zh')).toBe('中国海关');
    expect(await named('ru')).toBe('Таможня Китая');
  });
});

describe('a sentence that is not there', () => {
  it('is an error, never a key on the page', async () => {
    const write = await writer('en');
    expect(() => write('page.nothing', {})).toThrow(/page\.nothing/);
  });

  it('is an error without its parameters', async () => {
    const write = await writer('en');
    expect(() => write('page.release', {})).toThrow(/date/);
  });
});
