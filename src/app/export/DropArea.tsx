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
    // The innermost part of the page that the file is over: what is entered says so before what is
    // left does, and not every browser tells with `relatedTarget` where the file goes.
    let over: EventTarget | null = null;
    const enter = (event: DragEvent): void => {
      over = event.target;
    };
    const hold = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // Else the browser would leave the page and show the file.
      event.preventDefault();
      setHeld(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.target === over) setHeld(false);
    };
    const drop = (event: DragEvent): void => {
      setHeld(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('dragenter', enter, { signal });
    addEventListener('dragover', hold, { signal });
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

const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;
