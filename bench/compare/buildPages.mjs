// Builds the comparison pages as their libraries' guides tell to: bundled, tree-shaken, minified.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import react from '@vitejs/plugin-react';
import { build } from 'vite';

import { withSources } from '../../scripts/sources.mjs';
import { staticChart } from './staticChart.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = fileURLToPath(new URL('./pages/', import.meta.url));
export const COMPARED_FOLDER = fileURLToPath(new URL('../.dist/', import.meta.url));

const SCRIPTS = {
  echarts: 'echarts/main.js',
  chartjs: 'chartjs/main.js',
  plot: 'plot/main.js',
  recharts: 'recharts/main.jsx',
};

/** The figures of the default view, by the project's own code. */
export const comparedFigures = () =>
  withSources(async (load) => {
    const project = await load('/bench/compare/figure.ts');
    return project.comparedFigures(
      JSON.parse(readFileSync(`${root}public/data/trade.json`, 'utf8')),
    );
  });

const legendMarkup = ({ legend }) =>
  legend.map(({ text, paint }) => `<li><i style="background:${paint}"></i>${text}</li>`).join('');

const wordsAround = (figures, chart) =>
  `<main><h1>${figures.note.headline}</h1><p>${figures.note.subtitle}</p>` +
  `<ul>${legendMarkup(figures)}</ul><div id="chart">${chart}</div>` +
  `<p id="source">${figures.note.source}</p></main>`;

const filled = (html, figures, body) =>
  html
    .replace('%TITLE%', figures.note.headline)
    .replace('%STYLE%', readFileSync(`${pages}page.css`, 'utf8'))
    .replace('%BODY%', body);

/** The words stand in the HTML wherever a page need not draw them itself: that is soonest. */
const bodyOf = (name, figures) =>
  name === 'recharts' ? '<main></main>' : wordsAround(figures, '');

function figuresPlugin(name, figures) {
  const id = 'virtual:figures';
  return {
    name: 'compared-figures',
    resolveId: (asked) => (asked === id ? `\0${id}` : null),
    load: (asked) =>
      asked === `\0${id}`
        ? Object.entries(figures)
            .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
            .join('\n')
        : null,
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        filled(html, figures, bodyOf(name, figures)).replace('%SCRIPT%', SCRIPTS[name]),
    },
  };
}

async function buildPage(name, figures) {
  const outDir = `${COMPARED_FOLDER}${name}`;
  await build({
    root: pages,
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react(), figuresPlugin(name, figures)],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: `${pages}page.html` },
    },
  });
  renameSync(`${outDir}/page.html`, `${outDir}/index.html`);
}

/** Holds the first frame until the chart is parsed too: else that of the words alone delays it. */
const FIRST_FRAME = '<link rel="expect" href="#source" blocking="render" />';

function writeStatic(figures) {
  const template = readFileSync(`${pages}page.html`, 'utf8');
  const body = wordsAround(figures, staticChart(figures));
  const html = filled(
    template.replace(/<script.*<\/script>/, '').replace('<style>', `${FIRST_FRAME}<style>`),
    figures,
    body,
  );
  mkdirSync(`${COMPARED_FOLDER}static`, { recursive: true });
  writeFileSync(`${COMPARED_FOLDER}static/index.html`, html.replaceAll(/\s+/g, ' '));
}

/** The figure without a script, as the command line writes it. */
function writeStill() {
  mkdirSync(`${COMPARED_FOLDER}still`, { recursive: true });
  const args = ['--view', 'overview', '--out', `${COMPARED_FOLDER}still/index.html`];
  const run = spawnSync(process.execPath, [`${root}scripts/render.mjs`, ...args], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
}

/** All of them anew, into `COMPARED_FOLDER`, each in a folder of its own. */
export async function buildPages(figures) {
  rmSync(COMPARED_FOLDER, { recursive: true, force: true });
  writeStatic(figures);
  writeStill();
  for (const name of Object.keys(SCRIPTS)) await buildPage(name, figures);
}
