import { doubtWords } from '#charts/doubtWords.ts';
import type { TextContext } from '#charts/figure.ts';
import type { Palette } from '#charts/palette.ts';
import type { ModelNote, TradeModel } from '#charts/tradeModel.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Finding } from '#domain/finding.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import { namesOf } from '#domain/ledger.ts';
import { currencyOf, isPart, isRelative } from '#domain/measure.ts';
import type { Money } from '#domain/money.ts';
import { money } from '#domain/money.ts';
import type { Yardsticks } from '#domain/yardstick.ts';
import { byPart } from '#domain/yardstick.ts';
import { printUnit } from '#charts/printUnit.ts';
import type { Language } from '#i18n/language.ts';

type WordContext = Pick<TextContext, 'language' | 'names'>;

/** What the words of a ledger's figures are made from. */
export const textContext = (ledger: Ledger, language: Language, palette: Palette): TextContext => ({
  palette,
  language,
  names: (code) => namesOf(ledger, code),
});

/** Orders countries by name, in the language of the words. */
export const byName =
  ({ language, names }: WordContext) =>
  (a: EconomyCode, b: EconomyCode): number =>
    language.compareNames(names(a), names(b));

/**
 * A sentence that states the finding; for a figure without one, what it is about. Where a country
 * that it names stands on doubtful figures, the sentence says so.
 */
export function headlineOf(model: TradeModel, context: WordContext): string {
  const headline = measuredText(model, context);
  if (!namesDoubtful(model)) return headline;
  return context.language.t('figure.doubtfulHeadline', { headline });
}

/** The finding and, where it says nothing of amounts, what they were measured against. */
function measuredText(model: TradeModel, context: WordContext): string {
  const headline = findingText(model, context);
  const { finding, request } = model;
  const { unit } = request;
  if (!isRelative(unit) || namedIn(finding).length === 0) return headline;
  if (finding.kind === 'one' || finding.kind === 'largest-flow') return headline;
  return context.language.t(`figure.measuredBy.${unit}`, { headline });
}

/** The amount that a finding names, in the unit of the picture where that is a country's own. */
function standingText(
  { economy, money: amount }: { readonly economy: EconomyCode; readonly money: Money },
  { request, yardsticks }: TradeModel,
  { language }: WordContext,
): string {
  const size: Money = { ...amount, amount: Math.abs(amount.amount) };
  const { unit } = request;
  if (!isRelative(unit)) return language.money(size);
  const part = language.number.bare(byPart(yardsticks)(economy, size), unit);
  return language.t(`number.partOf.${unit}`, { part });
}

/** Whether a country that the finding names stands on figures in doubt. */
function namesDoubtful({ finding, rows }: TradeModel): boolean {
  const named = namedIn(finding);
  return rows.some(
    ({ economy, cells }) =>
      named.includes(economy) && cells.some(({ doubts }) => doubts.length > 0),
  );
}

function namedIn(finding: Finding): readonly EconomyCode[] {
  switch (finding.kind) {
    case 'nothing':
    case 'all-even':
      return [];
    case 'one':
      return [finding.country.economy];
    case 'both':
      return [finding.surplus.economy, finding.deficit.economy];
    case 'sole-surplus':
    case 'sole-deficit':
      return [finding.sole.economy, finding.largest.economy];
    case 'no-deficit':
    case 'no-surplus':
    case 'largest-flow':
      return [finding.largest.economy];
  }
}

