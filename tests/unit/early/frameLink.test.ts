// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { frameLink } from '#early/frameLink.ts';

describe('the query of a frame', () => {
  it.each([
    ['?view=trend', '', 'view=trend'],
    ['', '#view=trend&unit=cny', 'view=trend&unit=cny'],
    ['', '#?view=trend', 'view=trend'],
    ['?utm_source=x', '#view=trend', 'view=trend'],
    ['?controls=full', '#view=trend', 'controls=full'],
    ['', '#utm_source=x', ''],
    ['', '', ''],
  ])('of %j and %j is %j', (search, hash, query) => {
    expect(frameLink({ search, hash }, new Set(['view', 'unit'])).toString()).toBe(query);
  });
});
