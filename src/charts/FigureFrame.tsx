import type { ReactNode } from 'react';
import type { FigureLinks, FigureWords, LegendItem, TextContext } from '#charts/figure.ts';
import { SourceList } from '#charts/SourceList.tsx';
import { Swatch } from '#charts/Swatch.tsx';
import styles from './FigureFrame.module.css';

/**
 * What stands around every picture: headline, subtitle and legend above it, notes and sources
 * below. `headlineId` labels the figure for those who do not see it.
 */
export function FigureFrame(props: {
  readonly words: FigureWords;
  readonly context: TextContext;
  readonly headlineId: string;
  /** The picture in words, for those who do not see it; empty where there is none. */
  readonly summary: string;
  readonly links: FigureLinks;
  readonly children: ReactNode;
}) {
  const { words, context, headlineId, summary, links, children } = props;
  const { t } = context.language;
  return (
    <figure className={styles['figure']} aria-labelledby={headlineId}>
      <h2 id={headlineId} className={styles['headline']}>
        {words.headline}
      </h2>
      <p className={styles['subtitle']}>{words.subtitle}</p>
      {words.legend.length > 0 && <Legend items={words.legend} context={context} />}
      {children}
      {summary !== '' && <p className="visually-hidden">{summary}</p>}
      <figcaption className={styles['caption']}>
        <ul className={styles['notes']} aria-label={t('figure.notes')}>
          {words.notes.map(({ key, text, doubt, named = [] }) => (
            <li key={key}>
              {doubt && (
                <a className="mark" href={links.doubtHref(doubt.id)}>
                  {doubt.mark}
                </a>
              )}
              {text}
              {named.map((one) => (
                <a key={one.cell} className={styles['named']} {...links.cellLink(one.cell)}>
                  {one.text}
                </a>
              ))}
            </li>
          ))}
        </ul>
        {words.sources.length > 0 && (
          <p className={styles['sources']}>
            {t('figure.source') + context.language.gap}
            <SourceList sources={words.sources} context={context} />
          </p>
        )}
      </figcaption>
    </figure>
  );
}

function Legend(props: { readonly items: readonly LegendItem[]; readonly context: TextContext }) {
  const { items, context } = props;
  return (
    <ul className={styles['legend']} aria-label={context.language.t('figure.legend')}>
      {items.map((item) => (
        <li key={item.text}>
          <Swatch item={item} paper={context.palette.paper} />
          {item.text}
        </li>
      ))}
    </ul>
  );
}
