import type { ReactNode } from 'react';
import { headlineOf, noteText, subtitleOf } from '#charts/figureText.ts';
import { paintOf } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { SourceList } from '#charts/SourceList.tsx';
import type { ModelNote, TradeModel } from '#charts/tradeModel.ts';
import { valuesOf } from '#charts/tradeModel.ts';
import styles from './FigureFrame.module.css';

/**
 * What stands around every picture: headline, subtitle and legend above it, notes and sources
 * below. `headlineId` labels the figure for those who do not see it.
 */
export function FigureFrame(props: {
  readonly model: TradeModel;
  readonly context: RenderContext;
  readonly headlineId: string;
  readonly legend: boolean;
  readonly doubtHref: (doubtId: string) => string;
  readonly children: ReactNode;
}) {
  const { model, context, headlineId, legend, doubtHref, children } = props;
  const { t } = context.language;
  return (
    <figure className={styles['figure']} aria-labelledby={headlineId}>
      <h2 id={headlineId} className={styles['headline']}>
        {headlineOf(model, context)}
      </h2>
      <p className={styles['subtitle']}>{subtitleOf(model, context)}</p>
      {legend && <Legend model={model} context={context} />}
      {children}
      <figcaption className={styles['caption']}>
        <ul className={styles['notes']} aria-label={t('figure.notes')}>
          {model.notes.map((note) => (
            <li key={noteKey(note)}>
              {note.kind === 'doubt' && (
                <a className="mark" href={doubtHref(note.marked.doubt.id)}>
                  {note.marked.mark}
                </a>
              )}
              {noteText(note, model, context)}
            </li>
          ))}
        </ul>
        {model.sources.length > 0 && (
          <p className={styles['sources']}>
            {t('figure.source') + context.language.gap}
            <SourceList sources={model.sources} context={context} />
          </p>
        )}
      </figcaption>
    </figure>
  );
}

const noteKey = (note: ModelNote): string => {
  if (note.kind === 'doubt') return note.marked.doubt.id;
  if (note.kind === 'total') return note.doubtful.doubt.id;
  return note.kind === 'missing' ? note.reason : note.kind;
};

function Legend({
  model,
  context,
}: {
  readonly model: TradeModel;
  readonly context: RenderContext;
}) {
  const { palette, language } = context;
  const { t } = language;
  const balances = valuesOf(
    model.rows.map((row) => ({
      ...row,
      cells: row.cells.filter(({ measure }) => measure === 'surplus'),
    })),
  );
  const items = [
    ...model.request.measures
      .filter((measure) => measure !== 'surplus')
      .map((measure) => ({
        paint: paintOf(palette, measure, 1),
        text: t(`measure.${measure}`),
      })),
    ...(balances.some((value) => value >= 0)
      ? [{ paint: palette.surplus, text: t('measure.gain') }]
      : []),
    ...(balances.some((value) => value < 0)
      ? [{ paint: palette.deficit, text: t('measure.loss') }]
      : []),
  ];
  return (
    <ul className={styles['legend']} aria-label={t('figure.legend')}>
      {items.map(({ paint, text }) => (
        <li key={text}>
          <Swatch paint={paint} doubtful={false} />
          {text}
        </li>
      ))}
      {model.doubts.length > 0 && (
        <li>
          <Swatch paint={palette.muted} doubtful />
          {t('figure.doubtful')}
        </li>
      )}
    </ul>
  );
}

function Swatch({ paint, doubtful }: { readonly paint: string; readonly doubtful: boolean }) {
  return (
    <svg width={12} height={12} aria-hidden="true">
      <rect
        x={0.75}
        y={0.75}
        width={10.5}
        height={10.5}
        fill={paint}
        fillOpacity={doubtful ? 0.35 : 1}
        stroke={paint}
        strokeWidth={1.5}
      />
    </svg>
  );
}
