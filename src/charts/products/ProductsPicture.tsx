import { FONT_STACK } from '#charts/font.ts';
import type { Palette } from '#charts/palette.ts';
import type { LaidBlock, LaidPart, ProductsLayout } from '#charts/products/productsLayout.ts';
import { DETAIL_SIZE, LABEL_SIZE, TEXT_X, TITLE_SIZE } from '#charts/products/productsLayout.ts';
import type { RenderContext } from '#charts/renderContext.ts';

const BAR = 16;

/** A bar a product, as long as its part of the flow, and a hollow one for what is not known. */
export function ProductsPicture(props: {
  readonly layout: ProductsLayout;
  readonly context: RenderContext;
}) {
  const { layout, context } = props;
  return (
    <svg
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{ display: 'block', fontFamily: FONT_STACK }}
    >
      {layout.blocks.map((laid) => (
        <Block
          key={`${laid.block.economy}.${laid.block.measure}`}
          laid={laid}
          palette={context.palette}
        />
      ))}
    </svg>
  );
}

function Block({ laid, palette }: { readonly laid: LaidBlock; readonly palette: Palette }) {
  const textX = laid.left + TEXT_X;
  return (
    <g dominantBaseline="central">
      {laid.title.map(({ text, y }) => (
        <text key={y} x={textX} y={y} fill={palette.ink} fontSize={TITLE_SIZE} fontWeight={650}>
          {text}
        </text>
      ))}
      {laid.detail.map(({ text, y }) => (
        <text key={y} x={textX} y={y} fill={palette.muted} fontSize={DETAIL_SIZE}>
          {text}
        </text>
      ))}
      {laid.parts.map((part) => (
        <Part key={part.key} part={part} laid={laid} palette={palette} />
      ))}
    </g>
  );
}

function Part(props: {
  readonly part: LaidPart;
  readonly laid: LaidBlock;
  readonly palette: Palette;
}) {
  const { part, laid, palette } = props;
  const { barX, fill } = laid;
  const textX = laid.left + TEXT_X;
  const { bar, label, lines, key } = part;
  const unknown = key === 'unknown';
  const hollow = bar.look !== 'solid';
  return (
    <g>
      {lines.map(({ text, y }) => (
        <text
          key={y}
          x={textX}
          y={y}
          fill={unknown ? palette.muted : palette.ink}
          fontSize={LABEL_SIZE}
          fontStyle={unknown ? 'italic' : 'normal'}
        >
          {text}
        </text>
      ))}
      <rect
        x={hollow ? barX + 0.5 : barX}
        y={bar.y}
        width={hollow ? Math.max(bar.width - 1, 1) : bar.width}
        height={BAR}
        fill={hollow ? 'none' : fill}
        {...(hollow && { stroke: palette.muted, strokeDasharray: '3 3' })}
        data-look={bar.look}
      />
      <text
        x={label.x}
        y={bar.y + BAR / 2}
        fill={unknown ? palette.muted : palette.ink}
        fontSize={LABEL_SIZE}
        fontStyle={unknown ? 'italic' : 'normal'}
        style={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {label.text}
      </text>
    </g>
  );
}
