import type { FigureWords, LegendItem, TextContext } from '#charts/figure.ts';
import { sourceText } from '#charts/figureText.ts';
import { doubtWords } from '#charts/doubtWords.ts';
import { valuesOf } from '#charts/trend/trendModel.ts';
import type { NumberedEvent, TrendGap, TrendModel, TrendPoint } from '#charts/trend/trendModel.ts';
import { reportersOf } from '#charts/whoCounted.ts';
import type { Measure } from '#domain/measure.ts';
import { currencyOf, isPart, isRelative } from '#domain/measure.ts';
import type { Money } from '#domain/money.ts';
import { money } from '#domain/money.ts';
import type { Year } from '#domain/period.ts';
import type { PrintUnit } from '#i18n/formats.ts';

export const trendWords = (model: TrendModel, context: TextContext): FigureWords => ({
  headline: trendHeadline(model, context),
  subtitle: trendSubtitle(model, context),
  legend: legendOf(model, context),
  notes: notesOf(model, context).map(([key, text]) => ({ key, text, doubt: null })),
  sources: model.sources,
  missing: model.gaps.map((gap) => gapText(gap, context)),
});

/** What the numbers of the figure count in, and its subtitle names: by the largest that is shown. */
export const trendUnit = (
  { request, lines }: TrendModel,
  { language }: Pick<TextContext, 'language'>,
): PrintUnit => language.number.fitting(request.unit, lines.flatMap(valuesOf));

/** What the numbers of one year count in, where they stand by themselves. */
export const yearUnit = (
  { request, lines }: TrendModel,
  year: Year,
  { language }: Pick<TextContext, 'language'>,
): PrintUnit =>
  language.number.fitting(
    request.unit,
    lines.flatMap(({ points }) =>
      points.flatMap((point) => (point.year === year ? (point.value ?? []) : [])),
    ),
  );

/** “1992–2024”, or one year. */
const rangeText = (from: Year, to: Year): string => (from < to ? `${from}–${to}` : `${to}`);

export function trendHeadline(model: TrendModel, context: TextContext): string {
  const headline = findingText(model, context);
  return model.findingDoubtful
    ? context.language.t('figure.doubtfulHeadline', { headline })
    : headline;
}

function findingText(model: TrendModel, context: TextContext): string {
  const { language, names } = context;
  const { t } = language;
  const { finding, request } = model;
  const name = (code: Parameters<typeof names>[0]): string => language.name(names(code));
  switch (finding.kind) {
    case 'nothing':
      return t('trend.finding.nothing', {
        years: rangeText(request.years.from, request.years.to),
      });
    case 'single-year':
      return t('trend.finding.single-year', { year: String(finding.year) });
    case 'one':
      return t('trend.finding.one', {
        ...spanOf(finding),
        span: finding.turned && finding.since < finding.until ? 'turned' : spanOf(finding).span,
        country: name(finding.economy),
        sign: finding.sign,
        amount: sizeText(finding.size, finding.part, model, context),
      });
    case 'sole-surplus':
    case 'sole-deficit':
      return t(`trend.finding.${finding.kind}`, {
        ...spanOf(finding),
        ...scopeOf(model, finding.of, context),
        sole: name(finding.sole),
      });
    case 'all-surplus':
    case 'all-deficit':
      return t(`trend.finding.${finding.kind}`, {
        ...spanOf(finding),
        ...scopeOf(model, finding.of, context),
      });
    case 'mixed':
      return t('trend.finding.mixed', {
        ...spanOf(finding),
        surpluses: language.list(finding.surpluses.map(name)),
        deficits: language.list(finding.deficits.map(name)),
      });
    case 'flow':
      return t('trend.finding.flow', {
        ...spanOf(finding),
        ...scopeOf(model, finding.of, context),
        flow: finding.flow,
        country: name(finding.economy),
        first: sizeText(finding.first, finding.parts?.first, model, context),
        last: sizeText(finding.last, finding.parts?.last, model, context),
      });
  }
}

