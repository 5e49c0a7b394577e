import type { FigureKindId } from '#charts/kinds.ts';
import { measuresFor } from '#charts/kinds.ts';
import type { CommandWords } from '#i18n/commandWords.ts';
import type { Language } from '#i18n/language.ts';
import { languageFacts } from '#i18n/languageFacts.ts';
import type { ViewState } from '#view/viewState.ts';

type Speech = {
  readonly language: Language;
  readonly words: CommandWords;
  /** The view on screen, which may not show all that is held. */
  readonly kind: FigureKindId;
};

/** What a command has chosen, as the filter says it: “Figures from: China customs”. */
export function choiceWords(choice: Partial<ViewState>, { language, words, kind }: Speech): string {
  const { t } = language;
  const { view, source, time, measures, countries, unit, scale, sort, theme, lang } = choice;
  const said = (what: string, value: string): string => words('said.choice', { what, value });
  if (view) return said(t('view.label'), t(`view.${view}`));
  if (source) return said(t('source.label'), t(`source.short.${source}`));
  if (time) return said(t('filter.year'), String(time.to));
  if (measures)
    return said(t('measure.label'), measureNames(measuresFor(kind, measures), language));
  if (countries) return t('filter.countriesHeld', { count: countries.length });
  if (unit) return said(t('filter.unit'), t(`filter.units.${unit}`));
  if (scale) return said(t('filter.scale'), t(`filter.scales.${scale}`));
  if (sort) return said(t('filter.sort'), sortWords(sort, language));
  if (theme) return said(t('page.theme'), t(`page.themes.${theme}`));
  return lang ? languageFacts(lang).name : '';
}

const measureNames = (measures: ViewState['measures'], { t, list }: Language): string =>
  measures.length === 0
    ? t('filter.none')
    : list(measures.map((measure) => t(`measure.short.${measure}`)));

function sortWords({ key, descending }: ViewState['sort'], { t }: Language): string {
  const byName = descending ? 'filter.nameDescending' : 'filter.nameAscending';
  const bySize = descending ? 'filter.descending' : 'filter.ascending';
  return [t(`filter.sorts.${key}`), t(key === 'name' ? byName : bySize)].join(' · ');
}
