import { FONT_STACK } from '#charts/font.ts';
import type { Palette } from '#charts/palette.ts';
import { EVENT_ROW, EVENT_SIZE } from '#charts/trend/eventLayout.ts';
import type { LaidLabel } from '#charts/trend/labelLayout.ts';
import { LABEL_SIZE, SAMPLE } from '#charts/trend/labelLayout.ts';
import type { LaidLine, Marker } from '#charts/trend/lineLayout.ts';
import type { LaidPanel, TrendLayout } from '#charts/trend/trendLayout.ts';
import { TICK_SIZE, TITLE_SIZE } from '#charts/trend/trendLayout.ts';

const SAMPLE_STROKE = 2.25;
const DOT = 3.5;
const TABULAR = { fontVariantNumeric: 'tabular-nums' };

type PanelProps = { readonly panel: LaidPanel; readonly palette: Palette };

/**
 * Every panel of a trend in one SVG. Drawn without Recharts: it knows neither the mirrored
 * logarithm nor lines that change colour at zero, and would draw each line twice.
 */
export function TrendPicture(props: { readonly layout: TrendLayout; readonly palette: Palette }) {
  const { layout, palette } = props;
  return (
    <svg
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ display: 'block', fontFamily: FONT_STACK }}
    >
      {layout.panels.map((panel) => (
        <g key={panel.key} data-panel={panel.key}>
          <Title panel={panel} palette={palette} />
          <Grid panel={panel} palette={palette} />
          <Years panel={panel} palette={palette} />
          <Events panel={panel} palette={palette} />
          {panel.lines.map((line) => (
            <Line key={line.key} line={line} palette={palette} />
          ))}
          {panel.labels.map((label) => (
            <Label key={label.key} label={label} palette={palette} />
          ))}
          <Empty panel={panel} palette={palette} />
        </g>
      ))}
    </svg>
  );
}

const Title = ({ panel, palette }: PanelProps) => (
  <text
    x={panel.left}
    y={panel.titleY}
    dominantBaseline="central"
    fill={palette.ink}
    fontSize={TITLE_SIZE}
    fontWeight={650}
  >
    {panel.title}
  </text>
);

const Grid = ({ panel: { ticks, plot, zero }, palette }: PanelProps) => (
  <>
    {ticks.map(({ y, label }, index) => (
      // Lines stand for places on the axis, so that a new number moves an old line.
      // oxlint-disable-next-line react/no-array-index-key
      <g key={index}>
        <line
          x1={plot.left}
          x2={plot.right}
          y1={y}
          y2={y}
          stroke={y === zero ? palette.zero : palette.line}
        />
        <text
          x={plot.left - 8}
          y={y}
          dominantBaseline="central"
          textAnchor="end"
          fill={palette.muted}
          fontSize={TICK_SIZE}
          style={TABULAR}
        >
          {label}
        </text>
      </g>
    ))}
  </>
);

/** Year numbers below the plot, and between them and it the notches of another source. */
const Years = ({ panel: { yearTicks, changes, plot }, palette }: PanelProps) => (
  <>
    {yearTicks.map(({ x, label }) => (
      <text
        key={label}
        x={x}
        y={plot.bottom + 20}
        textAnchor="middle"
        fill={palette.muted}
        fontSize={TICK_SIZE}
        style={TABULAR}
      >
        {label}
      </text>
    ))}
    {changes.length > 0 && (
      <path
        d={changes.map((x) => `M${x} ${plot.bottom + 2}l3 5h-6z`).join('')}
        fill={palette.muted}
        data-changes={changes.length}
      />
    )}
  </>
);

const Events = ({ panel: { events, plot }, palette }: PanelProps) => (
  <>
    {events.map(({ year, x, label, labelX, row }) => (
      <g key={year} data-event={label}>
        <line
          x1={x}
          x2={x}
          y1={plot.top - row * EVENT_ROW - 2}
          y2={plot.bottom}
          stroke={palette.muted}
          strokeWidth={1}
          strokeDasharray="1 3"
        />
        <text
          x={labelX}
          y={plot.top - row * EVENT_ROW - 6}
          textAnchor="middle"
          fill={palette.muted}
          fontSize={EVENT_SIZE}
          fontWeight={650}
          stroke={palette.paper}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {label}
        </text>
      </g>
    ))}
  </>
);