/** An amount that a finding names, as a part where the picture shows parts. */
function sizeText(
  size: Money,
  part: number | undefined,
  { request: { unit } }: TrendModel,
  { language }: TextContext,
): string {
  if (part === undefined || !isRelative(unit)) return language.money(size);
  return language.t(`number.partOf.${unit}`, { part: language.number.bare(part, unit) });
}

const spanOf = ({ since, until }: { readonly since: Year; readonly until: Year }) =>
  ({
    span: since === until ? 'year' : 'years',
    since: String(since),
    until: String(until),
  }) as const;

/** Of whom a finding may speak: the region, the chosen countries, or only those with figures. */
function scopeOf(model: TrendModel, of: number, { language }: TextContext) {
  const counted = language.t('number.counted', { of });
  const scope: 'reported' | 'region' | 'selected' =
    of < model.request.countries.length ? 'reported' : model.wholeRegion ? 'region' : 'selected';
  return { scope, of, counted };
}

/** Measure, unit, years and whose figures. */
export function trendSubtitle(model: TrendModel, context: TextContext): string {
  const { t } = context.language;
  const { measures, source, years } = model.request;
  const [only, second] = measures;
  const what = second === undefined && only !== undefined ? only : 'trade';
  return t('trend.subtitle', {
    what: t(`figure.${what === 'surplus' ? 'balance' : what}`),
    unit: t(`number.unit.${trendUnit(model, context)}`),
    years: rangeText(years.from, years.to),
    counted: t(`source.counted.${source}`),
  });
}

/** Lines are named at their ends; the legend tells only what else there is to see. */
function legendOf(model: TrendModel, { palette, language }: TextContext): readonly LegendItem[] {
  const { t } = language;
  const balances = model.lines
    .filter(({ measure }) => measure === 'surplus')
    .flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const items: LegendItem[] = [];
  if (balances.some((value) => value >= 0)) {
    items.push({ text: t('measure.gain'), paint: palette.surplus, look: 'line' });
  }
  if (balances.some((value) => value < 0)) {
    items.push({ text: t('measure.loss'), paint: palette.deficit, look: 'line' });
  }
  if (model.lines.some(({ points }) => points.some(({ doubtful }) => doubtful))) {
    items.push({
      text: t('figure.doubtful'),
      alone: t('figure.doubtfulAlone'),
      paint: palette.muted,
      look: 'ring',
    });
  }
  return items;
}

type Note = readonly [key: string, text: string];

function notesOf(model: TrendModel, context: TextContext): readonly Note[] {
  const { language } = context;
  const { t } = language;
  const { request, rates, floor } = model;
  const notes: Note[] = [['series', t(`source.explain.${request.source}`)]];
  if (model.alone) {
    const { from, to } = request.years;
    const years = from < to ? rangeText(from, to) : 'one';
    notes.push(['short', t('trend.note.short', { year: String(model.alone.year), years })]);
  }
  for (const doubtful of model.doubts) {
    notes.push([doubtful.doubt.id, doubtWords(doubtful, context).short]);
  }
  if (model.panels.some(({ changes }) => changes.length > 0)) {
    notes.push(['changes', t('trend.note.changes')]);
  }
  for (const gap of model.gaps) notes.push([gap.reason, gapText(gap, context)]);
  if (rates) {
    const lowest = language.number.rate(rates.lowest);
    const highest = language.number.rate(rates.highest);
    const same = lowest === highest;
    notes.push(['converted', t('note.converted', { lowest: same ? 'same' : lowest, highest })]);
  }
  if (isRelative(request.unit)) {
    const authorities = language.list(measuredBy(model, context));
    notes.push(['yardstick', t('trend.note.yardstick', { unit: request.unit, authorities })]);
  }
  if (floor !== null) {
    const amount = isPart(request.unit)
      ? language.number.tick(floor, request.unit)
      : language.fineMoney(money(floor, currencyOf(request.unit)));
    notes.push(['log', t('trend.note.log', { floor: amount })]);
  }
  if (model.events.length > 0) notes.push(['events', t('trend.note.events')]);
  for (const event of model.events) {
    const read = event.source ? language.gap + sourceText(event.source, context) : '';
    notes.push([event.event.id, eventText(event, context) + read]);
  }
  return notes;
}

