import { describe, expect, it } from 'vitest';

import { sourceRuns } from '#domain/sourceRuns.ts';

import { bundledLedger, ledgerOf } from '../ledgers.ts';

const runs = (figures: Parameters<typeof ledgerOf>[0]['figures']) =>
  sourceRuns(ledgerOf({ figures })).map(({ series, from, to, currency, economies, flows }) =>
    [series, `${from}–${to}`, currency, economies.join('+'), flows.join('+')].join(' '),
  );

describe('sourceRuns', () => {
  it('joins years in a row and breaks at a gap', () => {
    expect(
      runs([
        ['national', 'KAZ', 'export', '2021', 1],
        ['national', 'KAZ', 'export', '2022', 1],
        ['national', 'KAZ', 'export', '2024', 1],
      ]),
    ).toEqual(['national 2021–2022 USD KAZ export', 'national 2024–2024 USD KAZ export']);
  });

  it('breaks where the currency changes', () => {
    expect(
      runs([
        ['customs', 'KAZ', 'export', '2023', 1],
        ['customs', 'KAZ', 'export', '2024', 1, 'CNY'],
      ]),
    ).toEqual(['customs 2023–2023 USD KAZ export', 'customs 2024–2024 CNY KAZ export']);
  });

  it('tells once what is the same for several countries and both flows', () => {
    expect(
      runs([
        ['customs', 'KAZ', 'export', '2023', 1],
        ['customs', 'KAZ', 'import', '2023', 1],
        ['customs', 'KGZ', 'export', '2023', 1],
        ['customs', 'KGZ', 'import', '2023', 1],
      ]),
    ).toEqual(['customs 2023–2023 USD KAZ+KGZ export+import']);
  });

  it('goes on through a year that was read elsewhere, where its source has the amount too', () => {
    const customs = sourceRuns(bundledLedger()).filter(
      ({ series, flows }) => series === 'customs' && !flows.includes('total'),
    );
    const begun = customs.map(({ from }) => from).filter((from) => from > 1993 && from < 2017);

    expect(customs).not.toHaveLength(0);
    expect(begun).toEqual([]);
  });

  it('leaves totals and parts of years out', () => {
    expect(
      runs([
        ['customs', 'KAZ', 'total', '2023', 1],
        ['customs', 'KAZ', 'export', '2024-01/2024-06', 1],
      ]),
    ).toEqual([]);
  });
});
