import { doubtWords } from '#charts/doubtWords.ts';
import type { FigureWords, LegendItem, TextContext } from '#charts/figure.ts';
import { includesFlow } from '#charts/flowMeasures.ts';
import type { MirrorLane, MirrorModel, MirrorNote } from '#charts/mirror/mirrorModel.ts';
import { figureOf, valuesOf } from '#charts/mirror/mirrorModel.ts';
import { currencyOf } from '#domain/measure.ts';
import type { Compared, MirrorSide } from '#domain/mirror.ts';
import type { MirrorFinding } from '#domain/mirrorFinding.ts';
import type { Money } from '#domain/money.ts';
import { money } from '#domain/money.ts';
import type { PrintUnit } from '#i18n/formats.ts';

type Speech = Pick<TextContext, 'language'>;

const DOUBTFUL = '?';

/** What the numbers of the figure count in: by the largest that is shown. */
export const mirrorUnit = (
  { request, rows }: Pick<MirrorModel, 'request' | 'rows'>,
  { language }: Speech,
): PrintUnit => language.number.fitting(request.unit, valuesOf(rows));

/** One side's number, or why there is none. A figure in doubt carries a question mark. */
export function sideText(
  lane: MirrorLane,
  side: MirrorSide,
  unit: PrintUnit,
  { language }: Speech,
): string {
  const figure = figureOf(lane.comparison, side);
  if (figure.kind === 'missing') return language.t(`missing.${figure.reason}`);
  const { signed, bare } = language.number;
  const number = (lane.measure === 'surplus' ? signed : bare)(figure.money.amount, unit);
  return lane.doubtful[side] ? number + DOUBTFUL : number;
}

/** The gap in money, or that there is one side only. */
export function gapText({ comparison }: MirrorLane, unit: PrintUnit, { language }: Speech): string {
  if (comparison.kind === 'one-side') return language.t('mirror.oneSide');
  if (comparison.kind === 'not-comparable') return language.t('mirror.notComparable');
  if (comparison.kind === 'neither') return language.t('key.nothing');
  return language.number.signed(comparison.gap.amount, unit);
}

/** The gap as a part of its base; null where there is no gap or nothing to take a part of. */
export function shareText({ comparison }: MirrorLane, { language }: Speech): string | null {
  if (comparison.kind !== 'both' || comparison.share === null) return null;
  return language.number.signed(comparison.share, 'share');
}

/** A flow has a percentage, unless its base is zero. */
export const lacksShare = ({ comparison, measure }: MirrorLane): boolean =>
  comparison.kind === 'both' && comparison.share === null && measure !== 'surplus';

/** A line beside a gap; `strong` ones must not be overlooked. */
export type Aside = { readonly text: string; readonly strong: boolean };

/** What a reader must know beside the gap: who is silent, signs that differ, what freight does. */
export function asides(lane: MirrorLane, unit: PrintUnit, { language }: Speech): readonly Aside[] {
  const { t, number } = language;
  const { comparison } = lane;
  const quiet = (text: string): Aside => ({ text, strong: false });
  const absent = (side: MirrorSide): readonly Aside[] => {
    const figure = figureOf(comparison, side);
    if (figure.kind === 'reported') return [];
    return [quiet(t('mirror.absent', { side, reason: t(`missing.${figure.reason}`) }))];
  };
  if (comparison.kind === 'not-comparable') {
    return [{ text: t(`missing.${comparison.reason}`), strong: true }];
  }
  if (comparison.kind !== 'both') return [...absent('own'), ...absent('partner')];
  const { freight, signsDiffer } = comparison;
  const effect = (kind: Exclude<typeof freight.kind, 'none'> | 'wider'): string =>
    t(`mirror.effect.${kind}`, {
      explained: number.bare(freight.explained.amount, unit),
      unexplained: number.bare(freight.unexplained.amount, unit),
      added: number.bare(addedBy(freight, comparison.gap), unit),
    });
  return [
    ...(lacksShare(lane) ? [quiet(t('mirror.noShare'))] : []),
    ...(signsDiffer ? [{ text: t('mirror.signs'), strong: true }] : []),
    ...(freight.kind === 'none' ? [] : [quiet(effect(freight.kind))]),
    ...(freight.kind === 'widens' ? [quiet(effect('wider'))] : []),
  ];
}

export function gapHeader({ request }: MirrorModel, { language: { t } }: Speech): string {
  if (!includesFlow(request.measures)) return t('mirror.gapHeaderMoney');
  return t('mirror.gapHeader', { base: t('mirror.ofBase', { base: request.base }) });
}

export function mirrorWords(model: MirrorModel, context: TextContext): FigureWords {
  const { t } = context.language;
  const { request } = model;
  const noted = model.notes.map((note) => ({ note, text: noteText(note, model, context) }));
  return {
    headline: headlineOf(model, context),
    subtitle: t('mirror.subtitle', {
      unit: t(`number.unit.${mirrorUnit(model, context)}`),
      year: String(request.year),
      share: includesFlow(request.measures) ? 'yes' : 'no',
      base: t('mirror.ofBase', { base: request.base }),
    }),
    legend: legendOf(model, context),
    notes: noted.map(({ note, text }) => ({ key: noteKey(note), text, doubt: null })),
    sources: model.sources,
    missing: noted.flatMap(({ note, text }) => (note.kind === 'missing' ? [text] : [])),
  };
}

