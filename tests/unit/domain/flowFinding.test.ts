import { describe, expect, it } from 'vitest';
import type { SizedFlow } from '#domain/flowFinding.ts';
import { directionFinding } from '#domain/flowFinding.ts';
import { missing } from '#domain/figure.ts';
import { money } from '#domain/money.ts';
import type { Sum } from '#domain/sum.ts';
import { economy } from '../ledgers.ts';

const flow = (code: string, measure: SizedFlow['measure'], amount: number): SizedFlow => ({
  economy: economy(code),
  measure,
  money: money(amount, 'USD'),
});

const sum = (amount: number): Sum => ({
  figure: { kind: 'reported', money: money(amount, 'USD'), basis: [], conversions: [] },
  counted: 2,
  wanted: 2,
});

const NONE: Sum = { figure: missing('not-collected'), counted: 0, wanted: 2 };
const FLOWS = [flow('KAZ', 'exports', 18), flow('KGZ', 'exports', 1), flow('KAZ', 'imports', 25)];

describe('directionFinding', () => {
  it('names the largest flow of either side', () => {
    const found = directionFinding(FLOWS, { exports: sum(19), imports: sum(25) });
    expect(found?.largest).toEqual(flow('KAZ', 'imports', 25));
  });

  it.each([
    [19, 25, 'imports'],
    [25, 19, 'exports'],
    [19, 19, 'even'],
  ])('of exports of %i and imports of %i finds %s', (out, into, larger) => {
    const found = directionFinding(FLOWS, { exports: sum(out), imports: sum(into) });
    expect(found?.direction).toMatchObject({ larger, of: 2 });
  });

  it('tells no direction without both sides', () => {
    expect(directionFinding(FLOWS, { exports: sum(19), imports: NONE })?.direction).toBeNull();
  });

  it('is nothing without a flow', () => {
    expect(directionFinding([], { exports: NONE, imports: NONE })).toBeNull();
  });
});
