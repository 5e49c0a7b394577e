const STEP = /([+-]) clamp\(0px,\(([\d.]+)px - 100cqi\)\*(\d+),([\d.]+)px\)/g;

/** The height in pixels that a browser makes of the declaration in a container of a width. */
export function cssHeight(css: string, width: number): number {
  const base = /^(?:calc\()?([\d.]+)px/.exec(css)?.[1];
  if (base === undefined) throw new Error(`This is no height: ${css}`);
  const rest = css.replace(STEP, '').replace(/^calc\([\d.]+px\s*\)$|^[\d.]+px$/, '');
  if (rest !== '') throw new Error(`This part of the height is not known here: ${rest}`);
  return [...css.matchAll(STEP)].reduce((sum, [, sign, edge, slope, most]) => {
    const part = Math.min(Math.max(0, (Number(edge) - width) * Number(slope)), Number(most));
    return sum + (sign === '-' ? -part : part);
  }, Number(base));
}
