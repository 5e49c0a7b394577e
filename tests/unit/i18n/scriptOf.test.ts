// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { scriptOf } from '#i18n/scriptOf.ts';

describe('scriptOf', () => {
  it.each([
    ['USD 18 billion', 'en'],
    ['410.2亿美元', 'zh'],
    ['94,8 млрд долларов', 'ru'],
  ])('tells the language of %s', (text, language) => {
    expect(scriptOf(text)).toBe(language);
  });
});
