import type { ReactNode } from 'react';
import type { FigureWords, TextContext } from '#charts/figure.ts';
import styles from './CaptionedTable.module.css';

/** A table of a figure's numbers. What is read of it first is the figure's headline and subtitle. */
export function CaptionedTable(props: {
  readonly words: Pick<FigureWords, 'headline' | 'subtitle'>;
  readonly context: TextContext;
  /** What one table has beyond the others. */
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const { words, context, className, children } = props;
  const { headline, subtitle } = words;
  return (
    <table className={`${styles['table']} ${className ?? ''}`}>
      <caption className="visually-hidden">
        {context.language.t('figure.caption', { headline, subtitle })}
      </caption>
      {children}
    </table>
  );
}
