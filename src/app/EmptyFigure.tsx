import { chartYear, leadsToFigures } from '#app/chartRequest.ts';
import { useLanguage } from '#app/languageContext.ts';
import { useLinks } from '#app/linkContext.ts';
import type { FigureKind, FigureState, FigureWords } from '#charts/figure.ts';
import { kindOf } from '#charts/kinds.ts';
import type { Ledger } from '#domain/ledger.ts';
import { isRelative, MEASURES } from '#domain/measure.ts';
import type { Series } from '#domain/observation.ts';
import { SERIES } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import type { Language } from '#i18n/language.ts';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';
import type { ViewState } from '#view/viewState.ts';
import styles from './Figure.module.css';

/** Why there is nothing to draw, and the shortest ways to something. */
export function EmptyFigure(props: {
  readonly ledger: Ledger;
  readonly figure: FigureKind;
  readonly state: Exclude<FigureState, 'ready'>;
  readonly words: FigureWords;
  readonly headlineId: string;
}) {
  const { ledger, figure, state, words, headlineId } = props;
  const language = useLanguage();
  const { t } = language;
  const view = useView((store) => store.view);
  const choose = useView((store) => store.choose);
  const { startView } = useLinks();
  const body =
    state === 'no-figures' ? words.missing.join(language.gap) : t(`state.empty.${state}.body`);
  const leads = (choice: Partial<ViewState>): boolean =>
    leadsToFigures(figure, { ...view, ...choice }, ledger);
  const single = waysOut(ledger, view, language, leads).filter(({ choice }) => leads(choice));
  const { countries, measures, source, time, unit } = startView;
  const fromStart = {
    text: t('filter.reset'),
    choice: { countries, measures, source, time, unit },
  };
  const ways: readonly WayOut[] = single.length > 0 ? single : [fromStart];
  return (
    <section className={styles['empty']} aria-labelledby={headlineId}>
      <h2 id={headlineId}>{titleOf(state, view, ledger, language)}</h2>
      {state === 'no-figures' && <p>{words.subtitle}</p>}
      <p>{body}</p>
      <p className={styles['remedies']}>
        {ways.map(({ text, choice }) => (
          <Button key={text} onClick={() => choose(choice)}>
            {text}
          </Button>
        ))}
      </p>
    </section>
  );
}

/** A source is only blamed where one is chosen, and where it lacks the figures themselves. */
function titleOf(
  state: Exclude<FigureState, 'ready'>,
  view: ViewState,
  ledger: Ledger,
  { t }: Language,
): string {
  if (state !== 'no-figures') return t(`state.empty.${state}.title`);
  const { filters, units } = kindOf(view.view);
  if (!filters.includes('source')) return t('state.empty.no-figures.titleAny');
  return isRelative(view.unit) && units.includes(view.unit)
    ? t('state.empty.no-figures.titleRelative', { year: String(chartYear(view, ledger)) })
    : t('state.empty.no-figures.title');
}

type WayOut = { readonly text: string; readonly choice: Partial<ViewState> };

/** Small changes of the view that may lead to figures. */
function waysOut(
  ledger: Ledger,
  view: ViewState,
  { t }: Language,
  leads: (choice: Partial<ViewState>) => boolean,
): readonly WayOut[] {
  const { source } = view;
  const year = chartYear(view, ledger);
  const yearOf = (of: Series): Year | undefined =>
    kindOf(view.view)
      .years(ledger, of, view.countries)
      .findLast((known) => leads({ source: of, time: { from: known, to: known } }));
  const newest = yearOf(source);
  return [
    {
      text: t('state.empty.no-countries.remedy'),
      choice: { countries: ledger.countries },
    },
    { text: t('state.empty.no-measures.remedy'), choice: { measures: MEASURES } },
    { text: t('state.empty.no-figures.inDollars'), choice: { unit: 'usd' } },
    ...(newest === undefined
      ? []
      : [
          {
            text: t('state.empty.no-figures.otherYear', { year: String(newest) }),
            choice: { time: { from: newest, to: newest } },
          },
        ]),
    ...(kindOf(view.view).filters.includes('source')
      ? SERIES.filter((series) => series !== source).flatMap((series) => {
          const same = leads({ source: series });
          const found = same ? year : yearOf(series);
          if (found === undefined) return [];
          const text = t('state.empty.no-figures.remedy', {
            year: String(found),
            source: t(`source.short.${series}`),
          });
          const time = { from: found, to: found };
          return [{ text, choice: same ? { source: series } : { source: series, time } }];
        })
      : []),
  ];
}
