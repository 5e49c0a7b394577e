import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_HEIGHT, parseHeight } from '#host/heightMessage.ts';

const message = (height: unknown) => ({ source: 'khorgos', v: 1, type: 'height', height });

const trap = (): never => {
  throw new Error('trap');
};

describe('parseHeight', () => {
  it('reads a height, rounded up to whole pixels', () => {
    expect(parseHeight(message(412))).toBe(412);
    expect(parseHeight(message(412.2))).toBe(413);
    expect(parseHeight({ ...message(412), view: 'surplus' })).toBe(412);
  });

  it('goes no further than the tallest height', () => {
    expect(parseHeight(message(MAX_HEIGHT))).toBe(MAX_HEIGHT);
    expect(parseHeight(message(1e9))).toBe(MAX_HEIGHT);
  });

  it.each([
    ['nothing', null],
    ['undefined', undefined],
    ['a text', JSON.stringify(message(412))],
    ['a number', 412],
    ['a list', [message(412)]],
    ['a height of zero', message(0)],
    ['a negative height', message(-5)],
    ['no number', message(Number.NaN)],
    ['no end', message(Number.POSITIVE_INFINITY)],
    ['a height in words', message('412')],
    ['a height with a unit', message('412px')],
    ['a height that is an object', message({ valueOf: () => 412 })],
    ['a big integer', message(412n)],
    ['another version', { ...message(412), v: 2 }],
    ['a version in words', { ...message(412), v: '1' }],
    ['another type', { ...message(412), type: 'state' }],
    ['another sender', { ...message(412), source: 'datawrapper' }],
    ['the form of Datawrapper', { 'datawrapper-height': { abc: 412 } }],
    ['the form of AMP', { sentinel: 'amp', type: 'embed-size', height: 412 }],
    ['the form of Medium', JSON.stringify({ src: '', context: 'iframe.resize', height: 412 })],
  ])('ignores %s', (_, data) => {
    expect(parseHeight(data)).toBeNull();
  });

  it('ignores objects that throw when they are looked at', () => {
    const getter = Object.defineProperty({ ...message(1) }, 'height', { get: trap });
    const proxy = new Proxy(message(1), { get: trap, has: trap, ownKeys: trap });
    const { proxy: revoked, revoke } = Proxy.revocable(message(1), {});
    revoke();
    for (const hostile of [getter, proxy, revoked]) expect(parseHeight(hostile)).toBeNull();
  });

  it('looks at a height only once, so that it cannot change in between', () => {
    const heights = [400, -1, 1e9];
    const shifting = Object.defineProperty({ ...message(1) }, 'height', {
      get: () => heights.shift(),
    });
    expect(parseHeight(shifting)).toBe(400);
  });

  it('gives a whole height within bounds or nothing, and never throws', () => {
    const part = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withTypedArray: true }),
      fc.double(),
      fc.constantFrom('khorgos', 'height', 1, 412),
    );
    const forged = fc.record(
      {
        source: fc.oneof(fc.constant('khorgos'), part),
        v: fc.oneof(fc.constant(1), part),
        type: fc.oneof(fc.constant('height'), part),
        height: part,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), forged), (data) => {
        const height = parseHeight(data);
        expect(
          height === null || (Number.isInteger(height) && height > 0 && height <= MAX_HEIGHT),
        ).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads every height of its own form', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e7, noNaN: true }), (height) => {
        expect(parseHeight(message(height))).toBe(Math.min(Math.ceil(height), MAX_HEIGHT));
      }),
    );
  });
});
