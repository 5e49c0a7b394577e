import { useLanguage } from '#app/languageContext.ts';
import { useLinks } from '#app/linkContext.ts';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';

/** Undoes every filter; the open view, the language and the theme stay. Absent when there is nothing to undo. */
export function ResetButton() {
  const { t } = useLanguage();
  const { hrefOf, startView } = useLinks();
  const choose = useView((model) => model.choose);
  const changed = useView(({ view }) => {
    const { view: open, lang, theme } = view;
    return hrefOf(view) !== hrefOf({ ...startView, view: open, lang, theme });
  });
  if (!changed) return null;
  const { countries, measures, source, time, unit, scale, sort } = startView;
  return (
    <Button
      kind="link"
      onClick={() => choose({ countries, measures, source, time, unit, scale, sort })}
    >
      {t('filter.resetFilters')}
    </Button>
  );
}
