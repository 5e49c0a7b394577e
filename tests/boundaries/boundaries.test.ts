// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

// A rule that nobody has seen fail may be switched off. So breaches of the layers and of the house
// rules are planted in a folder laid out like this project, and the linter, under this project's
// own settings, has to find each of them and nothing else.

type Layer = { readonly allowed: readonly string[]; readonly barred: readonly string[] };

const LAYERS: Readonly<Record<string, Layer>> = {
  domain: {
    allowed: ['#domain/trade.ts'],
    barred: [
      '#domain/../app/main.tsx',
      '#data/parse.ts',
      '#i18n/formats.ts',
      '../i18n/formats.ts',
      './trade.ts',
      'node:fs',
      'react',
      'zod/mini',
    ],
  },
  i18n: {
    allowed: ['#i18n/formats.ts', '#domain/trade.ts', 'use-intl', 'use-intl/core'],
    barred: [
      '#i18n/../app/main.tsx',
      '#charts/kinds.ts',
      '#view/viewState.ts',
      '../charts/kinds.ts',
      './formats.ts',
      'react',
    ],
  },
  ui: {
    allowed: ['#ui/Select.tsx', './Select.module.css', 'react', '@base-ui/react/select'],
    barred: [
      '#ui/../app/main.tsx',
      '#domain/trade.ts',
      '#i18n/formats.ts',
      '../domain/trade.ts',
      '../ui/Select.module.css',
      './Select.tsx',
      '@base-ui/react',
      'react-dom',
      'use-intl',
      'zustand',
    ],
  },
  data: {
    allowed: ['#data/parse.ts', '#domain/trade.ts', '@tanstack/react-query', 'zod/mini'],
    barred: [
      '#data/../app/main.tsx',
      '#i18n/formats.ts',
      '#view/viewState.ts',
      '../view/viewState.ts',
      './parse.ts',
      'react',
      'zod',
    ],
  },
  view: {
    allowed: ['#view/viewState.ts', '#domain/trade.ts', 'react', 'zustand', 'zustand/vanilla'],
    barred: [
      '#view/../app/main.tsx',
      '#charts/kinds.ts',
      '#data/parse.ts',
      '../data/parse.ts',
      './viewState.ts',
      '@tanstack/react-query',
      'react-dom',
      'zod/mini',
    ],
  },
  charts: {
    allowed: [
      '#charts/kinds.ts',
      '#domain/trade.ts',
      '#i18n/formats.ts',
      './Legend.module.css',
      '@tanstack/react-table',
      'react',
      'recharts',
      'd3-array',
    ],
    barred: [
      '#charts/../app/main.tsx',
      '#data/parse.ts',
      '#ui/Select.tsx',
      '#view/viewState.ts',
      '../view/viewState.ts',
      '../../src/view/viewState.ts',
      './kinds.ts',
      '@tanstack/react-query',
      'react-dom',
      'zustand',
    ],
  },
  export: {
    allowed: [
      '#export/fileName.ts',
      '#charts/kinds.ts',
      '#domain/trade.ts',
      '#i18n/formats.ts',
      'react',
      'react-dom',
      'react-dom/client',
      'fflate',
      'hucre/xlsx',
    ],
    barred: [
      '#export/../app/main.tsx',
      '#app/chartRequest.ts',
      '#data/parse.ts',
      '#ui/Select.tsx',
      '#view/viewState.ts',
      '../view/viewState.ts',
      './fileName.ts',
      'hucre',
      'jsdom',
      'react-dom/server',
      'recharts',
      'zustand',
    ],
  },
  host: {
    allowed: ['#host/startHost.ts'],
    barred: [
      '#host/../app/main.tsx',
      '#domain/trade.ts',
      '#i18n/formats.ts',
      '../domain/trade.ts',
      './startHost.ts',
      'node:fs',
      'react',
    ],
  },
  cli: {
    allowed: [
      '#cli/options.ts',
      '#app/pictureOrder.ts',
      '#app/viewPlace.ts',
      '#charts/kinds.ts',
      '#data/parse.ts',
      '#domain/trade.ts',
      '#export/fileName.ts',
      '#i18n/formats.ts',
      '#view/viewState.ts',
      '@napi-rs/canvas',
      'jsdom',
      'node:fs',
    ],
    barred: [
      '#cli/../app/main.tsx',
      '#app/App.tsx',
      '#ui/Select.tsx',
      '../app/App.tsx',
      './options.ts',
      'react',
      'react-dom/client',
      'recharts',
    ],
  },
  app: {
    allowed: [
      '#export/fileName.ts',
      '#charts/kinds.ts',
      '#data/parse.ts',
      '#domain/trade.ts',
      '#i18n/formats.ts',
      '#ui/Select.tsx',
      '#view/viewState.ts',
      './Page.module.css',
      '@tanstack/react-query',
      'react-dom/client',
      'use-intl',
    ],
    barred: [
      '../../tests/unit/ledgers.ts',
      'fflate',
      'hucre/xlsx',
      'recharts',
      'recharts/types/state/store',
      'zod',
      'zod/mini',
      'zustand',
      'zustand/vanilla',
    ],
  },
  early: {
    allowed: ['#early/acts.ts'],
    barred: ['#early/../app/main.tsx', '#domain/trade.ts', './acts.ts', 'react', 'node:fs'],
  },
  prerender: {
    allowed: [
      '#prerender/drawnPage.ts',
      '#app/App.tsx',
      '#cli/dom.ts',
      '#export/fileName.ts',
      '#view/viewState.ts',
      '@tanstack/react-query',
      'node:fs',
      'react-dom/client',
    ],
    barred: ['./drawnPage.ts', '../app/App.tsx', 'fflate', 'recharts', 'zod/mini', 'zustand'],
  },
  // A folder without an allow-list reaches nothing.
  unlisted: { allowed: [], barred: ['#domain/trade.ts', '../domain/trade.ts', 'react'] },
};

