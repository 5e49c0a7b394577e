import type { Palette } from '#charts/palette.ts';
import { paintOf } from '#charts/palette.ts';
import type { KnownPoint, TrendLine } from '#charts/trend/trendModel.ts';
import type { Measure, Scale } from '#domain/measure.ts';
import type { Year } from '#domain/period.ts';
import type { Run } from '#domain/timeSeries.ts';

/** Shapes that tell the countries of one plot apart, which all have the measure's colour. */
const MARKERS = ['disc', 'ring', 'square', 'triangle', 'diamond'] as const;
export type Marker = (typeof MARKERS)[number];

/** Years divisible by this carry a line's marker, where markers tell lines apart. */
const MARKER_YEARS = 5;

type Place = { readonly x: number; readonly y: number };

type LaidDot = Place & {
  readonly paint: string;
  readonly marker: Marker;
  /** A doubtful figure, or a year that stands alone. */
  readonly why: 'lone' | 'doubtful' | 'marker';
};

export type LaidLine = {
  readonly key: string;
  readonly measure: Measure;
  readonly marker: Marker;
  /** A balance is cut where it crosses zero, because its colour is that of its sign. */
  readonly strokes: readonly { readonly path: string; readonly paint: string }[];
  /** Between the balance and zero; none on a logarithmic scale, where an area tells no amount. */
  readonly areas: readonly { readonly path: string; readonly paint: string }[];
  readonly width: number;
  readonly dots: readonly LaidDot[];
  /** Every known year, for what answers over the drawing. */
  readonly known: readonly (Place & { readonly year: Year; readonly paint: string })[];
  /** The last known year; null for a line without figures. */
  readonly end:
    | (Place & { readonly year: Year; readonly value: number; readonly paint: string })
    | null;
};

type LineRoom = {
  readonly toX: (year: Year) => number;
  readonly toY: (value: number) => number;
  readonly palette: Palette;
  /** Whether the panel is one country's, so that the measures are told apart and not the countries. */
  readonly alone: boolean;
  /** Of the country among those chosen. */
  readonly place: number;
  readonly scale: Scale;
};

/** A tenth of a pixel is nobody's; long fractions only make files longer. */
export const tenths = (pixels: number): number => Math.round(pixels * 10) / 10;

export function layLine(line: TrendLine, room: LineRoom): LaidLine {
  const { measure, runs } = line;
  const { alone, palette } = room;
  const marker = alone ? 'disc' : (MARKERS[room.place % MARKERS.length] ?? 'disc');
  const pieces = runs.flatMap((run) => (run.length > 1 ? piecesOf(measure, run, room) : []));
  const painted = pieces.map(({ places, sign }) => ({
    places,
    paint: paintOf(palette, measure, sign),
  }));
  const zero = room.toY(0);
  return {
    key: `${line.economy}.${measure}`,
    measure,
    marker,
    strokes: painted.map(({ places, paint }) => ({ path: pathOf(places), paint })),
    // Beside the flows that it comes from, a balance is the lesser line.
    width: alone && measure === 'surplus' ? 1.5 : 2.25,
    areas:
      alone && measure === 'surplus' && room.scale === 'linear'
        ? painted.map(({ places, paint }) => ({ path: areaOf(places, zero), paint }))
        : [],
    dots: runs.flatMap((run) => dotsOf(measure, run, marker, room)),
    known: runs.flatMap((run) =>
      run.map(({ year, value }) => ({
        ...placeOf(year, value, room),
        year,
        paint: paintOf(palette, measure, value.value),
      })),
    ),
    end: endOf(line, room),
  };
}

function endOf({ measure, runs }: TrendLine, room: LineRoom): LaidLine['end'] {
  const last = runs.at(-1)?.at(-1);
  if (!last) return null;
  const { year, value } = last;
  return {
    ...placeOf(year, value, room),
    year,
    value: value.value,
    paint: paintOf(room.palette, measure, value.value),
  };
}

const placeOf = (year: Year, { value }: KnownPoint, { toX, toY }: LineRoom): Place => ({
  x: toX(year),
  y: toY(value),
});

function dotsOf(
  measure: Measure,
  run: Run<KnownPoint>,
  marker: Marker,
  room: LineRoom,
): readonly LaidDot[] {
  return run.flatMap(({ year, value }, index): readonly LaidDot[] => {
    const dot = {
      ...placeOf(year, value, room),
      paint: paintOf(room.palette, measure, value.value),
      marker,
    };
    if (value.doubtful) return [{ ...dot, why: 'doubtful' }];
    if (run.length === 1) return [{ ...dot, why: 'lone' }];
    const carries = year % MARKER_YEARS === 0 || index === run.length - 1;
    return !room.alone && carries ? [{ ...dot, why: 'marker' }] : [];
  });
}

type Piece = { readonly places: Place[]; sign: number };

/** A run in one piece, or for a balance in pieces of one sign that meet where the line is at zero. */
function piecesOf(measure: Measure, run: Run<KnownPoint>, room: LineRoom): readonly Piece[] {
  const zero = room.toY(0);
  const pieces: Piece[] = [];
  for (const { year, value } of run) {
    const place = placeOf(year, value, room);
    const sign = measure === 'surplus' ? Math.sign(value.value) : 1;
    const piece = pieces.at(-1);
    const before = piece?.places.at(-1);
    if (!piece || !before) pieces.push({ places: [place], sign });
    else if (sign === 0 || piece.sign === 0 || piece.sign === sign) {
      piece.places.push(place);
      piece.sign = piece.sign === 0 ? sign : piece.sign;
    } else {
      const crossing = crossingOf(before, place, zero);
      piece.places.push(crossing);
      pieces.push({ places: [crossing, place], sign });
    }
  }
  return pieces;
}

/** Where the straight line that is drawn between two years passes zero. */
function crossingOf(a: Place, b: Place, zero: number): Place {
  const part = a.y === b.y ? 0.5 : (zero - a.y) / (b.y - a.y);
  return { x: tenths(a.x + (b.x - a.x) * part), y: zero };
}

const pathOf = (places: readonly Place[]): string =>
  places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

function areaOf(places: readonly Place[], zero: number): string {
  const [first] = places;
  const last = places.at(-1);
  return first && last ? `${pathOf(places)}L${last.x} ${zero}L${first.x} ${zero}Z` : '';
}
