// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Node } from 'typescript/unstable/ast';
import { isCallExpression } from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import type { Checker, Program, Type } from 'typescript/unstable/sync';
import { describe, expect, it } from 'vitest';
import { loadCliMessages } from '#i18n/cliWords.ts';
import { loadEmbedMessages } from '#i18n/embedWords.ts';
import { loadFileMessages } from '#i18n/fileMessages.ts';
import { loadMessages } from '#i18n/messages.ts';
import {
  loadFrameMessages,
  loadGalleryMessages,
  loadMethodsMessages,
  loadProvenanceMessages,
} from '#i18n/pageWords.ts';

// Which sentences the code can say is a question of types: every translator takes the keys of its
// catalogue alone, so the type of what it is called with, such as `measure.${Measure}`, names them all.

type Group = { readonly [key: string]: string | Group };

const keysOf = (group: Group, before = ''): readonly string[] =>
  Object.entries(group).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
  );

const CATALOGUES: Readonly<Record<string, () => Promise<Group>>> = {
  page: () => loadMessages('en'),
  provenance: () => loadProvenanceMessages('en'),
  methods: () => loadMethodsMessages('en'),
  frame: () => loadFrameMessages('en'),
  gallery: () => loadGalleryMessages('en'),
  embed: () => loadEmbedMessages('en'),
  files: () => loadFileMessages('en'),
  cli: () => loadCliMessages('en'),
};

/** What a translator is called with, and the top of the catalogue that it speaks from. */
type Said = { readonly groups: string; readonly keys: readonly string[] };

const ROOT = process.cwd();

function callsIn(program: Program): readonly { readonly callee: Node; readonly key: Node }[] {
  const found: { readonly callee: Node; readonly key: Node }[] = [];
  const visit = (node: Node): void => {
    const key = isCallExpression(node) ? node.arguments[0] : undefined;
    if (isCallExpression(node) && key) found.push({ callee: node.expression, key });
    node.forEachChild(visit);
  };
  const own = program
    .getSourceFileNames()
    .filter((name) => name.startsWith(path.join(ROOT, 'src/')) && !name.endsWith('.json'));
  for (const name of own) program.getSourceFile(name)?.forEachChild(visit);
  return found;
}

const literalsOf = (type: Type): readonly string[] => {
  if (type.isUnionType()) return type.getTypes().flatMap(literalsOf);
  return type.isStringLiteralType() ? [type.value] : [];
};

function saidBy(
  checker: Checker,
  callee: Type | undefined,
  key: Type | undefined,
): readonly Said[] {
  if (!callee || !key || callee.getAliasSymbol()?.name !== 'Translator') return [];
  const [messages] = callee.getAliasTypeArguments();
  if (!messages) return [];
  const groups = checker.getPropertiesOfType(messages).map(({ name }) => name);
  return [{ groups: groups.toSorted().join(' '), keys: literalsOf(key) }];
}

/** Every key that some line of the code can say, by the top of its catalogue. */
function everythingSaid(): ReadonlyMap<string, ReadonlySet<string>> {
  const api = new API({ cwd: ROOT });
  try {
    const config = path.join(ROOT, 'tsconfig.json');
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
    if (!project) throw new Error('The project is not there.');
    const { program, checker } = project;
    const calls = callsIn(program);
    const callees = checker.getTypeAtLocation(calls.map(({ callee }) => callee));
    const keys = checker.getTypeAtLocation(calls.map(({ key }) => key));
    const said = new Map<string, Set<string>>();
    for (const [index] of calls.entries()) {
      for (const one of saidBy(checker, callees[index], keys[index])) {
        const known = said.get(one.groups) ?? new Set();
        for (const key of one.keys) known.add(key);
        said.set(one.groups, known);
      }
    }
    return said;
  } finally {
    api.close();
  }
}

describe('the catalogues', () => {
  const said = everythingSaid();

  it.each(Object.entries(CATALOGUES))('hold nothing that is never said: %s', async (_, load) => {
    const catalogue = await load();
    const spoken = said.get(Object.keys(catalogue).toSorted().join(' ')) ?? new Set();
    expect(keysOf(catalogue).filter((key) => !spoken.has(key))).toEqual([]);
  });

  // Columns and tables of files are named by a type that is made of their descriptions.
  it('describe no column and no table of files that is never written', async () => {
    const written = filesIn('src/export/records')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const { column, file } = await loadFileMessages('en');
    const names = [...Object.keys(column), ...Object.keys(file)];
    expect(names.filter((name) => !written.includes(`'${name}'`))).toEqual([]);
  });
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).map((name) => path.join(folder, name));
