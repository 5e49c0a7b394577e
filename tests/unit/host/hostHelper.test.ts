// @vitest-environment node
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { buildHostHelper, HOST_HELPER, hostHelperKilobytes } from '../../../scripts/hostHelper.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'khorgos-'));

beforeAll(async () => {
  await buildHostHelper(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the host helper', () => {
  it('is one file', () => {
    expect(readdirSync(folder)).toEqual([HOST_HELPER]);
  });

  it('weighs at most 1.5 kB', () => {
    expect(hostHelperKilobytes(folder)).toBeLessThanOrEqual(1.5);
  });

  it('is a classic script that makes no global variable', () => {
    const script = readFileSync(path.join(folder, HOST_HELPER), 'utf8');
    expect(script).toMatch(/^\/\*! Khorgos, MIT licence \*\/\n\(function\(\)\{/);
    expect(script).not.toMatch(/\b(import|export)\b/);
  });
});
