import { useMemo } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { useDark } from '#app/useDark.ts';
import { usePaper } from '#app/usePaper.ts';
import type { TextContext } from '#charts/figure.ts';
import { textContext } from '#charts/figureText.ts';
import { DARK, LIGHT } from '#charts/palette.ts';
import type { Ledger } from '#domain/ledger.ts';
import { useView } from '#view/useView.ts';

/** A drawing's surroundings, all but the width, which only the place of the drawing knows. */
export function useFigureContext(ledger: Ledger): TextContext {
  const language = useLanguage();
  const onScreen = useDark(useView(({ view }) => view.theme));
  const dark = !usePaper() && onScreen;
  // The same surroundings are the same object, so that what hangs on them alone is not drawn anew.
  return useMemo(
    () => textContext(ledger, language, dark ? DARK : LIGHT),
    [dark, language, ledger],
  );
}
