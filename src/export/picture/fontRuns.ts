import type { SvgNode } from '#export/picture/svgNode.ts';

/**
 * The drawing with every stretch of text in the font that has its letters, for rasterisers that take
 * one font for a text and draw boxes for the letters that it lacks. `familyOf` answers for a
 * character; what is in `base` is left as it is.
 */
export function withFontRuns(
  node: SvgNode,
  base: string,
  familyOf: (character: string) => string,
): SvgNode {
  const children = node.children.flatMap((child) =>
    typeof child === 'string'
      ? runsOf(child, base, familyOf)
      : [withFontRuns(child, base, familyOf)],
  );
  // Else the spaces between two runs would be lost.
  const kept = node.tag === 'text' && children.length > 1 ? { 'xml:space': 'preserve' } : {};
  return { ...node, attributes: { ...node.attributes, ...kept }, children };
}

function runsOf(
  text: string,
  base: string,
  familyOf: (character: string) => string,
): readonly (SvgNode | string)[] {
  const runs: { readonly family: string; text: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    // A space looks the same in every font.
    const family = character === ' ' && last ? last.family : familyOf(character);
    if (last?.family === family) last.text += character;
    else runs.push({ family, text: character });
  }
  return runs.map((run) =>
    run.family === base
      ? run.text
      : { tag: 'tspan', attributes: { 'font-family': run.family }, children: [run.text] },
  );
}
