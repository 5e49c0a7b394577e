import { memo } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { LANGUAGE_NAMES } from '#i18n/languageNames.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { useView } from '#view/useView.ts';
import { THEMES } from '#view/viewState.ts';

/** What there is room for. */
const SHORT_NAMES = { en: 'EN', zh: '中文', ru: 'RU' } as const;
const THEME_SIGNS = { auto: '◐', light: '☀\ufe0e', dark: '☾' } as const;

export const HeaderControls = memo(function HeaderControls() {
  const { t } = useLanguage();
  const lang = useView(({ view }) => view.lang);
  const theme = useView(({ view }) => view.theme);
  const choose = useView((model) => model.choose);
  return (
    <>
      <Segmented
        quiet
        label={t('page.language')}
        value={lang}
        options={LANGUAGES.map((code) => ({
          value: code,
          label: SHORT_NAMES[code],
          name: LANGUAGE_NAMES[code],
          lang: code,
        }))}
        onChoose={(value) => choose({ lang: value })}
      />
      <Segmented
        quiet
        label={t('page.theme')}
        value={theme}
        options={THEMES.map((value) => ({
          value,
          label: THEME_SIGNS[value],
          name: t(`page.themes.${value}`),
        }))}
        onChoose={(value) => choose({ theme: value })}
      />
    </>
  );
});
