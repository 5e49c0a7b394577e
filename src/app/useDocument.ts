import { useEffect } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { useView } from '#view/useView.ts';

/** Tells the browser what is on screen: title, language and theme. */
export function useDocument(title: string): void {
  const { code, direction } = useLanguage();
  const theme = useView(({ view }) => view.theme);
  // One effect each: writing the language again, even the same, makes a browser restyle every
  // element of the page, which costs more than drawing the figure.
  useEffect(() => {
    document.documentElement.lang = code;
    document.documentElement.dir = direction;
  }, [code, direction]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