type Breach = { readonly file: string; readonly source: string; readonly rule: string };

const HOUSE_RULES: Readonly<Record<string, Breach>> = {
  'a default export': {
    file: 'src/app/defaultExport.ts',
    source: 'export default 1;\n',
    rule: 'import(no-default-export)',
  },
  'a barrel file': {
    file: 'src/domain/barrel.ts',
    source: "export * from '#domain/allowed.ts';\n",
    rule: 'oxc(no-barrel-file)',
  },
  'an `any`': {
    file: 'src/domain/anything.ts',
    source: 'export type Anything = any;\n',
    rule: 'typescript(no-explicit-any)',
  },
  'a non-null assertion': {
    file: 'src/domain/sure.ts',
    source: 'export const sure = (text: string | null): string => text!;\n',
    rule: 'typescript(no-non-null-assertion)',
  },
  'one end of an import cycle': {
    file: 'src/domain/egg.ts',
    source: "import { hen } from '#domain/hen.ts';\n\nexport const egg = (): string => hen();\n",
    rule: 'import(no-cycle)',
  },
  'the other end of it': {
    file: 'src/domain/hen.ts',
    source: "import { egg } from '#domain/egg.ts';\n\nexport const hen = (): string => egg();\n",
    rule: 'import(no-cycle)',
  },
  'a sentence outside the catalogue': {
    file: 'src/ui/Greeting.tsx',
    source: 'export const Greeting = () => <p>Good morning</p>;\n',
    rule: 'react(jsx-no-literals)',
  },
  'a label outside the catalogue': {
    file: 'src/ui/Picture.tsx',
    source: 'export const Picture = () => <img src="" alt="A chart" />;\n',
    rule: 'react(jsx-no-literals)',
  },
  'markup made from text': {
    file: 'src/ui/Markup.tsx',
    source:
      'type Props = { readonly __html: string };\n\n' +
      'export const Markup = (text: Props) => <p dangerouslySetInnerHTML={text} />;\n',
    rule: 'react(no-danger)',
  },
  'a type from a layer out of reach': {
    file: 'src/charts/viewType.ts',
    source: "import type { View } from '#view/viewState.ts';\n\nexport type Mine = View;\n",
    rule: 'eslint(no-restricted-imports)',
  },
  'a lazy import from a layer out of reach': {
    file: 'src/charts/lazyView.ts',
    source: "export const lazyView = async () => import('#view/allowed.ts');\n",
    rule: 'eslint(no-restricted-imports)',
  },
  'a chart that measures the page': {
    file: 'src/charts/Responsive.tsx',
    source:
      "import { ResponsiveContainer } from 'recharts';\n\n" +
      'export const Responsive = () => <ResponsiveContainer />;\n',
    rule: 'eslint(no-restricted-imports)',
  },
  'a chart that reads the address': {
    file: 'src/charts/address.ts',
    source: 'export const address = (): string => window.location.href;\n',
    rule: 'eslint(no-restricted-globals)',
  },
  'a word on the console': {
    file: 'src/app/loud.ts',
    source: "export const loud = (): void => console.log('here');\n",
    rule: 'eslint(no-console)',
  },
  'a promise that nobody awaits, which takes types to see': {
    file: 'src/app/floating.ts',
    source: 'export function floating(): void {\n  Promise.resolve(1);\n}\n',
    rule: 'typescript(no-floating-promises)',
  },
  'a focused test': {
    file: 'tests/unit/focused.test.ts',
    source:
      "import { expect, it } from 'vitest';\n\n" +
      "it.only('runs alone', () => {\n  expect(1).toBe(1);\n});\n",
    rule: 'vitest(no-focused-tests)',
  },
  'a disabled test': {
    file: 'tests/unit/disabled.test.ts',
    source:
      "import { expect, it } from 'vitest';\n\n" +
      "it.skip('never runs', () => {\n  expect(1).toBe(1);\n});\n",
    rule: 'vitest(no-disabled-tests)',
  },
  'a test that expects nothing': {
    file: 'tests/unit/idle.test.ts',
    source: "import { it } from 'vitest';\n\nit('cannot fail', () => {});\n",
    rule: 'vitest(expect-expect)',
  },
  'a focused test of the site': {
    file: 'tests/site/focused.test.ts',
    source:
      "import { expect, test } from '@playwright/test';\n\n" +
      "test.only('runs alone', () => {\n  expect(1).toBe(1);\n});\n",
    rule: 'eslint(no-restricted-properties)',
  },
};

