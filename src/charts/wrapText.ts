import { textWidth } from '#charts/textWidth.ts';

const WIDE = /(?<=[\u2e80-\u9fff\uff00-\uff60])|(?=[\u2e80-\u9fff])/u;

/** Chinese may break between any two characters, other scripts at spaces. */
const pieces = (text: string): readonly string[] =>
  text.split(/(?<= )/u).flatMap((word) => word.split(WIDE));

/**
 * `text` in lines that are each estimated to fit in `width` pixels. A single word that is wider
 * stays whole.
 */
export function wrapText(
  text: string,
  fontSize: number,
  width: number,
  bold = false,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && textWidth((line + piece).trimEnd(), fontSize, bold) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
