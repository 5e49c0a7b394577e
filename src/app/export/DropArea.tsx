import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { useWholeLanguage } from '#app/useWholeLanguage.ts';
import styles from './DropArea.module.css';

/** Takes a file dropped anywhere on the page, and says so while one is held over it. */
export function DropArea({ onDrop }: { readonly onDrop: (file: File) => void }) {
  const { t } = useLanguage();
  const [held, setHeld] = useState(false);
  const whole = useWholeLanguage(held);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Else the browser would leave the page and show the file.
      event.preventDefault();
      setHeld(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHeld(false);
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      setHeld(false);
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    };
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, []);
  return held ? (
    <div className={styles['area']} role="status">
      {whole && t('export.drop')}
    </div>
  ) : null;
}
