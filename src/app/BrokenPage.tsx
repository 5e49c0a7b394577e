import { useLanguage } from '#app/languageContext.ts';
import { PageShell } from '#app/PageShell.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

export function BrokenPage() {
  const { t } = useLanguage();
  return (
    <PageShell>
      <div id="figure">
        <Notice
          urgent
          title={t('state.broken.title')}
          actions={
            <>
              <Button kind="strong" onClick={() => location.reload()}>
                {t('state.reload')}
              </Button>
              <Button onClick={() => location.assign(location.pathname)}>
                {t('filter.reset')}
              </Button>
            </>
          }
        >
          <p>{t('state.broken.body')}</p>
        </Notice>
      </div>
    </PageShell>
  );
}
