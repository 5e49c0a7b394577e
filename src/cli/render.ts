import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pictureOrder, viewFileName } from '#app/pictureOrder.ts';
import { viewPlace } from '#app/viewPlace.ts';
import type { FigureKind } from '#charts/figure.ts';
import { byName, textContext } from '#charts/figureText.ts';
import type { FigureKindId } from '#charts/kinds.ts';
import { FIGURE_KINDS, kindOf } from '#charts/kinds.ts';
import { LIGHT } from '#charts/palette.ts';
import { helpText } from '#cli/help.ts';
import type { Command } from '#cli/options.ts';
import { UsageError, usageText } from '#cli/usageError.ts';
import { spokenLanguage } from '#cli/spokenLanguage.ts';
import { parseCommand, SITE_VARIABLE } from '#cli/options.ts';
import { createRasteriser } from '#cli/rasterise.ts';
import { parseTradeFile } from '#data/parse.ts';
import { LANGUAGES } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Picture } from '#export/picture/picture.ts';
import { makePicture, NothingToDraw, TooCrowded } from '#export/picture/picture.ts';
import { viewDocument } from '#export/records/viewDocument.ts';
import { viewFile } from '#export/records/viewFiles.ts';
import { warningText } from '#export/records/warnings.ts';
import { stillFile } from '#export/still/stillPage.ts';
import type { CliWords } from '#i18n/cliWords.ts';
import { loadCliWords } from '#i18n/cliWords.ts';
import type { Language } from '#i18n/language.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';
import { codecsFor } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import type { ViewField, ViewState } from '#view/viewState.ts';

/** What the program needs of its surroundings. Paths are relative to where it was called. */
export type Port = {
  readonly dataFile: string;
  /** The address of the site where the command does not tell it; empty where nobody knows it. */
  readonly published: string;
  /** What the shell says of its language, such as `ru_RU.UTF-8`; may be empty. */
  readonly locale: string;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
};

const DONE = 0;
const FAILED = 1;
const NOT_UNDERSTOOD = 2;
const UNDRAWABLE = 3;

/** Carries out a command and gives its exit code. */
export async function render(args: readonly string[], port: Port): Promise<number> {
  const words = await loadCliWords(spokenLanguage(args, port.locale));
  try {
    const ledger = parseTradeFile(JSON.parse(readFileSync(port.dataFile, 'utf8')));
    const codecs = codecsFor(ledger);
    const defaults = defaultView(ledger.countries, 'en');
    const command = parseCommand(args, codecs, defaults, port.published);
    return await carryOut(command, ledger, port, words);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    port.complain(`${faultText(error, words)}\n`);
    if (error instanceof UsageError) return NOT_UNDERSTOOD;
    return isUndrawable(error) ? UNDRAWABLE : FAILED;
  }
}

async function carryOut(
  command: Command,
  ledger: Ledger,
  port: Port,
  words: CliWords,
): Promise<number> {
  if (command.kind === 'help') {
    port.say(helpText(words));
    return DONE;
  }
  for (const remark of remarksOn(command, words)) port.complain(`${remark}\n`);
  if (command.kind === 'all') return renderAll(command, ledger, port, words);
  // Better before a picture is drawn than after it.
  accessSync(path.dirname(command.out), constants.W_OK);
  const warnings = await (command.kind === 'data'
    ? writeData(command, ledger)
    : writePicture(command, ledger));
  for (const warning of warnings) port.complain(`${command.out}: ${warning}\n`);
  port.say(`${command.out}\n`);
  return DONE;
}

/** What was understood otherwise than it may have been meant. */
function remarksOn(
  command: Exclude<Command, { readonly kind: 'help' }>,
  words: CliWords,
): readonly string[] {
  const site = command.kind === 'data' ? command.site : command.look.site;
  // A CSV has no place for a link.
  const isLinked = command.kind !== 'data' || command.format !== 'csv';
  return [
    ...command.unknown.map((name) => words('remark.parameter', { name })),
    ...(site === '' && isLinked ? [words('remark.noSite', { variable: SITE_VARIABLE })] : []),
  ];
}

