import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { figureFile } from '#export/embed/embedAddress.ts';
import { CARD } from '#export/embed/snippet.ts';
import type { Markup } from '#export/still/markup.ts';
import { markup } from '#export/still/markup.ts';
import { stillPage } from '#export/still/stillPage.ts';
import { languageFacts } from '#i18n/languageFacts.ts';
import { alternates } from '#prerender/alternates.ts';
import { pictureAlt } from '#prerender/shareFacts.ts';
import type { DrawnView } from '#prerender/surroundings.ts';
import { VIEWS } from '#view/viewState.ts';

/**
 * A small page of a figure for links that are shared: what a preview of it shows stands in its head, and
 * the figure itself in it, without a script. `folder` is the site's address with its slash; relative to
 * the page where nobody knows it.
 */
export function sharePage(drawn: DrawnView, folder: string): string {
  const { ledger, view, shown, context } = drawn;
  return stillPage(
    shown,
    {
      ledger,
      link: `?view=${view.view}&lang=${view.lang}`,
      live: `${FOLDER}?view=${view.view}&lang=${view.lang}`,
      theme: 'auto',
      head: headOf(drawn, folder),
      ways: waysFrom(drawn),
    },
    context,
  );
}

/** Of the site, as the pages of figures have it. */
const FOLDER = '../';

function headOf(drawn: DrawnView, folder: string): Markup {
  const { view, shown, context } = drawn;
  const own = folder + figureFile(view, 'html');
  const hrefOf = (lang: LanguageCode): string => folder + figureFile({ ...view, lang }, 'html');
  return markup`<link rel="canonical" href="${own}" />
<link rel="alternate" type="application/json+oembed" href="${folder + figureFile(view, 'oembed.json')}" title="${shown.words(context).headline}" />
${alternates(hrefOf, hrefOf('en'))}${previewOf(drawn, folder, own)}`;
}

/** What programs show of a page when its address is shared. `own` is that address. */
export function previewOf(drawn: DrawnView, folder: string, own: string): Markup {
  const { view, shown, context } = drawn;
  const { headline, subtitle } = shown.words(context);
  const facts = [
    ['og:type', 'article'],
    ['og:site_name', context.language.t('page.name')],
    ['og:title', headline],
    ['og:description', subtitle],
    ['og:url', own],
    ['og:locale', localeOf(view.lang)],
    ['og:image', folder + figureFile(view, 'png')],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(CARD.width)],
    ['og:image:height', String(CARD.height)],
    ['og:image:alt', pictureAlt(drawn)],
  ] as const;
  const properties = facts.map(
    ([property, content]) => markup`<meta property="${property}" content="${content}" />\n`,
  );
  return markup`${properties}<meta name="twitter:card" content="summary_large_image" />`;
}

const localeOf = (lang: LanguageCode): string =>
  languageFacts(lang).locales[0]?.replace('-', '_') ?? lang;

/** To the other figures in this language and to this one in the others. */
function waysFrom({ view, context }: DrawnView): Markup {
  const { t } = context.language;
  const fileOf = (other: Parameters<typeof figureFile>[0]): string =>
    FOLDER + figureFile(other, 'html');
  const views = VIEWS.filter((name) => name !== view.view).map(
    (name) =>
      markup`<a href="${fileOf({ view: name, lang: view.lang })}">${t(`view.${name}`)}</a> `,
  );
  const languages = LANGUAGES.filter((lang) => lang !== view.lang).map(
    (lang) =>
      markup`<a lang="${lang}" hreflang="${lang}" href="${fileOf({ view: view.view, lang })}">${languageFacts(lang).name}</a> `,
  );
  return markup`<nav aria-label="${t('view.label')}">${views}${languages}</nav>`;
}