type Finding = { readonly file: string; readonly line: string; readonly rule: string };

type Report = {
  readonly diagnostics: readonly {
    readonly filename: string;
    /** Absent where a directive that disables a rule is not needed. */
    readonly code?: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
};

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A file of these imports only, one a line. */
function importing(specifiers: readonly string[]): string {
  const imports = specifiers.map((specifier, n) => `import { a as a${n} } from '${specifier}';\n`);
  const uses = specifiers.map((_, n) => `  void a${n};\n`);
  return `${imports.join('')}\nexport function reach(): void {\n${uses.join('')}}\n`;
}

function lint(files: ReadonlyMap<string, string>): readonly Finding[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'khorgos-'));
  try {
    for (const shared of ['.oxlintrc.json', 'package.json', 'tsconfig.json']) {
      cpSync(path.join(root, shared), path.join(folder, shared));
    }
    const modules = path.join(root, 'node_modules');
    symlinkSync(modules, path.join(folder, 'node_modules'), 'junction');
    for (const [file, source] of files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), source);
    }
    const linter = path.join(modules, 'oxlint/bin/oxlint');
    const run = spawnSync(process.execPath, [linter, '--format=json', 'src', 'tests'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (!run.stdout.startsWith('{')) throw new Error(`oxlint: ${run.stdout}${run.stderr}`);
    const { diagnostics } = JSON.parse(run.stdout) as Report;
    return diagnostics
      .map(({ filename, code = '', labels }) => ({
        file: filename.replaceAll('\\', '/'),
        row: labels[0]?.span.line ?? 0,
        rule: code,
      }))
      .toSorted((a, b) => a.row - b.row)
      .map(({ file, row, rule }) => ({
        file,
        line: files.get(file)?.split('\n')[row - 1] ?? '',
        rule,
      }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const planted = new Map([
  ...Object.entries(LAYERS).flatMap(([layer, { allowed, barred }]): [string, string][] => [
    [`src/${layer}/allowed.ts`, importing(allowed)],
    [`src/${layer}/barred.ts`, importing(barred)],
  ]),
  ...Object.values(HOUSE_RULES).map(({ file, source }): [string, string] => [file, source]),
]);

const findings = lint(planted);

const findingsIn = (file: string) => findings.filter((finding) => finding.file === file);

describe.each(Object.entries(LAYERS))('%s', (layer, { barred }) => {
  it('may import what its allow-list names', () => {
    expect(findingsIn(`src/${layer}/allowed.ts`)).toEqual([]);
  });

  it('may import nothing else', () => {
    const file = `src/${layer}/barred.ts`;
    expect(findingsIn(file)).toEqual(
      barred.map((specifier, n) => ({
        file,
        line: `import { a as a${n} } from '${specifier}';`,
        rule: 'eslint(no-restricted-imports)',
      })),
    );
  });
});

describe('the house rules', () => {
  it.each(Object.entries(HOUSE_RULES))('catch %s', (_, { file, rule }) => {
    expect(findingsIn(file).map((finding) => finding.rule)).toEqual([rule]);
  });
});

describe('the linter', () => {
  it('finds nothing where nothing was planted', () => {
    expect(findings.filter(({ file }) => !planted.has(file))).toEqual([]);
  });
});
