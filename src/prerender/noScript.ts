import { LANGUAGES } from '#domain/economy.ts';
import { markup } from '#export/still/markup.ts';
import type { Language } from '#i18n/language.ts';
import { VIEWS } from '#view/viewState.ts';

/** Without scripts, hides what only they could answer; with them, what speaks of their absence. */
export const NO_SCRIPT_STYLE =
  'html:not([data-scripts]) [data-live],html[data-scripts] [data-still]{display:none!important}' +
  '[data-still]{color:var(--muted);font-size:14px}[data-still] p{margin:0 0 4px}' +
  '[data-still] a{display:inline-block;min-height:24px;margin-inline-end:12px}';

export const OWN_NAMES = { en: 'English', zh: '中文', ru: 'Русский' } as const;

/** Tells readers without scripts what they see and where the other views are drawn. */
export function noScriptNotice({ t, code }: Language, site: string): string {
  const suffix = code === 'en' ? '' : `.${code}`;
  const views = VIEWS.map(
    (view) => markup`<a href="${site}figures/${view}${suffix}.html">${t(`view.${view}`)}</a> `,
  );
  const languages = LANGUAGES.filter((other) => other !== code).map(
    (other) =>
      markup`<a lang="${other}" href="${site}figures/overview${other === 'en' ? '' : `.${other}`}.html">${OWN_NAMES[other]}</a> `,
  );
  return markup`<section data-still><p>${t('still.noScript')}</p><p>${views}</p><p>${languages}<a href="${site}data/trade.json">${t('page.data')}</a></p></section>`
    .html;
}
