const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;
const SIGN = /[+−%]/u;
/** A broad letter behind a number is not made up for by the narrow ones of a word. */
const MILLIONS = /\dm/u;
const NARROW = /[.,:;'’|!ilIj ]/u;

/**
 * An upper estimate in pixels, so that a label with room for its estimate is never cut, whatever
 * system font the reader has. Measuring would give another picture on every machine.
 */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let ems = MILLIONS.test(text) ? 0.36 : 0;
  for (const character of text) {
    if (WIDE.test(character)) ems += 1;
    else if (SIGN.test(character)) ems += 0.86;
    else if (NARROW.test(character)) ems += 0.36;
    else if (/\p{Lu}/u.test(character)) ems += 0.76;
    else ems += 0.64;
  }
  return ems * fontSize * (bold ? 1.08 : 1);
}
