/** How a cell of a matrix looks. Each is told from the others by its shape, whatever its colour. */
export type CellLook =
  | 'solid'
  | 'half'
  | 'part'
  | 'bar'
  | 'disc'
  | 'empty'
  | 'dash'
  | 'cross'
  | 'barred'
  | 'speck';

type ShapeProps = {
  readonly look: CellLook;
  /** A hole, for something beside what the shape says. */
  readonly dot?: boolean;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly paint: string;
  readonly paper: string;
};

export const CellShape = ({ dot = false, ...shape }: ShapeProps) => (
  <>
    <Shape {...shape} />
    {dot && (
      <circle
        cx={shape.x + shape.size / 2}
        cy={shape.y + shape.size * (shape.look === 'half' ? 0.74 : 0.5)}
        r={shape.size * 0.16}
        fill={shape.paper}
      />
    )}
  </>
);

function Shape({ look, x, y, size, paint }: Omit<ShapeProps, 'dot'>) {
  const middle = { x: x + size / 2, y: y + size / 2 };
  switch (look) {
    case 'solid':
      return <rect x={x} y={y} width={size} height={size} fill={paint} />;
    case 'dash':
      return <path d={`M${x + size * 0.25} ${middle.y}h${size * 0.5}`} {...stroke(paint)} />;
    case 'cross':
      return <path d={crossOf(middle, size * 0.26)} {...stroke(paint)} />;
    case 'speck':
      return <circle cx={middle.x} cy={middle.y} r={1.3} fill={paint} />;
    case 'half':
    case 'part':
    case 'bar':
    case 'disc':
    case 'empty':
    case 'barred':
      return (
        <>
          <rect
            x={x + 0.75}
            y={y + 0.75}
            width={size - 1.5}
            height={size - 1.5}
            {...stroke(paint)}
            strokeDasharray={look === 'empty' ? '2.5 2' : undefined}
          />
          <Inside look={look} x={x} y={y} size={size} paint={paint} />
        </>
      );
  }
}

function Inside(props: {
  readonly look: 'half' | 'part' | 'bar' | 'disc' | 'empty' | 'barred';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly paint: string;
}) {
  const { look, x, y, size, paint } = props;
  const middle = { x: x + size / 2, y: y + size / 2 };
  switch (look) {
    case 'half':
      return <rect x={x} y={middle.y} width={size} height={size / 2} fill={paint} />;
    case 'part':
      return <rect x={x} y={y} width={size * 0.36} height={size} fill={paint} />;
    case 'bar':
      return <path d={`M${x} ${middle.y}h${size}`} {...stroke(paint)} strokeWidth={3} />;
    case 'disc':
      return <circle cx={middle.x} cy={middle.y} r={size * 0.22} fill={paint} />;
    case 'barred':
      return <path d={crossOf(middle, size * 0.24)} {...stroke(paint)} />;
    case 'empty':
      return null;
  }
}

const stroke = (paint: string) => ({ fill: 'none', stroke: paint, strokeWidth: 1.5 });

const crossOf = ({ x, y }: { readonly x: number; readonly y: number }, reach: number): string =>
  `M${x - reach} ${y - reach}L${x + reach} ${y + reach}M${x + reach} ${y - reach}L${x - reach} ${y + reach}`;
