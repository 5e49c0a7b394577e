import { useEffect } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { useView } from '#view/useView.ts';

/** Tells the browser what is on screen: title, language and theme. */
export function useDocument(title: string): void {
  const { code } = useLanguage();
  const theme = useView(({ view }) => view.theme);
  useEffect(() => {
    document.documentElement.lang = code;
    document.documentElement.dataset['theme'] = theme;
    document.title = title;
  }, [code, theme, title]);
}
