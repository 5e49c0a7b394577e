import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Plugin } from 'vite';

/** A language is one file: what is true of it, and all that is said in it, in the parts that are loaded apart. */
const FOLDER = fileURLToPath(new URL('../src/i18n/languages/', import.meta.url));

/** The languages that there are: a file each, named by its code. */
export const languageCodes = (folder = FOLDER): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.basename(name, '.json'));

/** A part of a language's file, which is all that a module of it holds: `kk.json?part=later`. */
export const PART = /\/i18n\/languages\/\w+\.json\?part=(\w+)$/;

type File = Readonly<Record<string, unknown>>;

/** Gives each part of a language out as a module of its own, so that it is a chunk of its own. */
export const languageParts: Plugin = {
  name: 'language-parts',
  enforce: 'pre',
  // A list of files by a pattern writes the name of their kind behind, which makes other modules of them.
  resolveId: {
    filter: { id: /\.json\?part=\w+&lang\.json$/ },
    handler(id, importer) {
      return this.resolve(id.replace('&lang.json', ''), importer);
    },
  },
  load: {
    filter: { id: PART },
    handler(id) {
      const [file = '', query = ''] = id.split('?');
      const part = query.replace('part=', '');
      // A part of the file is all of it to whoever watches.
      this.addWatchFile(file);
      const whole = JSON.parse(readFileSync(file, 'utf8')) as File;
      if (!(part in whole)) this.error(`${file} has no part “${part}”.`);
      return JSON.stringify(whole[part]);
    },
  },
};

/** Makes code of a part, after everybody who reads it as JSON. */
export const partsAsCode: Plugin = {
  name: 'parts-as-code',
  transform: {
    filter: { id: PART },
    handler: (json) => ({ code: `export default ${json};\n`, moduleType: 'js', map: null }),
  },
};

const PARTS_OF_ALL =
  /import\.meta\.glob<\w+>\(\s*'(?:\.\/languages\/\*\.json)',\s*\{\s*query: '\?part=(\w+)',\s*import: 'default',?\s*\}\s*,?\s*\)/g;

/** The same for a frame, which has every part from the start: plain imports, and nothing asks for a file. */
export const partsAtOnce: Plugin = {
  name: 'parts-at-once',
  apply: (_, { mode }) => mode === 'embed',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/i18n\/.*\.ts$/, code: PARTS_OF_ALL },
    handler: (code) => {
      const imports: string[] = [];
      const changed = code.replaceAll(PARTS_OF_ALL, (_, part: string) => {
        const loaders = languageCodes().map((language) => {
          const file = `./languages/${language}.json`;
          const name = `__${part}_${language}`;
          imports.push(`import ${name} from '${file}?part=${part}';\n`);
          return `'${file}': () => Promise.resolve(${name})`;
        });
        return `{ ${loaders.join(', ')} }`;
      });
      return imports.join('') + changed;
    },
  },
};
