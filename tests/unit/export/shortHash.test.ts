// @vitest-environment node
import { expect, it } from 'vitest';

import { shortHash } from '#export/shortHash.ts';

it.each([
  // From the test vectors of the authors of FNV.
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
])('the hash of %j is %s', (text, hash) => {
  expect(shortHash(text)).toBe(hash);
});
