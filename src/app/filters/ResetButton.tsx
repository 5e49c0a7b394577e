import { useLanguage } from '#app/languageContext.ts';
import { useLinks } from '#app/linkContext.ts';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';

/** Undoes every filter; the open view, the language and the theme stay. Absent when there is nothing to undo. */
export function ResetButton() {
  const { t } = useLanguage();
  const { hrefOf, startView } = useLinks();
  const now = useView((model) => model.view);
  const choose = useView((model) => model.choose);
  const { view, lang, theme, page, cell, data } = now;
  const start = { ...startView, view, lang, theme, page, cell, data };
  if (hrefOf(now) === hrefOf(start)) return null;
  return (
    <Button kind="link" onClick={() => choose(start)}>
      {t('filter.resetFilters')}
    </Button>
  );
}
