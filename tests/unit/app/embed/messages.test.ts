// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateMessage } from '#app/embed/stateMessage.ts';
import { hostMessage } from '#early/hostMessage.ts';

const asked = (change: object): unknown => ({
  source: 'khorgos',
  v: 1,
  type: 'set',
  query: 'view=trend',
  ...change,
});

describe('a message to a frame', () => {
  it('asks for a view', () => {
    expect(hostMessage(asked({}))).toEqual({ type: 'set', query: 'view=trend' });
    expect(hostMessage(asked({ query: '', more: 1 }))).toEqual({ type: 'set', query: '' });
  });

  it('asks for the height once more', () => {
    expect(hostMessage(asked({ type: 'ask' }))).toEqual({ type: 'ask' });
  });

  it.each([
    ['of somebody else', { source: 'other' }],
    ['of another version', { v: 2 }],
    ['of another type', { type: 'state' }],
    ['without a query', { query: undefined }],
    ['whose query is no text', { query: ['view=trend'] }],
  ])('is left alone %s', (_, change) => {
    expect(hostMessage(asked(change))).toBeNull();
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        expect(hostMessage(message)).toBeNull();
      }),
    );
  });

  it('is none that a frame says itself', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(hostMessage(stateMessage(query))).toBeNull();
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