/** What went wrong. What the system says of files and folders stays in its own words. */
function faultText(error: Error, words: CliWords): string {
  if (error instanceof UsageError) return usageText(error, words);
  if (error instanceof NothingToDraw) return words(`undrawable.${error.state}`);
  if (!(error instanceof TooCrowded)) return error.message;
  return words('undrawable.crowded', {
    size: sidesText(error.size),
    larger: error.readable ? sidesText(error.readable) : 'none',
  });
}

const sidesText = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): string => `${width}×${height}`;

/** Gives what could mislead, a sentence each. */
async function writePicture(
  { view, look, out, format }: Extract<Command, { readonly kind: 'picture' }>,
  ledger: Ledger,
): Promise<readonly string[]> {
  const picture = await pictureOf(view, look, ledger);
  writeFileSync(out, format === 'svg' ? picture.svg : await (await createRasteriser())(picture));
  return picture.facts.warnings;
}

/** The same file as the page saves of the same view. */
async function writeData(
  { view, site, out, format }: Extract<Command, { readonly kind: 'data' }>,
  ledger: Ledger,
): Promise<readonly string[]> {
  const place = viewPlace({ view, ledger, lang: view.lang, site });
  const context = textContext(ledger, await languageOf(view), LIGHT);
  const shown = (await figureOf(view)).show(ledger, place.request, byName(context));
  if (shown.state !== 'ready') throw new NothingToDraw(shown.state);
  const document = viewDocument(shown, place, context);
  const file =
    format === 'html'
      ? stillFile(shown, document, view.theme, context)
      : await viewFile(format, document, context);
  writeFileSync(out, file.content);
  return document.warnings.map((warning) => warningText(warning, context));
}

const isUndrawable = (error: unknown): error is NothingToDraw | TooCrowded =>
  error instanceof NothingToDraw || error instanceof TooCrowded;

/**
 * Every figure in every language and theme, but for what was asked for by name. One that cannot be drawn
 * is told of and left out.
 */
async function renderAll(
  { view, named, look, folder }: Extract<Command, { readonly kind: 'all' }>,
  ledger: Ledger,
  port: Port,
  words: CliWords,
): Promise<number> {
  const rasterise = await createRasteriser();
  mkdirSync(folder, { recursive: true });
  let writing = Promise.resolve();
  for (const chosen of everyView(view, named)) {
    const { lang, theme } = chosen;
    const name = viewFileName(chosen, ledger, 'png').replace(/\.png$/, `_${lang}_${theme}.png`);
    const out = path.join(folder, name);
    try {
      // One picture is encoded while the next is drawn.
      const [picture] = await Promise.all([pictureOf(chosen, look, ledger), writing]);
      writing = rasterise(picture).then((png) => {
        writeFileSync(out, png);
        for (const warning of picture.facts.warnings) port.complain(`${out}: ${warning}\n`);
        port.say(`${out}\n`);
      });
    } catch (error) {
      if (!isUndrawable(error)) throw error;
      port.complain(`${out}: ${faultText(error, words)}\n`);
    }
  }
  await writing;
  return DONE;
}

function everyView(view: ViewState, named: ReadonlySet<ViewField>): readonly ViewState[] {
  const kinds = named.has('view') ? [view.view] : (Object.keys(FIGURE_KINDS) as FigureKindId[]);
  const languages = named.has('lang') ? [view.lang] : LANGUAGES;
  const themes = named.has('theme') && view.theme !== 'auto' ? [view.theme] : SHEET_THEMES;
  return kinds.flatMap((kind) =>
    languages.flatMap((lang) => themes.map((theme) => ({ ...view, view: kind, lang, theme }))),
  );
}

const SHEET_THEMES = ['light', 'dark'] as const;

async function pictureOf(
  view: ViewState,
  { site, ...look }: Extract<Command, { readonly kind: 'picture' }>['look'],
  ledger: Ledger,
): Promise<Picture> {
  return makePicture(
    pictureOrder({
      view,
      ledger,
      figure: await figureOf(view),
      language: await languageOf(view),
      options: { ...look, theme: view.theme === 'dark' ? 'dark' : 'light' },
      site,
    }),
  );
}

async function figureOf({ view }: ViewState): Promise<FigureKind> {
  const { figure } = kindOf(view);
  return typeof figure === 'function' ? figure() : figure;
}

const languageOf = async ({ lang }: ViewState): Promise<Language> =>
  createLanguage(lang, await loadMessages(lang));
