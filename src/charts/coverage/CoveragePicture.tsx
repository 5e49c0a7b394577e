import { CellShape } from '#charts/CellShape.tsx';
import type { CoverageLayout, LaidBlock, LaidRow } from '#charts/coverage/coverageLayout.ts';
import { LABEL_SIZE, NAME_SIZE } from '#charts/coverage/coverageLayout.ts';
import { lookOf } from '#charts/coverage/coverageText.ts';
import { FONT_STACK } from '#charts/font.ts';
import type { Palette } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';

type PictureProps = {
  readonly layout: CoverageLayout;
  readonly context: Pick<RenderContext, 'palette'>;
};

/** The whole matrix, labels included, at its full width. */
export function CoveragePicture({ layout, context: { palette } }: PictureProps) {
  const { width, height, years, yearBaseline, blocks } = layout;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontFamily={FONT_STACK}>
      {years.map(({ year, x, text }) => (
        <text
          key={year}
          x={x}
          y={yearBaseline}
          textAnchor="middle"
          fontSize={LABEL_SIZE}
          fill={palette.muted}
        >
          {text}
        </text>
      ))}
      {blocks.map((block) => (
        <g key={block.economy}>
          <Rules block={block} layout={layout} palette={palette} />
          <Labels block={block} layout={layout} palette={palette} />
          {block.rows.map((row) => (
            <Cells key={row.top} row={row} layout={layout} palette={palette} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The labels again, to lie over a matrix that is scrolled under them. */
export function CoverageLabels({ layout, context: { palette } }: PictureProps) {
  const { labels, height, blocks } = layout;
  return (
    <svg
      width={labels}
      height={height}
      viewBox={`0 0 ${labels} ${height}`}
      fontFamily={FONT_STACK}
      style={{ display: 'block' }}
    >
      <rect width={labels} height={height} fill={palette.paper} />
      <path d={`M${labels - 0.5} 0V${height}`} stroke={palette.line} />
      {blocks.map((block) => (
        <Labels key={block.economy} block={block} layout={layout} palette={palette} />
      ))}
    </svg>
  );
}

type BlockProps = {
  readonly block: LaidBlock;
  readonly layout: CoverageLayout;
  readonly palette: Palette;
};

function Rules({ block, layout, palette }: BlockProps) {
  const [first] = block.rows;
  if (!first) return null;
  return <path d={`M0 ${first.top - 0.5}H${layout.width}`} stroke={palette.line} />;
}

function Labels({ block, layout, palette }: BlockProps) {
  const { name, count, baseline, rows } = block;
  return (
    <>
      <text y={baseline} fontSize={NAME_SIZE} fontWeight={650} fill={palette.ink}>
        {name}
      </text>
      {count && (
        <text
          x={layout.width}
          y={baseline}
          textAnchor="end"
          fontSize={LABEL_SIZE}
          fill={palette.muted}
        >
          {count}
        </text>
      )}
      {rows.map(({ top, source, flow }) => (
        <g key={top} fontSize={LABEL_SIZE}>
          <text y={top + layout.rowHeight / 2 + 4} fill={palette.ink}>
            {source}
          </text>
          <text x={layout.flowX} y={top + layout.rowHeight / 2 + 4} fill={palette.muted}>
            {flow}
          </text>
        </g>
      ))}
    </>
  );
}

function Cells(props: {
  readonly row: LaidRow;
  readonly layout: CoverageLayout;
  readonly palette: Palette;
}) {
  const { row, layout, palette } = props;
  const { pitch, rowHeight, mark } = layout;
  const paints = { export: palette.exports, import: palette.imports, pair: palette.muted };
  return row.cells.map(({ cell, x }) => {
    const look = lookOf(cell);
    const isAbsent = look === 'dash' || look === 'cross' || look === 'speck';
    return (
      <CellShape
        key={cell.year}
        look={look}
        dot={cell.state === 'reported' && cell.alternatives > 0}
        x={x + (pitch - mark) / 2}
        y={row.top + (rowHeight - mark) / 2}
        size={mark}
        paint={isAbsent ? palette.muted : paints[row.row.flow]}
        paper={palette.paper}
      />
    );
  });
}
