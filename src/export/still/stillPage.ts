import type { ShownFigure, TextContext } from '#charts/figure.ts';
import { FONT_STACK } from '#charts/font.ts';
import { figureRecords } from '#domain/figureRecord.ts';
import type { Ledger } from '#domain/ledger.ts';
import { NothingToDraw } from '#export/picture/picture.ts';
import type { MadeFile } from '#export/records/madeFile.ts';
import { FILE_TYPES } from '#export/records/madeFile.ts';
import { allSources } from '#export/records/sourceTable.ts';
import type { ViewDocument } from '#export/records/viewDocument.ts';
import { documentFileName } from '#export/records/viewName.ts';
import { QUICK } from '#export/still/fluid/fluidPicture.ts';
import type { PieceOptions } from '#export/still/fluid/pieces.ts';
import type { Markup } from '#export/still/markup.ts';
import { markup, NOTHING, written } from '#export/still/markup.ts';
import { stillFigure } from '#export/still/stillFigure.ts';
import { themeStyle } from '#export/still/themed.ts';
import { webAddress } from '#export/webAddress.ts';

export type StillPage = {
  readonly ledger: Ledger;
  /** Address that opens the same view, live; only its query where the site is not known. */
  readonly link: string;
  readonly theme: 'auto' | 'light' | 'dark';
  /** How closely the widths of the picture are looked at. */
  readonly search?: Partial<PieceOptions>;
  /** Where the same view is live, if that is not what the link says. */
  readonly live?: string;
  /** What else the head of the page says; otherwise it names the live view as the original. */
  readonly head?: Markup;
  /** Ways to other pages, below the figure. */
  readonly ways?: Markup;
};

/** Nothing on the page can call anybody or run. */
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

/**
 * One view as a whole HTML page in one file: words, picture, table, sources, no script and no
 * request, for hosts that forbid frames and for readers without a connection. Throws `NothingToDraw`.
 */
export function stillPage(
  shown: ShownFigure,
  { ledger, link, theme, search = QUICK, live, head, ways = NOTHING }: StillPage,
  context: TextContext,
): string {
  if (shown.state !== 'ready') throw new NothingToDraw(shown.state);
  const { code, direction, t, date } = context.language;
  const words = shown.words(context);
  const address = live ?? webAddress(link);
  const original = address === null ? NOTHING : markup`<link rel="canonical" href="${address}" />`;
  const records = figureRecords(ledger, shown.cells());
  const sources = allSources(words.sources, records, ledger);
  const figure = stillFigure(shown, context, { sources, search });
  const page = markup`<!doctype html>
    <html lang="${code}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />
        <title>${words.headline} · ${t('page.name')}</title>
        <meta name="description" content="${words.subtitle}" />
        ${head ?? original}
        <style>
          ${written(styleOf(theme, figure.css))}
        </style>
      </head>
      <body>
        <main>
          ${figure.markup}
          <footer>
            ${ways}
            ${address === null ? NOTHING : markup`<a href="${address}">${t('still.open')}</a> · `}${t('page.name')} ·
            ${t('export.dataOf', { date: date(ledger.version) })} · ${t('still.licence')}
          </footer>
        </main>
      </body>
    </html> `;
  return page.html;
}

/** The same as a file, named as the other files of the view are. */
export const stillFile = (
  shown: ShownFigure,
  document: ViewDocument,
  theme: StillPage['theme'],
  context: TextContext,
): MadeFile => ({
  name: documentFileName(document, 'html'),
  type: FILE_TYPES.html,
  content: stillPage(shown, { ...document, theme }, context),
});

const styleOf = (theme: StillPage['theme'], pictureStyle: string): string =>
  [
    themeStyle(theme),
    '*{box-sizing:border-box}',
    `body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 ${FONT_STACK}}`,
    'main{max-width:948px;margin:0 auto;padding:16px}',
    'figure{margin:0}',
    'h1{max-width:30em;margin:0;font-size:24px;line-height:1.22;text-wrap:balance}',
    '.subtitle{margin:6px 0 0;color:var(--muted)}',
    'ul{margin:0;padding:0;list-style:none}',
    '.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin:14px 0 10px;color:var(--muted);font-size:13px}',
    '.legend li{display:flex;align-items:center;gap:7px}',
    '.legend svg{display:block}',
    pictureStyle,
    'details{margin-top:10px}',
    'summary{min-height:28px;color:var(--surplus);cursor:pointer}',
    '.scroll{max-width:100%;overflow-x:auto}',
    'table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}',
    'caption{padding:4px 0;color:var(--muted);font-size:13px;text-align:left}',
    'th,td{padding:6px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}',
    'td{min-width:7em}',
    'small{display:block;max-width:24em;color:var(--muted);font-size:12px;font-weight:400}',
    'figcaption,footer{margin-top:14px;padding-top:14px;border-top:1px solid var(--line);color:var(--muted);font-size:13px}',
    'figcaption p{margin:8px 0 0}',
    'b{color:var(--deficit)}',
    'a{color:inherit}',
    'a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--surplus);outline-offset:2px}',
    '@media print{details{display:none}}',
  ].join('\n');
