import type { OpenedFile } from '#app/export/openPicture.ts';
import { useLanguage } from '#app/languageContext.ts';
import type { Ledger } from '#domain/ledger.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

/** What came of a file that was to open a view. */
export function OpenedNotice(props: {
  readonly opened: OpenedFile;
  readonly ledger: Ledger;
  readonly onDismiss: () => void;
}) {
  const { opened, ledger, onDismiss } = props;
  const { t } = useLanguage();
  const dismiss = <Button onClick={onDismiss}>{t('notice.dismiss')}</Button>;
  if (opened.kind !== 'ours') {
    return (
      <Notice urgent title={t('export.notOpened.title')} actions={dismiss}>
        <p>{t(`export.notOpened.${opened.kind}`)}</p>
      </Notice>
    );
  }
  return (
    <Notice title={t('export.opened.title')} actions={dismiss}>
      <DataRemark made={opened.version} now={ledger.version} />
    </Notice>
  );
}

/** Whether the figures may have changed since the picture was made. */
function DataRemark({ made, now }: { readonly made: string | null; readonly now: string }) {
  const { t, date } = useLanguage();
  if (made === null || !/^\d{4}-\d{2}-\d{2}$/.test(made)) {
    return <p>{t('export.opened.unknownData')}</p>;
  }
  if (made === now) return <p>{t('export.opened.sameData')}</p>;
  return <p>{t('export.opened.otherData', { date: date(made), now: date(now) })}</p>;
}
