import { PRESET_NAMES } from '#export/picture/size.ts';

export const HELP = `Draws the figures of the dashboard without a browser.

  npm run render -- --view surplus --source customs --countries KAZ~KGZ --out surplus.png
  npm run render -- --link '?view=table&time=2023' --lang ru --size slide --out table.svg
  npm run render -- --all pictures

What to draw, as in a link of the page:
  --view --countries --measures --source --time --unit --scale --sort --freight --base --panels
  --axis --events, or a whole one with --link; an option goes before the link
How:
  --lang en|zh|ru        default en
  --theme light|dark     default light
  --size NAME            ${PRESET_NAMES.join(', ')}, or WIDTHxHEIGHT@SCALE; default report
  --transparent          without a ground
  --plain                the figure and its legend alone
  --site URL             address of the site, for the link in the picture
Where to:
  --out FILE             .png or .svg
  --all FOLDER           every figure in every language and theme, as .png
  --help                 this text

Exit codes: 0 done, 1 failed, 2 the command is not understood, 3 the view has nothing to draw.
`;
