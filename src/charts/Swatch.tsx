import { CellShape } from '#charts/CellShape.tsx';
import type { LegendItem } from '#charts/figure.ts';

type SwatchProps = { readonly item: LegendItem; readonly paper: string };

/** A small picture of how a mark of the figure looks. */
export const Swatch = ({ item, paper }: SwatchProps) => (
  <svg
    width={item.look === 'line' || item.look === 'dashes' ? 20 : 12}
    height={12}
    aria-hidden="true"
  >
    <Mark item={item} paper={paper} />
  </svg>
);

function Mark({ item: { look, paint }, paper }: SwatchProps) {
  if (typeof look === 'object') {
    return (
      <CellShape
        look={look.cell}
        dot={look.dot}
        x={0}
        y={0}
        size={12}
        paint={paint}
        paper={paper}
      />
    );
  }
  switch (look) {
    case 'dot':
      return <circle cx={6} cy={6} r={5} fill={paint} />;
    case 'ring':
      return <circle cx={6} cy={6} r={4.5} fill={paper} stroke={paint} strokeWidth={2} />;
    case 'line':
      return <line x1={0} x2={20} y1={6} y2={6} stroke={paint} strokeWidth={2.5} />;
    case 'dashes':
      return (
        <line x1={0} x2={20} y1={6} y2={6} stroke={paint} strokeWidth={2} strokeDasharray="4 3" />
      );
    case 'hatched':
      return (
        <>
          <rect x={0.75} y={0.75} width={10.5} height={10.5} fill="none" stroke={paint} />
          <path d="M1 8 L8 1 M4 11 L11 4" stroke={paint} strokeWidth={1.25} />
        </>
      );
    case 'empty':
      return (
        <rect
          x={0.75}
          y={0.75}
          width={10.5}
          height={10.5}
          fill="none"
          stroke={paint}
          strokeDasharray="2 2"
        />
      );
    case 'solid':
    case 'doubtful':
      return (
        <rect
          x={0.75}
          y={0.75}
          width={10.5}
          height={10.5}
          fill={paint}
          fillOpacity={look === 'doubtful' ? 0.35 : 1}
          stroke={paint}
          strokeWidth={1.5}
        />
      );
  }
}
