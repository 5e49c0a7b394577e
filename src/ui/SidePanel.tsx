import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import styles from './SidePanel.module.css';

/**
 * A sheet over the page: at its side, or all of a phone. Escape, a press outside and the button
 * close it; the focus stays in it and goes back where it was, or to `home` if it was nowhere.
 */
export function SidePanel(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly title: string;
  readonly close: string;
  /** What the panel is about: when it changes, reading begins at the top again. */
  readonly subject: string;
  /** If nothing on the page had the focus, the first in here that can have it takes it afterwards. */
  readonly home: () => HTMLElement | null;
  readonly children: ReactNode;
}) {
  const { open, onClose, label, title, close, subject, home, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const shown = useRef(subject);
  const [origin] = useState(() => document.activeElement);
  useEffect(() => {
    if (shown.current === subject) return;
    shown.current = subject;
    if (!open) return;
    if (popup.current) popup.current.scrollTop = 0;
    heading.current?.focus();
  }, [open, subject]);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop'] ?? ''} />
        <Dialog.Popup
          ref={popup}
          className={styles['panel'] ?? ''}
          initialFocus={heading}
          finalFocus={() => focusable(origin) ?? home()}
        >
          <div className={styles['top']}>
            <p className={styles['label']}>{label}</p>
            <Dialog.Close render={<Button kind="link" />}>{close}</Dialog.Close>
          </div>
          <Dialog.Title ref={heading} tabIndex={-1} className={styles['title'] ?? ''}>
            {title}
          </Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What had the focus, if that was more than the page itself and it is still there. */
const focusable = (element: Element | null): HTMLElement | null =>
  element instanceof HTMLElement && element !== document.body && element.isConnected
    ? element
    : null;