function headlineOf(model: MirrorModel, context: TextContext): string {
  const { t } = context.language;
  const headline = findingText(model.finding, String(model.request.year), context);
  return model.findingDoubtful ? t('figure.doubtfulHeadline', { headline }) : headline;
}

function findingText(
  finding: MirrorFinding,
  year: string,
  { language, names }: TextContext,
): string {
  const { t, number } = language;
  switch (finding.kind) {
    case 'nothing':
      return t('mirror.finding.nothing', { year });
    case 'not-comparable':
      return t('mirror.finding.notComparable', { year });
    case 'agree':
      return t('mirror.finding.agree', { year });
    case 'balance':
      return t('mirror.finding.balance', {
        country: language.name(names(finding.economy)),
        signs: finding.signsDiffer ? 'differ' : 'same',
        own: language.signedMoney(finding.sides.own),
        partner: language.signedMoney(finding.sides.partner),
        year,
      });
    case 'flow': {
      const { larger, sides, ratio, of } = finding;
      const smaller = larger === 'own' ? 'partner' : 'own';
      const values = {
        country: language.name(names(finding.economy)),
        flow: finding.measure,
        larger,
        first: language.fineMoney(sides[larger]),
        year,
      };
      if (ratio === null) return t('mirror.finding.none', values);
      const second = language.fineMoney(sides[smaller]);
      return t('mirror.finding.flow', { ...values, second, ratio: number.times(ratio), of });
    }
  }
}

function legendOf({ request }: MirrorModel, { language, palette }: TextContext): LegendItem[] {
  const { t, number } = language;
  const items: LegendItem[] = [
    { text: t('mirror.legend.own'), paint: palette.ink, look: 'ring' },
    { text: t('mirror.legend.partner'), paint: palette.ink, look: 'dot' },
    { text: t('mirror.legend.gap'), paint: palette.muted, look: 'line' },
  ];
  if (request.freight > 1) {
    const factor = number.times(request.freight);
    items.push({
      text: t('mirror.legend.freight', { factor }),
      paint: palette.ink,
      look: 'dashes',
    });
  }
  return items;
}

const noteKey = (note: MirrorNote): string => {
  if (note.kind === 'doubt') return note.doubtful.doubt.id;
  if (note.kind === 'not-comparable') return `${note.kind} ${note.reason}`;
  return note.kind === 'missing' ? `${note.side} ${note.reason}` : note.kind;
};

type MissingNote = Extract<MirrorNote, { readonly kind: 'missing' }>;

function noteText(note: MirrorNote, model: MirrorModel, context: TextContext): string {
  const { language, names } = context;
  const { t, number } = language;
  const reasonText = ({ reason, economies }: Pick<MissingNote, 'reason' | 'economies'>): string =>
    t(`note.missing.${reason}`, {
      economies: language.list(economies.map((code) => language.name(names(code)))),
      year: String(model.request.year),
    });
  switch (note.kind) {
    case 'freight':
    case 'noFreight':
      return t(`mirror.note.${note.kind}`, { factor: number.times(note.factor) });
    case 'doubt':
      return t('mirror.note.doubt', { text: doubtWords(note.doubtful, context).short });
    case 'missing':
      return t('mirror.note.missing', {
        side: note.side,
        text: reasonText(note),
      });
    case 'not-comparable':
      return reasonText(note);
    case 'converted': {
      const lowest = number.rate(note.lowest);
      const highest = number.rate(note.highest);
      return t('note.converted', { lowest: lowest === highest ? 'same' : lowest, highest });
    }
    case 'log': {
      const floor = money(note.floor, currencyOf(model.request.unit));
      return t('note.log', { floor: language.fineMoney(floor) });
    }
    default:
      return t(`mirror.note.${note.kind}`);
  }
}

/** How much wider a gap is without freight. */
export const addedBy = ({ left }: Compared['freight'], gap: Money): number =>
  Math.abs(left.amount) - Math.abs(gap.amount);

/** An amount with its sign and the digits that tell it from one that is nearly the same. */
export const fineSignedMoney = (amount: Money, { language }: Speech): string =>
  language.number.sign(amount.amount) +
  language.fineMoney({ ...amount, amount: Math.abs(amount.amount) });

/** What freight does to a gap, in a sentence with amounts in full; null where it does nothing. */
export function freightSentence(
  { freight, freed, gap }: Compared,
  factor: number,
  { language }: Speech,
): string | null {
  if (freight.kind === 'none') return null;
  const { t, number } = language;
  const full = (amount: Money): string => language.fineMoney(amount);
  return t(`mirror.card.${freight.kind}`, {
    factor: number.times(factor),
    explained: full(freight.explained),
    unexplained: full(freight.unexplained),
    part: number.bare(freight.explained.amount / Math.abs(gap.amount), 'share'),
    added: full(money(addedBy(freight, gap), gap.currency)),
    left: fineSignedMoney(freight.left, { language }),
    own: full(freed.own),
    partner: full(freed.partner),
  });
}
