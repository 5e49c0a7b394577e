import type { Note, Phrase } from '#app/sound/tune.ts';
import { valueOf } from '#app/sound/tune.ts';
import type { TextContext } from '#charts/figure.ts';
import type { ShownCell } from '#domain/figureRecord.ts';
import type { CommandWords } from '#i18n/commandWords.ts';

/** What a phrase plays, in words: “Kazakhstan: Exports $15.0bn, Imports $12.0bn and Balance +$3.0bn”. */
export function phraseWords(phrase: Phrase, context: TextContext, words: CommandWords): string {
  const { language, names } = context;
  const country = language.name(names(phrase.economy));
  const told = phrase.isLine
    ? lineWords(phrase, context, words)
    : language.list(phrase.notes.map((note) => noteWords(note, phrase, context)));
  return words('said.choice', { what: country, value: told });
}

function noteWords(note: Note, { notes, isLine }: Phrase, context: TextContext): string {
  const { t } = context.language;
  const name = nameOf(note, context);
  const twice = !isLine && notes.filter(({ measure }) => measure === note.measure).length > 1;
  const { series } = note.cell;
  // Where both sides of the border are heard, whose figure it is.
  const whose = twice && series ? [`(${t(`source.short.${series}`)})`] : [];
  return [name, ...whose, amountOf(note.cell, context)].join(' ');
}

const nameOf = ({ measure }: Note, { language: { t } }: TextContext): string =>
  measure === 'total' ? t('measure.total') : t(`measure.short.${measure}`);

/** The first and the last figure of a line, and how many are missing between its ends. */
function lineWords(phrase: Phrase, context: TextContext, words: CommandWords): string {
  const { notes } = phrase;
  const known = notes.filter(({ hertz }) => hertz !== null);
  const [first] = known;
  const last = known.at(-1);
  const name = notes[0] ? nameOf(notes[0], context) : '';
  if (!first || !last) return words('sound.nothing', { name });
  if (first === last) return noteWords(first, phrase, context);
  return words('sound.line', {
    name,
    from: first.cell.period,
    first: amountOf(first.cell, context),
    to: last.cell.period,
    last: amountOf(last.cell, context),
    missing: notes.length - known.length,
  });
}

function amountOf(cell: ShownCell, { language }: TextContext): string {
  const { figure, shown, measure } = cell;
  const value = valueOf(cell);
  if (value === null) {
    return language.t(`missing.${figure.kind === 'missing' ? figure.reason : 'not-collected'}`);
  }
  const signed = measure === 'surplus';
  const unit = shown?.unit ?? (figure.kind === 'reported' ? figure.money.currency : 'USD');
  if (unit === 'USD' || unit === 'CNY') {
    const money = { amount: value, currency: unit };
    return signed ? language.signedMoney(money) : language.money(money);
  }
  const part = unit === 'gdp' || unit === 'trade' ? unit : 'share';
  return language.number[signed ? 'signed' : 'bare'](value, part);
}
