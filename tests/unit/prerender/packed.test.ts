// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unpacked } from '#app/embed/unpacked.ts';
import { packed } from '#prerender/htmlFile.ts';

it('packs into a page what its code unpacks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 500 }), async (text) => {
      const inPage = packed(text);
      expect(inPage).toMatch(/^[\w+/]+=*$/);
      expect(await unpacked(inPage).text()).toBe(text);
    }),
  );
});

it('refuses a text that is cut off', async () => {
  const whole = packed(JSON.stringify({ figures: [9.6, 1, 8.6] }));
  const cut = whole.slice(0, whole.length - 8);
  await expect(unpacked(cut).text()).rejects.toThrow(/unexpected end of file|terminated/i);
});
