import { axisFy, axisX, barX, gridX, plot, ruleX, text } from '@observablehq/plot';
import { note, paints } from 'virtual:figures';

const bars = note.rows.flatMap((row) => row.bars.map((bar) => ({ ...bar, name: row.name })));
const place = { fy: 'name', y: 'measure', x: 'value' };
const label = { ...place, text: 'label', fontSize: 13, fill: paints.ink };

document.querySelector('#chart').append(
  plot({
    width: document.querySelector('#chart').clientWidth,
    height: 540,
    marginLeft: 130,
    marginRight: 50,
    x: { label: null, nice: true },
    y: { axis: null },
    fy: { domain: note.rows.map(({ name }) => name), label: null, padding: 0.25 },
    marks: [
      gridX({ stroke: paints.line, strokeOpacity: 1 }),
      axisX({ color: paints.muted, anchor: 'bottom', tickSize: 0 }),
      axisFy({ anchor: 'left', color: paints.ink, fontSize: 15, fontWeight: 650 }),
      barX(bars, { ...place, fill: { value: 'paint', scale: null } }),
      text(bars, { ...label, filter: ({ value }) => value >= 0, textAnchor: 'start', dx: 6 }),
      text(bars, { ...label, filter: ({ value }) => value < 0, textAnchor: 'end', dx: -6 }),
      ruleX([0], { stroke: paints.zero }),
    ],
  }),
);
