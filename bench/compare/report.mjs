// Tables of what was measured, and the bars that were set.
import { median } from '../clicks.mjs';

const medianOf = (loads, key) => median(loads.map((load) => load[key]));
const one = (number) => Math.round(number * 10) / 10;
/** Not rounded to 0: what is not 0 has moved. */
const shiftText = (shift) => (shift === 0 ? '0' : shift.toPrecision(2));
const kilobytes = (bytes) => one(bytes / 1000);

/** The medians of one page's loads in one profile. */
export function summary(loads) {
  const keys = ['visible', 'fcp', 'early', 'total', 'shift', 'blocking'];
  const medians = Object.fromEntries(keys.map((key) => [key, medianOf(loads, key)]));
  const visible = loads.map((load) => load.visible);
  return { ...medians, least: Math.min(...visible), most: Math.max(...visible) };
}

const quotient = (a, b) => (a === undefined || b === undefined ? '' : `${(a / b).toFixed(2)} x`);

/** `measured`: by name of the page, as `summary` gives it. */
export function printProfile(title, pages, measured) {
  console.log(`\n${title}`);
  const limit = measured.static?.visible;
  const recharts = measured.recharts?.visible;
  console.table(
    Object.fromEntries(
      pages.map(({ name, label }) => {
        const { visible, least, most, early, total, fcp, shift, blocking } = measured[name];
        return [
          label,
          {
            'visible ms': Math.round(visible),
            'from..to': `${Math.round(least)}..${Math.round(most)}`,
            'of static': quotient(visible, limit),
            'ahead of Recharts': quotient(recharts, visible),
            'kB until then': kilobytes(early),
            'kB in all': kilobytes(total),
            'FCP ms': Math.round(fcp),
            CLS: shiftText(shift),
            'TBT ms': Math.round(blocking),
          },
        ];
      }),
    ),
  );
}

const rounded = (number) => (typeof number === 'number' ? Math.round(number) : '');

/** Of the pages with a filter; `touches` and `filters` by name, in ms. */
export function printInteraction(pages, touches, filters) {
  console.log(
    '\nInteraction, unthrottled network, ms: medians of 3 cold first touches and of 9 clicks',
  );
  console.table(
    Object.fromEntries(
      pages
        .filter(({ filter }) => filter)
        .map(({ name, label }) => [
          label,
          {
            'first touch to effect': rounded(touches[name]),
            'filter to frame, 1x': rounded(filters[name][1]),
            'filter to frame, 4x': rounded(filters[name][4]),
          },
        ]),
    ),
  );
}

const ms = (number) => `${Math.round(number)} ms`;
const atMost = (what, value, bar, print) => ({
  what,
  measured: value === undefined || value === null ? undefined : print(value),
  bar: `≤ ${print(bar)}`,
  met: value <= bar,
});
const times = (number) => `${number.toFixed(2)} x`;

function loadBars(slow) {
  const { static: limit, page, embed, recharts } = slow;
  const libraries = ['echarts', 'chartjs', 'plot', 'recharts'].flatMap((name) => slow[name] ?? []);
  const fastest = Math.min(...libraries.map(({ visible }) => visible));
  const ratio = (a, b) => (a && b ? a.visible / b.visible : undefined);
  const ahead = (what, value, bar) => ({
    what,
    measured: value && times(value),
    bar: `≥ ${times(bar)}`,
    met: value >= bar,
  });
  const quick = embed && libraries.length === 4 ? fastest / embed.visible : undefined;
  const ours = Object.entries({ embed, page }).filter(([, loads]) => loads);
  return [
    atMost('embed visible, of the static page', ratio(embed, limit), 1.25, times),
    atMost('page visible, of the static page', ratio(page, limit), 1.6, times),
    ahead('embed ahead of plain Recharts', ratio(recharts, embed), 3),
    ahead('embed ahead of the fastest library', quick, 1.7),
    atMost('embed, kB until visible', embed && embed.early / 1000, 25, one),
    atMost('page, kB until visible', page && page.early / 1000, 60, one),
    ...ours.flatMap(([name, { shift, blocking }]) => [
      atMost(`${name}, CLS`, shift, 0, shiftText),
      atMost(`${name}, total blocking time`, blocking, 300, ms),
    ]),
  ];
}

const filterBars = (filters) =>
  ['page', 'embed'].flatMap((name) =>
    [1, 4].map((slowdown) =>
      atMost(
        `${name}, filter to frame at ${slowdown}x, against plain Recharts`,
        filters[name]?.[slowdown],
        filters.recharts?.[slowdown] ?? Number.NaN,
        ms,
      ),
    ),
  );

/** `slow` by name of the page, as `summary` gives it; `touches` and `filters` by name, in ms. */
export function printBars({ slow, touches, filters }) {
  const bars = [
    ...(slow ? loadBars(slow) : []),
    atMost('embed, first touch to its effect', touches.embed, 1500, ms),
    ...filterBars(filters),
  ];
  console.log('\nBars, the loads at the slow profile');
  console.table(
    bars.map(({ what, measured, bar, met }) => ({
      what,
      measured: measured ?? '',
      bar,
      met: measured === undefined ? 'not measured' : met ? 'met' : 'not met',
    })),
  );
}
