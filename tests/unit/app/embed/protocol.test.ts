// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedQuery, stateMessage } from '#app/embed/protocol.ts';

const asked = (change: object): unknown => ({
  source: 'khorgos',
  v: 1,
  type: 'set',
  query: 'view=trend',
  ...change,
});

describe('a message to a frame', () => {
  it('asks for a query', () => {
    expect(askedQuery(asked({}))).toBe('view=trend');
    expect(askedQuery(asked({ query: '', more: 1 }))).toBe('');
  });

  it.each([
    ['of somebody else', { source: 'other' }],
    ['of another version', { v: 2 }],
    ['of another type', { type: 'state' }],
    ['without a query', { query: undefined }],
    ['whose query is no text', { query: ['view=trend'] }],
  ])('is left alone %s', (_, change) => {
    expect(askedQuery(asked(change))).toBeNull();
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(askedQuery(message)).toBeNull();
      }),
    );
  });

  it('is none that a frame says itself', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(askedQuery(stateMessage(query))).toBeNull();
      }),
    );
  });
});

describe('a message of a frame', () => {
  it('says who speaks, in which version, and what is shown', () => {
    expect(stateMessage('view=trend&controls=min')).toEqual({
      source: 'khorgos',
      v: 1,
      type: 'state',
      query: 'view=trend&controls=min',
    });
  });
});
