import { describe, expect, it } from 'vitest';

import { DARK } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Year } from '#domain/period.ts';

import { draw, drawingContext, ledger } from './drawing.tsx';

type Drawing = {
  readonly name: string;
  readonly kind: 'overview' | 'surplus' | 'trend';
  readonly choices?: Partial<ChartRequest>;
  readonly context?: { readonly lang?: LanguageCode } & Partial<RenderContext>;
};

const [kazakhstan] = ledger.countries;
if (kazakhstan === undefined) throw new Error('The bundled dataset has no country.');

/** Long enough for gaps, lone years and every change of source. */
const DECADES = { years: { from: 1992 as Year, to: 2024 as Year } };

const DRAWINGS: readonly Drawing[] = [
  { name: 'overview-note', kind: 'overview' },
  { name: 'overview-customs', kind: 'overview', choices: { source: 'customs' } },
  { name: 'overview-national-gaps', kind: 'overview', choices: { source: 'national' } },
  { name: 'overview-log', kind: 'overview', choices: { scale: 'log' } },
  { name: 'overview-share', kind: 'overview', choices: { source: 'customs', unit: 'share' } },
  { name: 'overview-yuan', kind: 'overview', choices: { source: 'customs', unit: 'cny' } },
  { name: 'overview-one-country', kind: 'overview', choices: { countries: [kazakhstan] } },
  { name: 'overview-exports-only', kind: 'overview', choices: { measures: ['exports'] } },
  { name: 'overview-phone', kind: 'overview', context: { width: 292 } },
  { name: 'overview-phone-ru', kind: 'overview', context: { width: 292, lang: 'ru' } },
  { name: 'overview-zh', kind: 'overview', context: { lang: 'zh' } },
  { name: 'overview-dark', kind: 'overview', context: { palette: DARK } },
  { name: 'surplus-note', kind: 'surplus' },
  {
    name: 'surplus-national-2023',
    kind: 'surplus',
    choices: { source: 'national', year: 2023 as Year },
  },
  {
    name: 'surplus-national-gaps-phone',
    kind: 'surplus',
    choices: { source: 'national' },
    context: { width: 292 },
  },
  { name: 'surplus-log', kind: 'surplus', choices: { source: 'customs', scale: 'log' } },
  { name: 'trend-customs', kind: 'trend', choices: { ...DECADES, source: 'customs' } },
  {
    name: 'trend-national-gaps-ru',
    kind: 'trend',
    choices: { ...DECADES, source: 'national', axis: 'own' },
    context: { lang: 'ru' },
  },
  {
    name: 'trend-together-events',
    kind: 'trend',
    choices: { ...DECADES, source: 'customs', panels: 'one', events: true },
  },
  {
    name: 'trend-log-phone',
    kind: 'trend',
    choices: { ...DECADES, source: 'customs', scale: 'log', axis: 'own', events: true },
    context: { width: 292 },
  },
  {
    name: 'trend-national-phone-dark-zh',
    kind: 'trend',
    choices: { ...DECADES, source: 'national', panels: 'one' },
    context: { width: 292, lang: 'zh', palette: DARK },
  },
  { name: 'trend-one-year', kind: 'trend', context: { width: 700 } },
];

describe('the drawing', () => {
  it.each(DRAWINGS)('of $name is the one that was looked at', async (drawing) => {
    const { name, kind, choices = {}, context } = drawing;
    const svg = draw(kind, choices, await drawingContext(context));
    await expect(svg).toMatchFileSnapshot(`${name}.svg`);
  });

  it('is the same when it is drawn again', async () => {
    const context = await drawingContext();
    expect(draw('overview', {}, context)).toBe(draw('overview', {}, context));
  });
});
