import { FONT_STACK } from '#charts/font.ts';
import { LABEL_SIZE, NAME_SIZE, TICK_SIZE } from '#charts/bars/barLayout.ts';
import type {
  LaidCountry,
  LaidDumbbell,
  LaidText,
  MirrorLayout,
} from '#charts/mirror/mirrorLayout.ts';
import { ASIDE_SIZE, MARK_RADIUS } from '#charts/mirror/mirrorLayout.ts';
import type { Palette } from '#charts/palette.ts';
import { textWidth } from '#charts/textWidth.ts';

/** Half the height of the tick at a figure without freight. */
const TICK_REACH = 9;

/** Dumbbells grouped by country: a ring for the country's own figure, a dot for China's. */
export function MirrorPicture(props: { readonly layout: MirrorLayout; readonly palette: Palette }) {
  const { layout, palette } = props;
  const { width, height, header } = layout;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ display: 'block', fontFamily: FONT_STACK }}
    >
      <text
        x={width}
        y={header.y}
        dominantBaseline="central"
        textAnchor="end"
        fill={palette.muted}
        fontSize={ASIDE_SIZE}
      >
        {header.text}
      </text>
      <Grid layout={layout} palette={palette} />
      {layout.rows.map((row) => (
        <Country key={row.economy} row={row} layout={layout} palette={palette} />
      ))}
    </svg>
  );
}

function Grid({ layout, palette }: { readonly layout: MirrorLayout; readonly palette: Palette }) {
  const { top, bottom } = layout.plot;
  return layout.ticks.map(({ x, label }) => (
    <g key={label}>
      <line x1={x} x2={x} y1={top} y2={bottom} stroke={palette.line} />
      <text x={x} y={bottom + 17} textAnchor="middle" fill={palette.muted} fontSize={TICK_SIZE}>
        {label}
      </text>
    </g>
  ));
}

function Country(props: {
  readonly row: LaidCountry;
  readonly layout: MirrorLayout;
  readonly palette: Palette;
}) {
  const { row, layout, palette } = props;
  const { zero, width } = layout;
  return (
    <g>
      <line x1={0} x2={width} y1={row.top} y2={row.top} stroke={palette.line} />
      <line x1={zero} x2={zero} y1={row.top} y2={row.top + row.height} stroke={palette.zero} />
      <text
        x={0}
        y={row.nameY}
        dominantBaseline="central"
        fill={palette.ink}
        fontSize={NAME_SIZE}
        fontWeight={650}
        {...haloOf(palette)}
      >
        {row.name}
      </text>
      {row.lanes.map((lane) => (
        <Dumbbell key={lane.measure} lane={lane} palette={palette} />
      ))}
    </g>
  );
}

/** Keeps grid lines away from words that stand on them. */
const haloOf = ({ paper }: Palette) =>
  ({ stroke: paper, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' }) as const;

function Dumbbell({ lane, palette }: { readonly lane: LaidDumbbell; readonly palette: Palette }) {
  const { y, line } = lane;
  const dots = lane.marks.filter(({ side }) => side === 'partner');
  const rings = lane.marks.filter(({ side }) => side === 'own');
  return (
    <g>
      {line && (
        <line x1={line.from} x2={line.to} y1={y} y2={y} stroke={line.paint} strokeWidth={2.5} />
      )}
      {lane.freight.map(({ from, to }) => (
        <FreightSpan key={from} from={from} to={to} y={y} palette={palette} />
      ))}
      {rings.map(({ x, paint }) => (
        <circle
          key="own"
          cx={x}
          cy={y}
          r={MARK_RADIUS.own - 1}
          fill={palette.paper}
          stroke={paint}
          strokeWidth={2}
          data-side="own"
        />
      ))}
      {dots.map(({ x, paint }) => (
        <circle
          key="partner"
          cx={x}
          cy={y}
          r={MARK_RADIUS.partner}
          fill={paint}
          data-side="partner"
        />
      ))}
      {lane.texts.map((text) => (
        <Clearing key={text.text + text.kind + text.x} words={text} palette={palette} />
      ))}
      {lane.texts.map((text) => (
        <Words key={text.text + text.kind + text.x} words={text} palette={palette} />
      ))}
    </g>
  );
}

/** What freight takes off a figure: dashes, ended by a tick where the figure would stand. */
function FreightSpan(props: {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly palette: Palette;
}) {
  const { from, to, y, palette } = props;
  return (
    <g data-freight="">
      <line x1={from} x2={to} y1={y} y2={y} stroke={palette.paper} strokeWidth={4} />
      <line
        x1={from}
        x2={to}
        y1={y}
        y2={y}
        stroke={palette.ink}
        strokeWidth={2}
        strokeDasharray="3 2"
      />
      <line
        x1={to}
        x2={to}
        y1={y - TICK_REACH}
        y2={y + TICK_REACH}
        stroke={palette.ink}
        strokeWidth={1.5}
      />
    </g>
  );
}

/** Paper left on both sides of words. */
const CLEARANCE = 2;

const styleOf = ({ kind }: LaidText) => ({
  size: kind === 'aside' || kind === 'sign' ? ASIDE_SIZE : LABEL_SIZE,
  bold: kind === 'gap' || kind === 'sign',
});

/** Paper under words: a halo alone leaves stubs of a line that runs through them. */
function Clearing({ words, palette }: { readonly words: LaidText; readonly palette: Palette }) {
  const { size, bold } = styleOf(words);
  const width = Math.ceil(textWidth(words.text, size, bold)) + 2 * CLEARANCE;
  const height = size + 3;
  return (
    <rect
      x={words.anchor === 'start' ? words.x - CLEARANCE : words.x + CLEARANCE - width}
      y={words.y - height / 2}
      width={width}
      height={height}
      fill={palette.paper}
    />
  );
}

function Words({ words, palette }: { readonly words: LaidText; readonly palette: Palette }) {
  const { text, x, y, anchor, kind } = words;
  const { size, bold } = styleOf(words);
  return (
    <text
      x={x}
      y={y}
      dominantBaseline="central"
      textAnchor={anchor}
      fill={kind === 'lane' || kind === 'aside' ? palette.muted : palette.ink}
      fontSize={size}
      fontWeight={bold ? 650 : 400}
      style={{ fontVariantNumeric: 'tabular-nums' }}
      {...haloOf(palette)}
    >
      {text}
    </text>
  );
}
