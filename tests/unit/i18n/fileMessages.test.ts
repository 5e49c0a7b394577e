// @vitest-environment node
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';

import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { fileTranslator, loadFileMessages } from '#i18n/fileMessages.ts';

type Group = { readonly [key: string]: string | Group };

const sentencesOf = (group: Group, path = ''): readonly (readonly [key: string, text: string])[] =>
  Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[path + key, value] as const]
      : sentencesOf(value, `${path}${key}.`),
  );

const read = async (code: LanguageCode) => sentencesOf(await loadFileMessages(code));

const parametersIn = (text: string): readonly string[] =>
  parse(text).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value],
  );

/** The letters of a language, by the ISO 15924 code of its script. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Hans: /\p{Script=Han}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
};

const scriptIn = (code: LanguageCode): RegExp =>
  LETTERS[new Intl.Locale(code).maximize().script ?? ''] ?? /$^/u;

describe.each(LANGUAGES)('the words of files in %s', (code) => {
  it('are the sentences of English with its parameters', async () => {
    const shape = (sentences: Awaited<ReturnType<typeof read>>) =>
      sentences.map(([key, text]) => [key, parametersIn(text).toSorted()]);
    expect(shape(await read(code))).toEqual(shape(await read('en')));
  });

  it('have no stray spaces, straight quotes or dots for an ellipsis', async () => {
    const untidy = (await read(code)).filter(
      ([, text]) => text !== text.trim() || /["']| {2}| - |\.\.\./.test(text),
    );
    expect(untidy).toEqual([]);
  });

  it('are written in the script of the language', async () => {
    const foreign = (await read(code)).filter(([, text]) => !scriptIn(code).test(text));
    expect(foreign).toEqual([]);
  });
});

it('a missing parameter is an error', async () => {
  const tf = fileTranslator('en', await loadFileMessages('en'));
  const write: (key: never, values?: never) => string = tf;
  expect(() => write('readme.link' as never)).toThrow(/link/);
});