const Line = ({ line, palette }: { readonly line: LaidLine; readonly palette: Palette }) => (
  <g data-line={line.key}>
    {line.areas.map(({ path, paint }, index) => (
      // Pieces have no name of their own, and another figure only moves them.
      // oxlint-disable-next-line react/no-array-index-key
      <path key={index} d={path} fill={paint} fillOpacity={0.16} />
    ))}
    {line.strokes.map(({ path, paint }, index) => (
      <path
        // oxlint-disable-next-line react/no-array-index-key
        key={index}
        d={path}
        fill="none"
        stroke={paint}
        strokeWidth={line.width}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    ))}
    {line.dots.map(({ x, y, paint, marker, why }, index) => (
      // oxlint-disable-next-line react/no-array-index-key
      <g key={index} data-dot={why}>
        <Mark
          marker={why === 'doubtful' ? 'ring' : marker}
          x={x}
          y={y}
          paint={paint}
          paper={palette.paper}
        />
      </g>
    ))}
  </g>
);

function Mark(props: {
  readonly marker: Marker;
  readonly x: number;
  readonly y: number;
  readonly paint: string;
  readonly paper: string;
}) {
  const { marker, x, y, paint, paper } = props;
  switch (marker) {
    case 'disc':
      return <circle cx={x} cy={y} r={DOT} fill={paint} />;
    case 'ring':
      return <circle cx={x} cy={y} r={DOT} fill={paper} stroke={paint} strokeWidth={1.75} />;
    case 'square':
      return <path d={`M${x - 3.25} ${y - 3.25}h6.5v6.5h-6.5z`} fill={paint} />;
    case 'triangle':
      return <path d={`M${x} ${y - 4.5}l4.5 8h-9z`} fill={paint} />;
    case 'diamond':
      return (
        <path
          d={`M${x} ${y - 4.5}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`}
          fill={paper}
          stroke={paint}
          strokeWidth={1.75}
        />
      );
  }
}

function Label({ label, palette }: { readonly label: LaidLabel; readonly palette: Palette }) {
  const { x, y, name, figure, figureX, figureY, paint, marker, leader } = label;
  return (
    <g>
      {leader && (
        <path
          d={`M${leader.x + 4} ${leader.y}L${x - 1} ${y}`}
          stroke={paint}
          strokeWidth={1}
          fill="none"
          opacity={0.7}
        />
      )}
      <line x1={x} x2={x + SAMPLE} y1={y} y2={y} stroke={paint} strokeWidth={SAMPLE_STROKE} />
      {marker && (
        <Mark marker={marker} x={x + SAMPLE / 2} y={y} paint={paint} paper={palette.paper} />
      )}
      <text
        x={x + SAMPLE + 5}
        y={y}
        dominantBaseline="central"
        fill={palette.ink}
        fontSize={LABEL_SIZE}
        fontWeight={650}
      >
        {name}
      </text>
      <text
        x={figureX}
        y={figureY}
        dominantBaseline="central"
        fill={palette.ink}
        fontSize={LABEL_SIZE}
        style={TABULAR}
      >
        {figure}
      </text>
    </g>
  );
}

const Empty = ({ panel: { empty, plot }, palette }: PanelProps) =>
  empty === null ? null : (
    <text
      x={(plot.left + plot.right) / 2}
      y={(plot.top + plot.bottom) / 2}
      dominantBaseline="central"
      textAnchor="middle"
      fill={palette.muted}
      fontSize={13}
      fontStyle="italic"
      stroke={palette.paper}
      strokeWidth={5}
      paintOrder="stroke"
    >
      {empty}
    </text>
  );
