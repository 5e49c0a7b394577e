// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fileName } from '#export/fileName.ts';

const facts = {
  view: 'surplus',
  countries: ['KAZ', 'KGZ'],
  period: { from: 2024, to: 2024 },
  source: 'customs',
};

describe('a file name', () => {
  it('says view, countries, period and source', () => {
    expect(fileName(facts, 'png')).toBe('khorgos_surplus_KAZ-KGZ_2024_customs.png');
    expect(fileName({ ...facts, period: { from: 2015, to: 2024 }, source: null }, 'svg')).toBe(
      'khorgos_surplus_KAZ-KGZ_2015-2024_all.svg',
    );
  });

  it('counts countries where there are too many to name', () => {
    const countries = Array.from({ length: 9 }, (_, index) => `Q0${index}`);
    expect(fileName({ ...facts, countries }, 'png')).toContain('_9-countries_');
    expect(fileName({ ...facts, countries: [] }, 'png')).toContain('_none_');
  });

  it('holds only characters that every file system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (view, source) => {
        expect(fileName({ ...facts, view, source }, 'png')).toMatch(/^[A-Za-z0-9_-]+\.png$/);
      }),
    );
  });
});
