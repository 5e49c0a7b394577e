import type { Saving } from '#app/export/useSaving.ts';
import { useLanguage } from '#app/languageContext.ts';

/** What becomes of a file, with a link that saves it where the browser did not by itself. */
export function SavingWords(props: {
  readonly saving: Saving;
  /** What to say where it cannot be made; else to check the connection. */
  readonly failed?: string;
}) {
  const { saving, failed } = props;
  const { t, gap } = useLanguage();
  if (saving.state === 'idle') return null;
  if (saving.state === 'failed' && failed !== undefined) return failed;
  return (
    <>
      {t(`records.${saving.state}`, { file: saving.name })}
      {saving.state === 'saved' && (
        <>
          {gap}
          <a href={saving.url} download={saving.name}>
            {t('records.save')}
          </a>
        </>
      )}
    </>
  );
}
