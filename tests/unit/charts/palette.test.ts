// @vitest-environment node
import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { DARK, LIGHT } from '#charts/palette.ts';

it.each(Object.keys(LIGHT) as (keyof typeof LIGHT)[])(
  'the page knows the colour %s by the same name',
  (name) => {
    expect(readFileSync('src/ui/tokens.css', 'utf8')).toContain(
      `--${name}: light-dark(${LIGHT[name]}, ${DARK[name]});`,
    );
  },
);
