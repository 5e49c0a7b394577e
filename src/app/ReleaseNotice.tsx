import { useLanguage } from '#app/languageContext.ts';
import type { Ledger } from '#domain/ledger.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useView } from '#view/useView.ts';

/** Says that a link was made with another release of the dataset than the one on screen. */
export function ReleaseNotice({ ledger }: { readonly ledger: Ledger }) {
  const { t, date } = useLanguage();
  const made = useView(({ view }) => view.data);
  const choose = useView((model) => model.choose);
  if (made === '' || made === ledger.version) return null;
  return (
    <Notice
      title={t('notice.release', { made: date(made), now: date(ledger.version) })}
      actions={<Button onClick={() => choose({ data: '' })}>{t('notice.dismiss')}</Button>}
    />
  );
}
