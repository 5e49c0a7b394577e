import type { TextContext } from '#charts/figure.ts';
import styles from './CardHead.module.css';

/** What a card is about, and the button that puts it away. */
export function CardHead(props: {
  readonly title: string;
  /** In a lighter hand behind the title: a year, a unit. */
  readonly remark?: string;
  readonly context: TextContext;
  /** Null while the card only follows the mouse and cannot be reached. */
  readonly onClose: (() => void) | null;
}) {
  const { title, remark, context, onClose } = props;
  return (
    <div className={styles['head']}>
      <p className={styles['title']}>
        {title}
        {remark !== undefined && (
          <>
            {' '}
            <span>{remark}</span>
          </>
        )}
      </p>
      {onClose && (
        <button type="button" className={styles['close']} onClick={onClose}>
          {context.language.t('card.close')}
        </button>
      )}
    </div>
  );
}
