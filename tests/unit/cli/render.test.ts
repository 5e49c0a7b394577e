// @vitest-environment node
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { parse } from 'csv-parse/sync';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { installDom } from '#cli/dom.ts';
import type * as Rendering from '#cli/render.ts';

import { textsOfPng } from '../export/textsOfPng.ts';

const SLOW = 120_000;
const SITE = 'https://published.example/';
const folder = mkdtempSync(path.join(tmpdir(), 'khorgos-'));
afterAll(() => rmSync(folder, { recursive: true }));

let render: typeof Rendering.render;
beforeAll(async () => {
  installDom();
  // React looks for a document when it is loaded.
  ({ render } = await import('#cli/render.ts'));
}, SLOW);

/** A command in this process: what the program does with it, without the seconds that its start takes. */
async function run(...args: readonly string[]) {
  const said = { stdout: '', stderr: '' };
  const status = await render(args, {
    dataFile: 'public/data/trade.json',
    published: SITE,
    locale: '',
    say: (text) => {
      said.stdout += text;
    },
    complain: (text) => {
      said.stderr += text;
    },
  });
  return { status, ...said };
}

/** The program itself. */
function start(KHORGOS_SITE: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/render.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, KHORGOS_SITE, LC_ALL: 'C' },
  });
  return { status, stdout, stderr };
}

const file = (name: string): string => path.join(folder, name);

