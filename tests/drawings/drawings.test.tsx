import { describe, expect, it } from 'vitest';

import type { FigureKindId } from '#charts/kinds.ts';
import { DARK } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Year } from '#domain/period.ts';

import { draw, drawingContext, ledger } from './drawing.tsx';

type Drawing = {
  readonly name: string;
  readonly kind: FigureKindId;
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
  { name: 'mirror', kind: 'mirror' },
  { name: 'mirror-freight', kind: 'mirror', choices: { freight: 1.2, base: 'mean' } },
  { name: 'mirror-log', kind: 'mirror', choices: { scale: 'log', freight: 1.06 } },
  { name: 'mirror-phone', kind: 'mirror', context: { width: 292 } },
  {
    name: 'mirror-freight-phone-ru',
    kind: 'mirror',
    choices: { freight: 1.06 },
    context: { width: 280, lang: 'ru' },
  },
  { name: 'mirror-yuan-zh', kind: 'mirror', choices: { unit: 'cny' }, context: { lang: 'zh' } },
  { name: 'mirror-dark', kind: 'mirror', context: { palette: DARK } },
  {
    name: 'mirror-balance',
    kind: 'mirror',
    choices: { measures: ['surplus'], year: 2022 as Year },
  },
  { name: 'mirror-signs', kind: 'mirror', choices: { year: 2022 as Year } },
  {
    name: 'mirror-2010-phone',
    kind: 'mirror',
    choices: { year: 2010 as Year },
    context: { width: 362 },
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
  {
    name: 'overview-gdp',
    kind: 'overview',
    choices: { source: 'customs', unit: 'gdp', year: 2008 as Year },
  },
  {
    name: 'overview-trade-gaps',
    kind: 'overview',
    choices: { source: 'customs', unit: 'trade', year: 2020 as Year },
    context: { width: 292, lang: 'ru' },
  },
  { name: 'flows-note', kind: 'flows' },
  {
    name: 'flows-customs-dark',
    kind: 'flows',
    choices: { source: 'customs' },
    context: { palette: DARK },
  },
  { name: 'flows-national-gaps', kind: 'flows', choices: { source: 'national' } },
  { name: 'flows-imports-only', kind: 'flows', choices: { measures: ['imports'] } },
  {
    name: 'flows-share-zh',
    kind: 'flows',
    choices: { source: 'customs', unit: 'share' },
    context: { lang: 'zh' },
  },
  { name: 'flows-phone', kind: 'flows', context: { width: 280 } },
  {
    name: 'flows-phone-ru',
    kind: 'flows',
    choices: { source: 'national' },
    context: { width: 292, lang: 'ru' },
  },
  { name: 'products-2024', kind: 'products' },
  { name: 'products-without-totals', kind: 'products', choices: { year: 2025 as Year } },
  {
    name: 'products-phone-zh',
    kind: 'products',
    choices: { year: 2023 as Year },
    context: { width: 280, lang: 'zh' },
  },
  {
    name: 'products-phone-ru',
    kind: 'products',
    choices: { year: 2023 as Year },
    context: { width: 292, lang: 'ru', palette: DARK },
  },
  { name: 'coverage', kind: 'coverage' },
  { name: 'coverage-dark-zh', kind: 'coverage', context: { lang: 'zh', palette: DARK } },
  {
    name: 'coverage-phone-ru',
    kind: 'coverage',
    choices: { countries: [kazakhstan] },
    context: { width: 292, lang: 'ru' },
  },
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
