import type { CardSide } from '#charts/cardSide.ts';
import { beyond, levelWith } from '#charts/cardSide.ts';
import type { LaidPanel, TrendLayout } from '#charts/trend/trendLayout.ts';
import { TITLE_HEIGHT, YEARS_HEIGHT } from '#charts/trend/trendLayout.ts';
import type { Year } from '#domain/period.ts';

const WIDEST = 430;
/** Narrower than this the names and three numbers do not stand in one line. */
const NARROWEST = 280;
const GAP = 14;

export type YearCardPlace = { readonly left: number; readonly width: number } & CardSide;

/** Where the card of a year stands, in CSS pixels from the corners of the figure; never outside it. */
export function yearCardPlace(layout: TrendLayout, panel: LaidPanel, year: Year): YearCardPlace {
  const { width, height } = layout;
  const drawing = { height, halfway: height / 2 };
  const extent = {
    top: panel.plot.top - TITLE_HEIGHT,
    bottom: panel.plot.bottom + YEARS_HEIGHT,
  };
  const side =
    besidePanel(panel, width) ?? besideYear(panel.plot.left + layout.offsetOf(year), width);
  if (side) return { ...side, ...levelWith(extent, drawing) };
  return { left: 0, width: Math.min(WIDEST, width), ...beyond(extent, drawing) };
}

type Side = { readonly left: number; readonly width: number };

/** Over another panel: the one that is read stays in sight. */
function besidePanel({ left, right }: LaidPanel, width: number): Side | null {
  const before = left - GAP;
  const after = width - right - GAP;
  const room = Math.min(WIDEST, Math.max(before, after));
  if (room < NARROWEST) return null;
  return { left: after >= before ? right + GAP : left - GAP - room, width: room };
}

/** At the end of a panel that has the whole width, as far from the year as the card can stand. */
function besideYear(x: number, width: number): Side | null {
  const before = x - GAP;
  const after = width - x - GAP;
  const room = Math.min(WIDEST, Math.max(before, after));
  if (room < NARROWEST) return null;
  return { left: after >= before ? width - room : 0, width: room };
}
