import { LANGUAGES } from '#domain/economy.ts';
import { SITE_VARIABLE } from '#cli/options.ts';
import { PRESET_NAMES } from '#export/picture/size.ts';
import type { CliWords } from '#i18n/cliWords.ts';

const EXAMPLES = `
  npm run render -- --view surplus --source customs --countries KAZ~KGZ --out surplus.png
  npm run render -- --link '?view=table&time=2023' --lang ru --size slide --out table.svg
  npm run render -- --view trend --source customs --time 2015..2024 --out trend.csv
  npm run render -- --all pictures
`;

const FIELDS = `  --view --countries --measures --source --time --unit --scale --sort --freight --base --panels
  --axis --events`;

const OPTION_WIDTH = 23;

/** An option with what it is for, in the column where all of them stand. */
const row = (option: string, text: string): string => `  ${option.padEnd(OPTION_WIDTH)}${text}`;

/** What `--help` prints, in the language of the words. */
export const helpText = (words: CliWords): string =>
  [
    words('help.title'),
    EXAMPLES,
    words('help.what'),
    FIELDS,
    row('--link LINK', words('help.link')),
    words('help.how'),
    row(`--lang ${LANGUAGES.join('|')}`, words('help.lang')),
    row('--site URL', words('help.site', { variable: SITE_VARIABLE })),
    row('--theme light|dark', words('help.theme')),
    words('help.pictures'),
    row('--size NAME', words('help.size', { names: PRESET_NAMES.join(', ') })),
    row('--transparent', words('help.transparent')),
    row('--plain', words('help.plain')),
    words('help.where'),
    row('--out FILE', words('help.out')),
    row('--all FOLDER', words('help.all')),
    row('--help', words('help.help')),
    '',
    words('help.warnings'),
    words('help.codes'),
    '',
  ].join('\n');