/** The bodies whose figures trade is divided by, each once. */
const measuredBy = ({ lines }: TrendModel, { language }: TextContext): readonly string[] => [
  ...new Set(
    lines.flatMap(({ points }) =>
      points.flatMap(({ dividedBy }) => dividedBy.map(({ authority }) => language.name(authority))),
    ),
  ),
];

const placesText = ({ places }: TrendGap, { language, names }: TextContext): string =>
  places
    .map(({ economies, flow, stretches }) =>
      language.t('trend.place', {
        economies: language.list(economies.map((code) => language.name(names(code)))),
        flow: flow ?? 'both',
        years: language.list(stretches.map(({ from, to }) => rangeText(from, to))),
      }),
    )
    .join(language.t('trend.separator') + language.gap);

const gapText = (gap: TrendGap, context: TextContext): string =>
  context.language.t('trend.note.gaps', {
    reason: context.language.t(`missing.${gap.reason}`),
    places: placesText(gap, context),
  });

/** One event in words, with its number in the picture and its date. */
export function eventText({ number, event }: NumberedEvent, context: TextContext): string {
  const { language } = context;
  const dates = event.date.split('/').map((iso) => dateText(iso, context));
  return language.t('trend.event', {
    number: String(number),
    date: dates.join('–'),
    name: language.name(event.names),
  });
}

/** A day, a month or a year, as exactly as the dataset knows it. */
function dateText(iso: string, { language }: TextContext): string {
  if (iso.length === 4) return iso;
  return iso.length === 7 ? language.month(iso) : language.date(iso);
}

/** A figure as the table and the card have it: signed for a balance, or why there is none. */
export function valueText(
  measure: Measure,
  { figure, value }: TrendPoint,
  unit: PrintUnit,
  { language }: TextContext,
): string {
  if (figure.kind === 'missing' || value === null) {
    return language.t(`missing.${figure.kind === 'missing' ? figure.reason : 'not-collected'}`);
  }
  const format = measure === 'surplus' ? language.number.signed : language.number.bare;
  return format(value, unit);
}

/** Every point of a year that is shown, missing ones too. */
export const pointsIn = (model: TrendModel, year: Year): readonly TrendPoint[] =>
  model.lines.flatMap(({ points }) => points.filter((point) => point.year === year));

/** Who counted the figures of a year, each once. */
export const reportersIn = (
  model: TrendModel,
  year: Year,
  context: TextContext,
): readonly string[] => [
  ...new Set(pointsIn(model, year).flatMap(({ figure }) => reportersOf(figure, context))),
];

/** What a year says, in sentences that can be read aloud. */
export function yearReading(model: TrendModel, year: Year, context: TextContext): string {
  const { language, names } = context;
  const { t } = language;
  const unit = yearUnit(model, year, context);
  const countries = model.request.countries.map((economy) => {
    const figures = model.lines
      .filter((line) => line.economy === economy)
      .flatMap(({ measure, points }) =>
        points
          .filter((point) => point.year === year)
          .map(
            (point) =>
              `${t(`measure.short.${measure}`)} ${valueText(measure, point, unit, context)}`,
          ),
      );
    return t('trend.readCountry', {
      country: language.name(names(economy)),
      figures: language.list(figures),
    });
  });
  const reporters = reportersIn(model, year, context);
  return t('trend.reading', {
    year: String(year),
    unit: t(`number.unit.${unit}`),
    countries: countries.join(t('trend.separator') + language.gap),
    counted: reporters.length > 0 ? language.list(reporters) : t('missing.not-collected'),
  });
}
