import { useCommand } from '#app/commands/commandContext.ts';
import { useLanguage } from '#app/languageContext.ts';
import { kindOf } from '#charts/kinds.ts';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';
import styles from './FigurePanel.module.css';

/** Plays the figure; absent where it cannot be played. */
export function ListenButton() {
  const { t } = useLanguage();
  const command = useCommand();
  const silent = useView(({ view }) => kindOf(view.view).silent);
  return silent ? null : (
    <div className={styles['below']} data-live>
      <Button kind="link" data-command="listen" onClick={() => command('listen')}>
        {t('figure.listen')}
      </Button>
    </div>
  );
}
