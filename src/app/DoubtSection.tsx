import type { MouseEvent } from 'react';
import { leadsToFigures } from '#app/chartRequest.ts';
import { doubtAnchor } from '#app/doubtAnchor.ts';
import { useLanguage } from '#app/languageContext.ts';
import { useLinks } from '#app/linkContext.ts';
import { PageLink } from '#app/PageLink.tsx';
import { isPlainClick } from '#app/plainClick.ts';
import type { FigureKind, TextContext } from '#charts/figure.ts';
import { doubtWords } from '#charts/doubtWords.ts';
import { SourceList } from '#charts/SourceList.tsx';
import type { TradeModel } from '#charts/tradeModel.ts';
import { useFigureLinks } from '#app/useFigureLinks.ts';
import { addressId } from '#domain/cellAddress.ts';
import type { DoubtCase, Exhibit } from '#domain/doubtCase.ts';
import { doubtCase } from '#domain/doubtCase.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Series } from '#domain/observation.ts';
import { useView } from '#view/useView.ts';
import styles from './DoubtSection.module.css';

/** What of the figures on screen cannot be right, why, and where else to look. */
export function DoubtSection(props: {
  readonly ledger: Ledger;
  readonly model: TradeModel;
  readonly context: TextContext;
  /** What is on screen, to offer only sources in which it has something to show. */
  readonly figure: FigureKind;
}) {
  const { ledger, model, context, figure } = props;
  const { t } = useLanguage();
  const view = useView((store) => store.view);
  const cases = casesAbout(ledger, model);
  if (cases.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="doubts">
      <h2 id="doubts">{t('doubt.title')}</h2>
      <ul className={styles['list']}>
        {cases.map((doubtful) => (
          <DoubtItem
            key={doubtful.doubt.id}
            doubtful={doubtful}
            mark={model.doubts.find(({ doubt }) => doubt.id === doubtful.doubt.id)?.mark ?? null}
            ledger={ledger}
            context={context}
          />
        ))}
      </ul>
      <p className={styles['ways']}>
        {WAYS.filter(({ source }) => leadsToFigures(figure, { ...view, source }, ledger)).map(
          ({ source, words }) => (
            <SourceLink key={source} source={source} text={t(words)} />
          ),
        )}
        <PageLink page="methods">{t('page.methods')}</PageLink>
        <a href="#figure">{t('doubt.back')}</a>
      </p>
    </section>
  );
}

const WAYS = [
  { source: 'customs', words: 'doubt.seeCustoms' },
  { source: 'national', words: 'doubt.seeNational' },
] as const;

/** Doubts about this source and year: those about the whole, and those about a chosen country. */
const casesAbout = (ledger: Ledger, { request }: TradeModel): readonly DoubtCase[] =>
  ledger.doubts
    .map((doubt) => doubtCase(ledger, doubt))
    .filter(({ figures }) =>
      figures.some(
        ({ observation }) =>
          observation.series === request.source &&
          observation.period === String(request.year) &&
          request.countries.includes(observation.economy),
      ),
    );

function DoubtItem(props: {
  readonly doubtful: DoubtCase;
  readonly mark: string | null;
  readonly ledger: Ledger;
  readonly context: TextContext;
}) {
  const { doubtful, mark, ledger, context } = props;
  const { t, gap } = useLanguage();
  const words = doubtWords(doubtful, context);
  const ids = new Set(doubtful.evidence.map(({ observation }) => observation.source));
  const sources = [...ids].flatMap((id) => ledger.sources.get(id) ?? []);
  return (
    <li id={doubtAnchor(doubtful.doubt.id)} className={styles['item']} tabIndex={-1}>
      <p>
        {mark !== null && <span className="mark">{mark}</span>}
        <strong>{words.headline}</strong>
        {gap + [words.body, words.confidence].filter(Boolean).join(gap)}
      </p>
      <p className={styles['evidence']}>
        {t('doubt.evidence') + gap}
        {doubtful.evidence.map((exhibit) => (
          <span key={exhibit.observation.id}>
            <ExhibitLink exhibit={exhibit} context={context} />
            {' · '}
          </span>
        ))}
        <SourceList sources={sources} context={context} />
      </p>
    </li>
  );
}

/** A published figure that speaks against another, leading to where it comes from. */
function ExhibitLink(props: { readonly exhibit: Exhibit; readonly context: TextContext }) {
  const { exhibit, context } = props;
  const { flow, observation } = exhibit;
  const { series, economy, period, money } = observation;
  const { cellLink } = useFigureLinks();
  const { language, names } = context;
  const text = language.beside([
    language.t(`source.short.${series}`),
    language.name(names(economy)),
    language.t(`measure.${MEASURE_OF[flow]}`),
    language.fineMoney(money),
  ]);
  return <a {...cellLink(addressId({ series, economy, flow, period }))}>{text}</a>;
}

const MEASURE_OF = { export: 'exports', import: 'imports', total: 'total' } as const;

/** A link, so that it can be copied or opened beside; a plain click changes the view in place. */
function SourceLink(props: { readonly source: Series; readonly text: string }) {
  const { source, text } = props;
  const view = useView((model) => model.view);
  const choose = useView((model) => model.choose);
  const { hrefOf } = useLinks();
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    choose({ source });
    // This link goes with the section that it stands in; the focus goes on with the figure.
    document.getElementById('figure')?.focus();
  };
  return (
    <a className={styles['way']} href={hrefOf({ ...view, source })} onClick={follow}>
      {text}
    </a>
  );
}
