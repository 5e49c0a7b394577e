import { createContext, memo, useContext, useMemo, useState } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import type { BarLayout, LaidLane, LaidRow } from '#charts/bars/barLayout.ts';
import {
  AXIS_HEIGHT,
  LABEL_SIZE,
  MEASURE_SIZE,
  NAME_SIZE,
  TICK_SIZE,
} from '#charts/bars/barLayout.ts';
import { DoubtMark } from '#charts/DoubtMark.tsx';
import { FONT_STACK } from '#charts/font.ts';
import type { Palette } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';

/** What Recharts knows of a country: that it has a band. */
type Band = { readonly place: number };
type Drawing = { readonly layout: BarLayout; readonly palette: Palette };

const SMALL_GAP = 4;
const wholeBand = (): number => 1;
const WHOLE: [number, number] = [0, 1];
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
const placeOf = ({ place }: Band): number => place;
const DrawingContext = createContext<Drawing | null>(null);
const drawBand = ({ payload }: { readonly payload?: Band }) =>
  payload ? <BandBars place={payload.place} /> : <g />;

/**
 * Horizontal bars grouped by country: one Recharts bar stands for a country, and its shape draws
 * the country's bars where the layout put them. What is drawn reaches the shapes by a context, past
 * Recharts: any change of its own props, data too, makes it work out and draw everything twice.
 */
export function BarPicture(props: { readonly layout: BarLayout; readonly context: RenderContext }) {
  const { layout, context } = props;
  const { palette } = context;
  const count = useMost(layout.rows.length);
  const height = useMost(layout.height);
  const drawing = useMemo(() => ({ layout, palette }), [layout, palette]);
  return (
    <DrawingContext value={drawing}>
      <div style={{ height: layout.height, overflow: 'hidden' }}>
        <Bands width={layout.width} height={height} count={count} />
      </div>
    </DrawingContext>
  );
}

/**
 * The most that a number has been. Recharts is given room that never shrinks: bands without a
 * country stay empty, and what is left below is cut off.
 */
function useMost(size: number): number {
  const [most, setMost] = useState(size);
  if (size > most) setMost(size);
  return Math.max(size, most);
}

const Bands = memo(function Bands(props: {
  readonly width: number;
  readonly height: number;
  readonly count: number;
}) {
  const { width, height, count } = props;
  const bands = useMemo(
    () => Array.from({ length: count }, (_, place): Band => ({ place })),
    [count],
  );
  return (
    <BarChart
      width={width}
      height={height}
      data={bands}
      layout="vertical"
      margin={NO_MARGIN}
      barCategoryGap={0}
      accessibilityLayer={false}
      style={{ fontFamily: FONT_STACK }}
    >
      <XAxis type="number" domain={WHOLE} height={AXIS_HEIGHT} tick={false} axisLine={false} />
      <YAxis type="category" dataKey={placeOf} hide />
      <ValueAxis />
      <Bar dataKey={wholeBand} isAnimationActive={false} shape={drawBand} />
    </BarChart>
  );
});

/** Grid lines and their numbers: a mirrored logarithm is not an axis that Recharts knows. */
function ValueAxis() {
  const drawing = useContext(DrawingContext);
  if (!drawing) return null;
  const { layout, palette } = drawing;
  return (
    <g>
      {layout.ticks.map(({ x, label }, index) => (
        // Lines stand for places on the axis, so that a new number moves an old line.
        // oxlint-disable-next-line react/no-array-index-key
        <g key={index}>
          <line x1={x} x2={x} y1={0} y2={layout.plot.bottom} stroke={palette.line} />
          <text
            x={x}
            y={layout.plot.bottom + 17}
            textAnchor="middle"
            fill={palette.muted}
            fontSize={TICK_SIZE}
          >
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

function BandBars({ place }: Band) {
  const drawing = useContext(DrawingContext);
  const row = drawing?.layout.rows[place];
  return row ? (
    <CountryBars row={row} zero={drawing.layout.zero} palette={drawing.palette} />
  ) : null;
}

function CountryBars(props: {
  readonly row: LaidRow;
  readonly zero: number;
  readonly palette: Palette;
}) {
  const { row, zero, palette } = props;
  return (
    <g>
      {row.lanes.map((lane) => (
        <Lane key={lane.measure} lane={lane} palette={palette} />
      ))}
      <line x1={zero} x2={zero} y1={row.top} y2={row.top + row.height} stroke={palette.zero} />
      <text
        x={0}
        y={row.nameY}
        dominantBaseline="central"
        fill={palette.ink}
        fontSize={NAME_SIZE}
        fontWeight={650}
        // Keeps grid lines away from the name where it stands above the bars.
        stroke={palette.paper}
        strokeWidth={5}
        paintOrder="stroke"
      >
        {row.name}
      </text>
    </g>
  );
}

function Lane({ lane, palette }: { readonly lane: LaidLane; readonly palette: Palette }) {
  const top = lane.middle - lane.thickness / 2;
  return (
    <g>
      {lane.bar?.doubtful && (
        <rect
          x={lane.bar.x}
          y={top}
          width={lane.bar.width}
          height={lane.thickness}
          fill={palette.paper}
        />
      )}
      {lane.bar && (
        <rect
          x={lane.bar.x}
          y={top}
          width={lane.bar.width}
          height={lane.thickness}
          fill={lane.bar.fill}
          fillOpacity={lane.bar.doubtful ? 0.35 : 1}
          stroke={lane.bar.doubtful ? lane.bar.fill : 'none'}
          strokeWidth={1.5}
          data-measure={lane.measure}
        />
      )}
      {lane.gapX !== null && (
        <rect
          x={lane.gapX}
          y={top + SMALL_GAP / 2}
          width={18}
          height={lane.thickness - SMALL_GAP}
          fill="none"
          stroke={palette.muted}
          strokeDasharray="3 3"
          data-missing={lane.measure}
        />
      )}
      <text
        x={lane.label.x}
        y={lane.middle}
        dominantBaseline="central"
        textAnchor={lane.label.anchor}
        fill={lane.gapX === null ? palette.ink : palette.muted}
        fontSize={LABEL_SIZE}
        fontStyle={lane.gapX === null ? 'normal' : 'italic'}
        style={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {lane.label.text}
      </text>
      {lane.marks.map(({ mark, id, x }) => (
        <DoubtMark key={id} mark={mark} x={x} y={lane.middle} palette={palette} />
      ))}
      {lane.name && (
        <text
          x={lane.name.x}
          y={lane.middle}
          dominantBaseline="central"
          textAnchor={lane.name.anchor}
          fill={palette.muted}
          fontSize={MEASURE_SIZE}
        >
          {lane.name.text}
        </text>
      )}
    </g>
  );
}