describe('npm run render', () => {
  it(
    'makes the PNG that was asked for, with its metadata, in Chinese letters of its own',
    async () => {
      const out = file('surplus.png');
      const options = ['--view', 'surplus', '--source', 'customs', '--lang', 'zh', '--out', out];
      expect(start(SITE, ...options, '--size', 'square')).toEqual({
        status: 0,
        stdout: `${out}\n`,
        stderr: '',
      });
      const png = readFileSync(out);
      const texts = textsOfPng(png);
      expect(texts.get('Title')).toContain('土库曼斯坦');
      expect(texts.get('Khorgos link')).toContain('https://published.example/?view=surplus');
      const rows = parse(texts.get('Khorgos rows') ?? '', { columns: true });
      expect(rows).toHaveLength(5);
      expect(rows).toContainEqual(
        expect.objectContaining({ economy: 'KGZ', measure: 'surplus', derivation: 'computed' }),
      );

      const image = await loadImage(png);
      expect([image.width, image.height]).toEqual([2160, 2160]);
      const pen = createCanvas(image.width, image.height).getContext('2d');
      pen.drawImage(image, 0, 0);
      // A headline of boxes for letters it does not have would be one and the same box all along.
      const glyphs = [0, 1, 2, 3].map((index) =>
        String(pen.getImageData(96 + index * 86, 96, 86, 110).data),
      );
      expect(new Set(glyphs).size).toBe(4);
    },
    SLOW,
  );

  it(
    'makes an SVG, the same one each time and in each process',
    async () => {
      await run('--view', 'mirror', '--out', file('other.svg'));
      expect((await run('--view', 'table', '--out', file('a.svg'))).status).toBe(0);
      expect(start(SITE, '--view', 'table', '--out', file('b.svg')).status).toBe(0);
      const svg = readFileSync(file('a.svg'), 'utf8');
      expect(svg).toMatch(/^<svg .*<\/svg>\n$/s);
      expect(readFileSync(file('b.svg'), 'utf8')).toBe(svg);
    },
    SLOW,
  );

  it(
    'writes the rows of a view, with its words in the language asked for',
    async () => {
      const view = ['--view', 'mirror', '--lang', 'ru', '--site', 'https://khorgos.example/'];
      const csv = file('mirror.csv');
      expect(await run(...view, '--out', csv)).toEqual({
        status: 0,
        stdout: `${csv}\n`,
        stderr: '',
      });
      const rows = parse(readFileSync(csv), { columns: true, bom: true });
      expect(rows).toHaveLength(51);
      expect(rows).toContainEqual(expect.objectContaining({ country: 'Казахстан' }));
      expect((await run(...view, '--out', file('mirror.json'))).status).toBe(0);
      const json = JSON.parse(readFileSync(file('mirror.json'), 'utf8'));
      expect(json).toMatchObject({
        view: 'mirror',
        language: 'ru',
        link: expect.stringMatching(
          /^https:\/\/khorgos\.example\/\?view=mirror&countries=.*&lang=ru&theme=auto$/,
        ),
      });
      expect(json.records).toHaveLength(51);
      expect((await run(...view, '--theme', 'dark', '--out', file('mirror.html'))).status).toBe(0);
      const page = readFileSync(file('mirror.html'), 'utf8');
      expect(page).toMatch(/^<!doctype html>\s*<html lang="ru" dir="ltr">/);
      expect(page).toContain('href="https://khorgos.example/?view=mirror&amp;countries=');
      expect(page).not.toContain('prefers-color-scheme');
    },
    SLOW,
  );

  it(
    'says what could mislead, and writes the file all the same',
    async () => {
      const out = file('note.csv');
      const { status, stderr } = await run('--source', 'note', '--out', out);
      expect(status).toBe(0);
      expect(stderr).toContain(`${out}: These figures do not add up`);
      expect(stderr).toContain('8 figures are doubtful');
      expect(readFileSync(out, 'utf8')).toContain('parts-below-total | doubtful');
    },
    SLOW,
  );

  it(
    'ends with another code and a reason where it cannot',
    async () => {
      expect(await run('--help')).toMatchObject({ status: 0, stderr: '' });
      expect(await run('--view', 'map', '--out', file('c.png'))).toEqual({
        status: 2,
        stdout: '',
        stderr: '--view cannot be “map”; see --help.\n',
      });
      const nothing = start(SITE, '--time', '1992', '--out', file('d.png'));
      expect(nothing.status).toBe(3);
      expect(nothing.stderr).toContain('nothing to draw');
      const noRows = await run('--time', '1992', '--out', file('d.csv'));
      expect(noRows).toEqual({ ...nothing, stdout: '' });
      expect(existsSync(file('d.csv'))).toBe(false);
      const crowded = await run('--view', 'mirror', '--size', '360x360', '--out', file('e.svg'));
      expect(crowded.status).toBe(3);
      expect(crowded.stderr).toMatch(/It can be read from \d{3}×\d{3} on\./);
      const russian = await run('--time', '1992', '--lang', 'ru', '--out', file('d.csv'));
      expect(russian.stderr).toBe('В этом виде нечего рисовать: нет данных.\n');
      expect((await run('--help', '--lang', 'zh')).stdout).toContain('怎样写：');
      const unwritable = await run('--out', file('no/such/folder.png'));
      expect(unwritable.status).toBe(1);
      expect(unwritable.stderr).toContain('no such file');
      // Known before the view is looked at.
      const early = await run('--time', '1992', '--out', file('no/such/folder.png'));
      expect(early).toMatchObject({ status: 1, stderr: unwritable.stderr });
    },
    SLOW,
  );

  it(
    'draws everything of what is named, and says what could mislead in each',
    async () => {
      const all = file('all');
      const named = ['--view', 'surplus', '--lang', 'zh', '--theme', 'dark'];
      const { status, stdout, stderr } = await run('--all', all, '--source', 'note', ...named);
      expect(status).toBe(0);
      const made = path.join(all, 'khorgos_surplus_KAZ-KGZ-TJK-TKM-UZB_2024_note_zh_dark.png');
      expect(stdout).toBe(`${made}\n`);
      expect(readdirSync(all)).toEqual([path.basename(made)]);
      expect(stderr).toContain(`${made}: `);
      expect(stderr).toContain('存疑');
    },
    SLOW,
  );

  it(
    'prints no link where nobody says where the site is, and says so',
    () => {
      const out = file('nowhere.html');
      const { status, stderr } = start('', '--source', 'customs', '--out', out);
      expect({ status, stderr }).toEqual({
        status: 0,
        stderr: 'Neither --site nor KHORGOS_SITE says where the site is, so no link is printed.\n',
      });
      const page = readFileSync(out, 'utf8');
      expect(page).toContain('</footer>');
      expect(page).not.toMatch(/href="\?|canonical|view=/);
    },
    SLOW,
  );

  it(
    'says on the error stream what of a link it does not know',
    async () => {
      const out = file('bogus.csv');
      expect(await run('--link', '?source=customs&bogus=1', '--out', out)).toEqual({
        status: 0,
        stdout: `${out}\n`,
        stderr: '--link has a parameter that is not known here: bogus.\n',
      });
    },
    SLOW,
  );
});
