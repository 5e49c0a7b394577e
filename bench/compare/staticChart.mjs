// The chart as somebody would write it by hand who wants nothing but speed: one SVG, no script.

const WIDTH = 916;
const HEIGHT = 540;
const LEFT = 170;
const ROW = 106;
const LANE = 28;
const THICK = 20;
/** CSS pixels a billion dollars. */
const SCALE = 27;
const ZERO = 360;
const TICKS = [-5, 0, 5, 10, 15];
const MEASURES = ['exports', 'imports', 'surplus'];

const rounded = (number) => Math.round(number * 10) / 10;
const xOf = (value) => rounded(ZERO + value * SCALE);

function barMarkup({ measure, value, label, paint }, top) {
  const y = top + MEASURES.indexOf(measure) * LANE;
  const [from, to] = [xOf(0), xOf(value)].toSorted((a, b) => a - b);
  const width = Math.max(2, rounded(to - from));
  const text =
    value < 0
      ? `<text x="${from - 6}" y="${y + 15}" text-anchor="end">${label}</text>`
      : `<text x="${from + width + 6}" y="${y + 15}">${label}</text>`;
  return `<path fill="${paint}" d="M${from} ${y}h${width}v${THICK}h${-width}"/>${text}`;
}

const rowMarkup = ({ name, bars }, index) =>
  `<text x="0" y="${index * ROW + 52}" font-size="15" font-weight="650">${name}</text>` +
  bars.map((bar) => barMarkup(bar, index * ROW + 10)).join('');

/** Fails where a figure would leave the picture: the scale was chosen by hand. */
export function staticChart({ note, paints }) {
  const ends = note.rows.flatMap(({ bars }) => bars.map(({ value }) => xOf(value)));
  if (ends.some((x) => x < LEFT || x > WIDTH - 50)) throw new Error('Choose another scale.');
  const ticks = TICKS.map(
    (tick) =>
      `<path stroke="${tick === 0 ? paints.zero : paints.line}" d="M${xOf(tick)} 0V516"/>` +
      `<text x="${xOf(tick)}" y="534" text-anchor="middle" fill="${paints.muted}">${tick}</text>`,
  );
  return (
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="100%" height="${HEIGHT}" role="img"` +
    ` font-size="13" fill="${paints.ink}">` +
    `<title>${note.headline}</title>${ticks.join('')}${note.rows.map(rowMarkup).join('')}</svg>`
  );
}
