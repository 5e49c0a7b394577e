import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import styles from './Dialog.module.css';

/** A window over the page. Escape, its button and a click beside it close it. */
export function Dialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** For what is shown in it at a width of its own. */
  readonly wide?: boolean;
  /** What has the focus first, if that is not the button that closes it. */
  readonly first?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}) {
  const { open, title, closeLabel, onClose, wide = false, first, children } = props;
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop'] ?? ''} />
        <Base.Popup
          className={styles['popup'] ?? ''}
          data-wide={wide || undefined}
          {...(first && { initialFocus: first })}
        >
          <header className={styles['head']}>
            <Base.Title className={styles['title'] ?? ''}>{title}</Base.Title>
            <Base.Close className={styles['close'] ?? ''} aria-label={closeLabel}>
              <svg width="14" height="14" aria-hidden="true">
                <path d="M2 2 L12 12 M12 2 L2 12" stroke="currentColor" strokeWidth="1.75" />
              </svg>
            </Base.Close>
          </header>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
