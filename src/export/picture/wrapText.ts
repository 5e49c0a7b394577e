import { textWidth } from '#charts/textWidth.ts';

/** A run of text in one look. */
export type Run = { readonly text: string; readonly strong: boolean };
export type Line = readonly Run[];

type Style = {
  readonly size: number;
  readonly bold: boolean;
  readonly width: number;
};

/** Chinese may break after any character, save before what closes and after what opens. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;
const CLOSING = /[，。；：、！？）》」』”’%·)\],.;:!?]/u;
const OPENING = /[（《「『“‘([]/u;
/** These end a line, they do not begin one. */
const JOINING = /[·—–]/u;
/** Links have no spaces; they break after what joins their parts. */
const LINK_JOINT = /[/?&=~]/u;

/** Pieces that stay whole; a piece keeps the space that follows it. */
export function piecesOf(text: string): readonly string[] {
  const characters = Array.from(text);
  const pieces: string[] = [];
  let piece = '';
  characters.forEach((character, index) => {
    piece += character;
    const next = characters[index + 1];
    if (next === undefined || breaksBetween(character, next)) {
      pieces.push(piece);
      piece = '';
    }
  });
  return pieces;
}

function breaksBetween(character: string, next: string): boolean {
  if (next === ' ' || next === '\u00a0') return false;
  if (character === ' ') return !JOINING.test(next);
  if (WIDE.test(next) || WIDE.test(character)) {
    return !CLOSING.test(next) && !OPENING.test(character);
  }
  return false;
}

/** A link or a word that is wider than a line, in parts that are not. */
function partsThatFit(piece: string, style: Style): readonly string[] {
  if (widthOf(piece, style) <= style.width) return [piece];
  const parts: string[] = [];
  let part = '';
  let joint = 0;
  for (const character of piece) {
    if (part !== '' && widthOf(part + character, style) > style.width) {
      const cut = joint > 0 ? joint : part.length;
      parts.push(part.slice(0, cut));
      part = part.slice(cut);
      joint = 0;
    }
    part += character;
    if (LINK_JOINT.test(character)) joint = part.length;
  }
  return part === '' ? parts : [...parts, part];
}

const widthOf = (text: string, { size, bold }: Style): number =>
  textWidth(text.trimEnd(), size, bold);

/** Lines that are at most `width` wide by the estimate; empty text has none. */
export const wrapText = (text: string, style: Style): readonly string[] =>
  wrapRuns([{ text, strong: false }], style).map((line) => line.map((run) => run.text).join(''));

/**
 * The same for text in two looks, which flow on behind each other. A strong run stays on the line of
 * what follows it.
 */
export function wrapRuns(runs: readonly Run[], style: Style): readonly Line[] {
  const lines: Run[][] = [];
  let used = Number.POSITIVE_INFINITY;
  runs.forEach(({ text, strong }, index) => {
    const look = { ...style, bold: style.bold || strong };
    const [companion = ''] = strong ? piecesOf(runs[index + 1]?.text ?? '') : [];
    for (const piece of piecesOf(text).flatMap((part) => partsThatFit(part, look))) {
      const line = lines.at(-1);
      const whole = textWidth(piece, style.size, look.bold);
      const least = companion === '' ? widthOf(piece, look) : whole + widthOf(companion, style);
      if (line && used + least <= style.width) {
        joinRun(line, piece, strong);
        used += whole;
      } else {
        lines.push([{ text: piece, strong }]);
        used = whole;
      }
    }
  });
  return lines.map((line) =>
    line.map((run, index) =>
      index === line.length - 1 ? { ...run, text: run.text.trimEnd() } : run,
    ),
  );
}

function joinRun(line: Run[], text: string, strong: boolean): void {
  const last = line.at(-1);
  if (last?.strong === strong) line[line.length - 1] = { text: last.text + text, strong };
  else line.push({ text, strong });
}

const CLAUSE_END = /[，；：。]\s*$/u;

/** Clauses made of whole pieces: what must not be parted does not begin a new one. */
function clausesOf(text: string): readonly string[] {
  const clauses: string[] = [];
  let clause = '';
  for (const piece of piecesOf(text)) {
    clause += piece;
    if (!CLAUSE_END.test(piece)) continue;
    clauses.push(clause);
    clause = '';
  }
  return clause === '' ? clauses : [...clauses, clause];
}

/**
 * A headline in as few lines as its width allows, all of them about as long. Chinese, which may break
 * within a name, breaks between clauses where that takes no further line.
 */
export function wrapEvenly(text: string, style: Style): readonly Line[] {
  const wrap = (width: number): readonly string[] => wrapText(text, { ...style, width });
  const fewest = wrap(style.width).length;
  const clauses = clausesOf(text);
  const byClause = joinToFit(clauses, style);
  const even =
    clauses.length > 1 && byClause.length <= fewest
      ? byClause
      : wrap(leastWidth(style.width, (width) => wrap(width).length <= fewest));
  return even.map((line) => [{ text: line, strong: false }]);
}

/** Clauses in lines; a clause that is wider than a line counts as many. */
function joinToFit(clauses: readonly string[], style: Style): readonly string[] {
  const lines: string[] = [];
  for (const clause of clauses) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + clause, style) <= style.width) {
      lines[lines.length - 1] = last + clause;
    } else {
      // What parts a clause from the next stays until nothing is joined to it any more.
      const space = clause.slice(clause.trimEnd().length);
      const wrapped = wrapText(clause, style);
      lines.push(...wrapped.slice(0, -1), ...wrapped.slice(-1).map((line) => line + space));
    }
  }
  return lines.map((line) => line.trimEnd());
}

const ROUNDS = 8;

/** The least width that still serves, by halving. `most` has to serve. */
function leastWidth(most: number, serves: (width: number) => boolean): number {
  let [low, high] = [0, most];
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = (low + high) / 2;
    if (serves(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Of a line, by the estimate. */
export const lineWidth = (line: Line, size: number, bold: boolean): number =>
  line.reduce((sum, { text, strong }) => sum + textWidth(text, size, bold || strong), 0);
