import type { ReactElement, SVGProps } from 'react';
import { createContext, useContext, useMemo } from 'react';
import { Sankey } from 'recharts';
import { DoubtMark } from '#charts/DoubtMark.tsx';
import type { FlowsLayout, LaidFlow } from '#charts/flows/flowsLayout.ts';
import { HEAD_SIZE, hundredths, NAME_SIZE, VALUE_SIZE } from '#charts/flows/flowsLayout.ts';
import { FONT_STACK } from '#charts/font.ts';
import type { Palette } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';

type Drawing = { readonly layout: FlowsLayout; readonly palette: Palette };

const DrawingContext = createContext<Drawing | null>(null);
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };
/** What Recharts is told of a band without width, so that it draws it at all. */
const SLIGHT = 0.01;

type Placed = { readonly index: number };

const drawLink = ({ index }: Placed): ReactElement<SVGProps<SVGPathElement>> => (
  <Band place={index} />
);
const drawNode = ({ index }: Placed) => <Node place={index} />;

/**
 * Recharts' Sankey, with its bands and ends drawn where the layout put them: Recharts knows nothing
 * of labels that need room, of the least width that can be seen, or of figures that are missing.
 */
export function FlowsPicture(props: {
  readonly layout: FlowsLayout;
  readonly context: RenderContext;
}) {
  const { layout, context } = props;
  const { palette } = context;
  const drawing = useMemo(() => ({ layout, palette }), [layout, palette]);
  const data = useMemo(() => graphOf(layout), [layout]);
  return (
    <DrawingContext value={drawing}>
      <Sankey
        width={layout.width}
        height={layout.height}
        data={data}
        margin={NO_MARGIN}
        iterations={0}
        sort={false}
        verticalAlign="top"
        nodePadding={0}
        accessibilityLayer={false}
        link={drawLink}
        node={drawNode}
        style={{ fontFamily: FONT_STACK }}
      >
        <Heads />
      </Sankey>
    </DrawingContext>
  );
}

/** A node a country's end of a band, in the order of the flows; China comes last. */
function graphOf({ flows }: FlowsLayout) {
  const china = flows.length;
  return {
    nodes: [...flows.map(({ economy, measure }) => ({ name: `${economy}.${measure}` })), CHINA],
    links: flows.map(({ measure, band }, index) => ({
      source: measure === 'exports' ? index : china,
      target: measure === 'exports' ? china : index,
      value: Math.max(band.width, SLIGHT),
    })),
  };
}

const CHINA = { name: 'CHN' };

const Heads = () => {
  const drawing = useContext(DrawingContext);
  if (!drawing) return null;
  const { layout, palette } = drawing;
  return (
    <g>
      {layout.heads.map(({ anchor, title, sum }) => (
        <g key={title.text} textAnchor={anchor} fontSize={HEAD_SIZE} dominantBaseline="central">
          <text x={title.x} y={title.y} fill={palette.muted}>
            {title.text}
          </text>
          <text
            x={sum.x}
            y={sum.y}
            fill={palette.ink}
            fontWeight={650}
            style={{ fontVariantNumeric: 'tabular-nums' }}
          >
            {sum.text}
          </text>
        </g>
      ))}
    </g>
  );
};

function Band({ place }: { readonly place: number }) {
  const drawing = useContext(DrawingContext);
  const flow = drawing?.layout.flows[place];
  if (!flow) return <g />;
  const { band, fill, missing, doubtful, measure } = flow;
  if (missing) {
    return (
      <path
        d={middleLine(band)}
        fill="none"
        stroke={drawing.palette.muted}
        strokeDasharray="3 4"
        data-missing={measure}
      />
    );
  }
  if (band.width === 0) return <g />;
  return (
    <path
      d={ribbon(band)}
      fill={fill}
      fillOpacity={doubtful ? 0.22 : 0.62}
      stroke={doubtful ? fill : 'none'}
      data-measure={measure}
    />
  );
}

/** An area as wide at one end as at the other. */
function ribbon({ fromX, fromY, toX, toY, width }: LaidFlow['band']): string {
  const middle = (fromX + toX) / 2;
  const [fromBottom, toBottom] = [fromY + width, toY + width].map(hundredths);
  return [
    `M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`,
    `V${toBottom}`,
    `C${middle} ${toBottom} ${middle} ${fromBottom} ${fromX} ${fromBottom}Z`,
  ].join('');
}

function middleLine({ fromX, fromY, toX, toY }: LaidFlow['band']): string {
  const middle = (fromX + toX) / 2;
  return `M${fromX} ${fromY}C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`;
}

function Node({ place }: { readonly place: number }) {
  const drawing = useContext(DrawingContext);
  if (!drawing) return <g />;
  const flow = drawing.layout.flows[place];
  return flow ? <CountryEnd flow={flow} palette={drawing.palette} /> : <China {...drawing} />;
}

const China = ({ layout, palette }: Drawing) => (
  <g>
    {layout.china.map(({ x, y, width, height, name }) => (
      <g key={y}>
        <rect x={x} y={y} width={width} height={height} fill={palette.ink} />
        <text
          x={name.x}
          y={name.y}
          textAnchor={name.anchor}
          dominantBaseline="central"
          fill={palette.ink}
          fontSize={NAME_SIZE}
          fontWeight={650}
        >
          {name.text}
        </text>
      </g>
    ))}
  </g>
);

function CountryEnd({ flow, palette }: { readonly flow: LaidFlow; readonly palette: Palette }) {
  const { node, name, value, anchor, missing, fill, marks } = flow;
  return (
    <g>
      <rect
        {...node}
        fill={missing ? 'none' : fill}
        {...(missing && { stroke: palette.muted, strokeDasharray: '3 3' })}
      />
      <g textAnchor={anchor} dominantBaseline="central">
        <text x={name.x} y={name.y} fill={palette.ink} fontSize={NAME_SIZE} fontWeight={650}>
          {name.text}
        </text>
        <text
          x={value.x}
          y={value.y}
          fill={missing ? palette.muted : palette.ink}
          fontSize={VALUE_SIZE}
          fontStyle={missing ? 'italic' : 'normal'}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {value.text}
        </text>
      </g>
      {marks.map(({ mark, id, x, y }) => (
        <DoubtMark key={id} mark={mark} x={x} y={y} palette={palette} />
      ))}
    </g>
  );
}
