import { LANGUAGES } from '#domain/economy.ts';
import { figureFile } from '#export/embed/embedAddress.ts';
import { markup } from '#export/still/markup.ts';
import type { Language } from '#i18n/language.ts';
import { languageFacts } from '#i18n/languageFacts.ts';
import { VIEWS } from '#view/viewState.ts';

/**
 * Without scripts, hides what only they could answer; with them, what speaks of their absence. Where
 * they did not come, says so.
 */
export const STATE_STYLE =
  'html:not([data-scripts]) [data-live],html[data-scripts] [data-still]{display:none!important}' +
  '[data-apology]{display:none}html[data-lost] [data-apology]{display:block}' +
  'html[data-lost][data-drawn=none] #root{display:none}' +
  '[data-still],[data-apology]{color:var(--muted);font-size:14px}[data-still] p{margin:0 0 4px}' +
  '[data-still] a{display:inline-block;min-height:24px;margin-inline-end:12px}';

/** Tells readers without scripts what they see and where the other views are drawn. */
export function noScriptNotice({ t, code }: Language, site: string): string {
  const views = VIEWS.map(
    (view) =>
      markup`<a href="${site + figureFile({ view, lang: code }, 'html')}">${t(`view.${view}`)}</a> `,
  );
  const languages = LANGUAGES.filter((other) => other !== code).map(
    (other) =>
      markup`<a lang="${other}" href="${site + figureFile({ view: 'overview', lang: other }, 'html')}">${languageFacts(other).name}</a> `,
  );
  return markup`<section data-still><p>${t('still.noScript')}</p><p>${views}</p><p>${languages}<a href="${site}data/trade.json">${t('page.data')}</a></p></section>`
    .html;
}

/** For where the code did not come. The link is a way on. */
export const apology = ({ t, code }: Language, href: string, text: string): string =>
  markup`<p data-apology lang="${code}" role="status">${t('still.unanswered')} <a href="${href}">${text}</a></p>`
    .html;

/** At the foot of a frame without scripts, whose link nobody can read. */
export const noScriptFrame = ({ t }: Language, href: string): string =>
  markup`<p data-still>${t('still.noScriptFrame')} <a href="${href}">${t('still.open')}</a></p>`
    .html;
