import { LANGUAGES } from '#domain/economy.ts';
import { SITE_VARIABLE } from '#cli/options.ts';
import { PRESET_NAMES } from '#export/picture/size.ts';

export const HELP = `Draws the figures of the dashboard, and writes the numbers behind them, without a browser.

  npm run render -- --view surplus --source customs --countries KAZ~KGZ --out surplus.png
  npm run render -- --link '?view=table&time=2023' --lang ru --size slide --out table.svg
  npm run render -- --view trend --source customs --time 2015..2024 --out trend.csv
  npm run render -- --all pictures

What to take, as in a link of the page:
  --view --countries --measures --source --time --unit --scale --sort --freight --base --panels
  --axis --events, or a whole one with --link; an option goes before the link
  (an address with a query, or the query from its ? on)
How:
  --lang ${LANGUAGES.join('|')}        default en
  --site URL             address of the site, for the links in what is written; else that of the
                         environment variable ${SITE_VARIABLE}, else no link is printed
  --theme light|dark     of pictures and pages; default light, of a page that of the reader's system
How, of pictures only:
  --size NAME            ${PRESET_NAMES.join(', ')}, or WIDTHxHEIGHT@SCALE; default report
  --transparent          without a ground
  --plain                the figure and its legend alone
Where to:
  --out FILE             .png or .svg for the picture, .csv, .xlsx, .json or .zip for its rows, .html
                         for a page of the view without a script
  --all FOLDER           every figure in every language and theme, as .png; --view, --lang and --theme
                         keep it to one
  --help                 this text

What could mislead in a figure is told on the error stream; the file is written all the same.
Exit codes: 0 done, 1 failed, 2 the command is not understood, 3 the view has nothing
to draw, or too much for the size.
`;
