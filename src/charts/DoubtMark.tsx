import type { FigureLinks } from '#charts/figure.ts';
import { MARK_RADIUS, MARK_TARGET } from '#charts/markSize.ts';
import type { Palette } from '#charts/palette.ts';
import type { Measure } from '#domain/measure.ts';
import type { Language } from '#i18n/language.ts';
import styles from './DoubtMark.module.css';

type Placed = {
  /** The letter of the doubt. */
  readonly mark: string;
  /** Its middle, in the pixels of the drawing. */
  readonly x: number;
  readonly y: number;
};

/** The mark of a doubt beside a figure, as part of a drawing. */
export function DoubtMark({ mark, x, y, palette }: Placed & { readonly palette: Palette }) {
  return (
    <g>
      <circle cx={x} cy={y} r={MARK_RADIUS} fill="none" stroke={palette.deficit} />
      <text
        x={x}
        y={y}
        dominantBaseline="central"
        textAnchor="middle"
        fill={palette.deficit}
        fontSize={12}
        fontWeight={650}
      >
        {mark}
      </text>
    </g>
  );
}

/** What answers over such a mark. */
export function DoubtMarkLink(
  props: Placed & {
    /** Of the doubt. */
    readonly id: string;
    /** Whose figure it is, in words. */
    readonly country: string;
    readonly measure: Measure;
    readonly language: Language;
    readonly links: FigureLinks;
  },
) {
  const { mark, id, x, y, country, measure, language, links } = props;
  const { t } = language;
  return (
    <a
      className={styles['mark']}
      href={links.doubtHref(id)}
      style={{ left: x - MARK_TARGET / 2, top: y - MARK_TARGET / 2 }}
      aria-label={t('doubt.mark', { mark, country, measure: t(`measure.${measure}`) })}
    />
  );
}
