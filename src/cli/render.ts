import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pictureOrder, viewFileName } from '#app/pictureOrder.ts';
import type { FigureKindId } from '#charts/kinds.ts';
import { FIGURE_KINDS, kindOf } from '#charts/kinds.ts';
import { HELP } from '#cli/help.ts';
import type { Command, Format } from '#cli/options.ts';
import { parseCommand, UsageError } from '#cli/options.ts';
import type { Rasterise } from '#cli/rasterise.ts';
import { createRasteriser } from '#cli/rasterise.ts';
import { parseTradeFile } from '#data/parse.ts';
import { LANGUAGES } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Picture } from '#export/picture/picture.ts';
import { makePicture, NothingToDraw } from '#export/picture/picture.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';
import { codecsFor } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import type { ViewState } from '#view/viewState.ts';

/** What the program needs of its surroundings. Paths are relative to where it was called. */
export type Port = {
  readonly dataFile: string;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
};

const DONE = 0;
const FAILED = 1;
const NOT_UNDERSTOOD = 2;
const NOTHING = 3;

/** Carries out a command and gives its exit code. */
export async function render(args: readonly string[], port: Port): Promise<number> {
  try {
    const ledger = parseTradeFile(JSON.parse(readFileSync(port.dataFile, 'utf8')));
    const codecs = codecsFor(ledger);
    const command = parseCommand(args, codecs, defaultView(ledger.countries, 'en'));
    return await carryOut(command, ledger, port);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    port.complain(`${error.message}\n`);
    if (error instanceof UsageError) return NOT_UNDERSTOOD;
    return error instanceof NothingToDraw ? NOTHING : FAILED;
  }
}

async function carryOut(command: Command, ledger: Ledger, port: Port): Promise<number> {
  if (command.kind === 'help') {
    port.say(HELP);
    return DONE;
  }
  const rasterise = await createRasteriser();
  if (command.kind === 'all') return renderAll(command, ledger, rasterise, port);
  const { view, look, out, format } = command;
  const picture = await pictureOf(view, look, ledger);
  await write(out, format, picture, rasterise);
  port.say(`${out}\n`);
  return DONE;
}

/** Every figure in every language and theme. A view without figures is told of and left out. */
async function renderAll(
  { view, look, folder }: Extract<Command, { readonly kind: 'all' }>,
  ledger: Ledger,
  rasterise: Rasterise,
  port: Port,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  let writing = Promise.resolve();
  for (const chosen of everyView(view)) {
    const { lang, theme } = chosen;
    const name = viewFileName(chosen, ledger, 'png').replace(/\.png$/, `_${lang}_${theme}.png`);
    const out = path.join(folder, name);
    try {
      // One picture is encoded while the next is drawn.
      const [picture] = await Promise.all([pictureOf(chosen, look, ledger), writing]);
      writing = write(out, 'png', picture, rasterise).then(() => port.say(`${out}\n`));
    } catch (error) {
      if (!(error instanceof NothingToDraw)) throw error;
      port.complain(`${out}: ${error.message}\n`);
    }
  }
  await writing;
  return DONE;
}

const everyView = (view: ViewState): readonly ViewState[] =>
  (Object.keys(FIGURE_KINDS) as FigureKindId[]).flatMap((kind) =>
    LANGUAGES.flatMap((lang) =>
      (['light', 'dark'] as const).map((theme) => ({ ...view, view: kind, lang, theme })),
    ),
  );

async function pictureOf(
  view: ViewState,
  { site, ...look }: Extract<Command, { readonly kind: 'one' }>['look'],
  ledger: Ledger,
): Promise<Picture> {
  const { figure } = kindOf(view.view);
  const language = createLanguage(view.lang, await loadMessages(view.lang));
  return makePicture(
    pictureOrder({
      view,
      ledger,
      figure: typeof figure === 'function' ? await figure() : figure,
      language,
      options: { ...look, theme: view.theme === 'dark' ? 'dark' : 'light' },
      site,
    }),
  );
}

async function write(
  out: string,
  format: Format,
  picture: Picture,
  rasterise: Rasterise,
): Promise<void> {
  writeFileSync(out, format === 'svg' ? picture.svg : await rasterise(picture));
}
