// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { chartRequest, yearRange } from '#app/chartRequest.ts';
import { defaultView } from '#view/defaultView.ts';
import type { TimeRange, ViewState } from '#view/viewState.ts';
import { economy, ledgerOf, year } from '../ledgers.ts';

const ledger = ledgerOf({
  figures: [
    ['customs', 'KAZ', 'export', '1995', 1],
    ['customs', 'KAZ', 'export', '2025', 1],
    ['note', 'KAZ', 'export', '2024', 1],
  ],
});

const trend = (time: TimeRange, choices: Partial<ViewState> = {}): ViewState => ({
  ...defaultView([economy('KAZ')], 'en'),
  view: 'trend',
  source: 'customs',
  time,
  ...choices,
});

const only = (at: number): TimeRange => ({ from: year(at), to: year(at) });

describe('the years of a trend', () => {
  it('lead up to a single year from the earliest', () => {
    expect(yearRange(trend(only(2024)), ledger)).toEqual({ from: 1995, to: 2024 });
  });

  it('are those of a range as it was asked for', () => {
    const range = { from: year(2015), to: year(2024) };
    expect(yearRange(trend(range), ledger)).toEqual({ from: 2015, to: 2024 });
  });

  it('are those of the data at open ends', () => {
    const open = { from: 'earliest', to: 'latest' } as const;
    expect(yearRange(trend(open), ledger)).toEqual({ from: 1995, to: 2025 });
    expect(yearRange(trend(open, { source: 'note' }), ledger)).toEqual({ from: 2024, to: 2024 });
  });

  it('are one year where the data begin later', () => {
    expect(yearRange(trend(only(1993)), ledger)).toEqual({ from: 1993, to: 1993 });
  });

  it('stay a single year in a figure of one year', () => {
    const view = trend(only(2024), { view: 'overview' });
    expect(chartRequest(view, ledger).years).toEqual({ from: 2024, to: 2024 });
  });
});
