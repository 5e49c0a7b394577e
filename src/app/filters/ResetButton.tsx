import { useState } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { useLinks } from '#app/linkContext.ts';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';
import type { ViewState } from '#view/viewState.ts';

/**
 * Undoes every filter; the open view, the language and the theme stay. Until the next choice it then gives
 * them back. Absent when there is nothing to undo.
 */
export function ResetButton() {
  const { t } = useLanguage();
  const { hrefOf, startView } = useLinks();
  const now = useView((model) => model.view);
  const choose = useView((model) => model.choose);
  /** What was reset, as long as nothing else was chosen. */
  const [before, setBefore] = useState<ViewState | null>(null);
  const { view, lang, theme, page, cell, data } = now;
  const kept = { view, lang, theme, page, cell, data };
  const start = { ...startView, ...kept };
  const isStart = hrefOf(now) === hrefOf(start);
  if (before && (!isStart || before.view !== view)) setBefore(null);
  if (isStart && !before) return null;
  return (
    <Button
      kind="link"
      data-command={before ? 'undo' : 'reset'}
      onClick={({ detail }) => {
        // The second click of a double click does not take back what the first has done.
        if (detail > 1) return;
        setBefore(before ? null : now);
        choose({ ...(before ?? start), ...kept });
      }}
    >
      {t(before ? 'filter.undo' : 'filter.resetFilters')}
    </Button>
  );
}
