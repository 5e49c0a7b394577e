import { memo } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { languageFacts } from '#i18n/languageFacts.ts';
import { Segmented } from '#ui/Segmented.tsx';
import { useView } from '#view/useView.ts';
import { THEMES } from '#view/viewState.ts';

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
          label: languageFacts(code).short,
          name: languageFacts(code).name,
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