function findingText(model: TradeModel, context: WordContext): string {
  const { language, names } = context;
  const { t } = language;
  const { finding, request } = model;
  const year = String(request.year);
  const name = (standing: { readonly economy: Parameters<typeof names>[0] }): string =>
    language.name(names(standing.economy));
  switch (finding.kind) {
    case 'nothing':
      return t('figure.nothing', { year });
    case 'all-even':
      return t('finding.all-even', { year });
    case 'one':
      return t('finding.one', {
        country: name(finding.country),
        sign: finding.sign,
        amount: standingText(finding.country, model, context),
        year,
      });
    case 'both':
      return t('finding.both', {
        ...scopeOf(model, finding, context),
        surplus: name(finding.surplus),
        deficit: name(finding.deficit),
        year,
      });
    case 'sole-surplus':
    case 'sole-deficit':
      return t(`finding.${finding.kind}`, {
        ...scopeOf(model, finding, context),
        sole: name(finding.sole),
        largest: name(finding.largest),
        year,
      });
    case 'no-deficit':
    case 'no-surplus':
      return t(`finding.${finding.kind}`, {
        ...scopeOf(model, finding, context),
        largest: name(finding.largest),
        year,
      });
    case 'largest-flow':
      return t('finding.largest-flow', {
        ...scopeOf(model, finding, context),
        flow: finding.flow,
        country: name(finding.largest),
        amount: standingText(finding.largest, model, context),
        year,
      });
  }
}

/** Of whom a finding may speak: the region, the chosen countries, or only those with figures. */
function scopeOf(
  model: TradeModel,
  finding: Extract<Finding, { readonly of: number }>,
  { language }: WordContext,
): {
  readonly scope: 'region' | 'selected' | 'reported';
  readonly of: number;
  readonly counted: string;
} {
  const { of } = finding;
  const counted = language.t('number.counted', { of });
  if (of < model.rows.length) return { scope: 'reported', of, counted };
  return { scope: model.wholeRegion ? 'region' : 'selected', of, counted };
}

/** Measure, unit, period and whose figures. */
export function subtitleOf(model: TradeModel, context: WordContext): string {
  const { t } = context.language;
  const { measures, year, source } = model.request;
  const [only, second] = measures;
  const what = second === undefined && only !== undefined ? only : 'trade';
  return t('figure.subtitle', {
    what: t(`figure.${what === 'surplus' ? 'balance' : what}`),
    unit: t(`number.unit.${printUnit(model, context)}`),
    year: String(year),
    counted: t(`source.counted.${source}`),
  });
}

/** The body that counted, then where its figures were read, then when that was published. */
export function sourceText(source: Source, { language }: WordContext): string {
  const authority = language.name(source.authority);
  return language.t('figure.sourceItem', {
    authority,
    publisher: source.publisher,
    date: source.date,
  });
}

/** A note in words. Doubts keep their mark apart, so that it can be drawn as in the picture. */
export function noteText(note: ModelNote, model: TradeModel, context: WordContext): string {
  const { language, names } = context;
  const { t } = language;
  switch (note.kind) {
    case 'series':
      return t(`source.explain.${note.series}`);
    case 'doubt':
      return doubtWords(note.marked, context).short;
    case 'total':
      return doubtWords(note.doubtful, context).short;
    case 'missing':
      return t(`note.missing.${note.reason}`, {
        economies: language.list(note.economies.map((code) => language.name(names(code)))),
        year: String(model.request.year),
        unit: model.request.unit,
      });
    case 'converted': {
      const lowest = language.number.rate(note.lowest);
      const highest = language.number.rate(note.highest);
      return t('note.converted', { lowest: lowest === highest ? 'same' : lowest, highest });
    }
    case 'share':
      return t('note.share');
    case 'yardstick':
      return t('note.yardstick', {
        unit: model.request.unit,
        year: String(model.request.year),
        authorities: language.list(authoritiesOf(note.yardsticks, context)),
      });
    case 'log': {
      const { unit } = model.request;
      const floor = isPart(unit)
        ? language.number.tick(note.floor, unit)
        : language.fineMoney(money(note.floor, currencyOf(unit)));
      return t('note.log', { floor });
    }
  }
}

/** The bodies whose figures trade is divided by, each once. */
const authoritiesOf = (yardsticks: Yardsticks, { language }: WordContext): readonly string[] => [
  ...new Set(
    [...yardsticks.values()].flatMap(({ basis }) =>
      basis.map(({ authority }) => language.name(authority)),
    ),
  ),
];
