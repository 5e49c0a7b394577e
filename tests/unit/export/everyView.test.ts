// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { bundledLedger, year } from '../ledgers.ts';
import { documentOf } from './someDocuments.ts';

import type { FigureKindId } from '#charts/kinds.ts';
import { FIGURE_KINDS, kindOf } from '#charts/kinds.ts';
import { SERIES } from '#domain/observation.ts';
import { codecsFor } from '#view/codecs.ts';

const ledger = bundledLedger();
const { cell: cellCodec } = codecsFor(ledger);
const VIEWS = Object.keys(FIGURE_KINDS) as FigureKindId[];

const asked = VIEWS.flatMap((view) =>
  SERIES.flatMap((source) =>
    kindOf(view).units.flatMap((unit) =>
      [2022, 2024].map((to) => ({ view, source, unit, to, from: to - 2 })),
    ),
  ),
);

describe.each(asked)(
  '$view of $source in $unit, $from to $to',
  ({ view, source, unit, from, to }) => {
    const years = { from: year(from), to: year(to) };
    const opened = documentOf({ ledger, view, source, unit, year: year(to), years });

    it('has a value or a reason in each row, and never both', async () => {
      const { document, shown } = await opened;
      const { records } = document;
      const silent = shown.state === 'ready' && records.length === 0;
      expect(silent).toBe(false);
      const unsaid = records.filter(
        ({ value, missing }) => (value === null) === (missing === null),
      );
      expect(unsaid).toEqual([]);
      expect(records.filter(({ value }) => value !== null && !Number.isFinite(value))).toEqual([]);
      expect(records.filter((row) => row.value !== null && row.basis.length === 0)).toEqual([]);
    });

    it('addresses figures by ids that a link takes', async () => {
      const { document } = await opened;
      const cells = document.records.flatMap(({ cell }) => (cell === null ? [] : [cell]));
      expect(cells.filter((cell) => cellCodec.parse(cell).value !== cell)).toEqual([]);
      // Of a product the amount and its part of the flow are two rows of one figure.
      const rows = document.records.flatMap(({ cell, product, ...row }) =>
        cell === null ? [] : [product === null ? cell : `${cell} in ${row.unit}`],
      );
      expect(new Set(rows).size).toBe(rows.length);
    });

    it('lists every source that it rests on', async () => {
      const { document } = await opened;
      const listed = new Set(document.sources.map(({ id }) => id));
      const used = document.records.flatMap(({ basis }) => basis.map((figure) => figure.source));
      expect(used.filter((id) => !listed.has(id))).toEqual([]);
    });
  },
);
