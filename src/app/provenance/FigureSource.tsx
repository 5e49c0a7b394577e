import type { ReactNode } from 'react';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import { periodText, recordedText } from '#app/provenance/provenanceText.ts';
import { DatasetNote } from '#charts/DatasetNote.tsx';
import { reportersOf } from '#charts/whoCounted.ts';
import { observed } from '#domain/figure.ts';
import type { Source } from '#domain/ledger.ts';
import { money } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';
import { yearOf } from '#domain/period.ts';
import type { RateOrigin, Report } from '#domain/provenance.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import { scriptOf } from '#i18n/scriptOf.ts';
import { titleLanguage } from '#i18n/titleLanguage.ts';
import styles from './ProvenancePanel.module.css';

/** Who recorded a published figure and how, where it was read, and how it was converted. */
export function FigureSource(props: { readonly report: Report; readonly panel: PanelContext }) {
  const { report, panel } = props;
  const { observation, source, conversion } = report;
  const { words } = panel;
  return (
    <>
      <section>
        <h3>{words('origin')}</h3>
        <Origin observation={observation} panel={panel} />
      </section>
      <section>
        <h3>{words('source')}</h3>
        {source ? (
          <SourceRecord source={source} observation={observation} panel={panel} />
        ) : (
          <p>{words('noSource')}</p>
        )}
      </section>
      {conversion && <Conversion origin={conversion} panel={panel} />}
    </>
  );
}

const Entry = (props: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{props.term}</dt>
    <dd>{props.children}</dd>
  </div>
);

function Origin(props: { readonly observation: Observation; readonly panel: PanelContext }) {
  const { observation, panel } = props;
  const { words, context } = panel;
  const { period, flow, valuation, quoted, note } = observation;
  const months = periodText(period, panel);
  return (
    <dl className={styles['facts']}>
      <Entry term={words('reporter')}>{reportersOf(observed(observation), context)}</Entry>
      <Entry term={words('counter')}>{context.language.name(observation.authority)}</Entry>
      <Entry term={words('recordedAs')}>{recordedText(observation, panel)}</Entry>
      <Entry term={words('quoted')}>
        <q className={styles['quote']} lang={scriptOf(quoted)}>
          {quoted}
        </q>
      </Entry>
      <Entry term={words('period')}>
        {yearOf(period) === null
          ? words('partYear', { months })
          : words('wholeYear', { year: months })}
      </Entry>
      <Entry term={words('unit')}>{words(`units.${observation.money.currency}`)}</Entry>
      <Entry term={words('scope')}>{words(`scopes.${observation.scope}`)}</Entry>
      <Entry term={words('valuation')}>
        {valuation === 'not-stated'
          ? words('valuations.not-stated', { flow })
          : words(`valuations.${valuation}`)}
      </Entry>
      {note !== null && (
        <Entry term={words('note')}>
          <DatasetNote note={note} code={context.language.code} />
        </Entry>
      )}
    </dl>
  );
}

/** The dataset's own word for a licence that nobody looked up. */
const NOT_CHECKED = 'not checked';

function SourceRecord(props: {
  readonly source: Source;
  readonly observation: Observation;
  readonly panel: PanelContext;
}) {
  const { source, panel } = props;
  const { alsoIn } = props.observation;
  const { words, context, ledger } = panel;
  const languages = new Intl.DisplayNames([context.language.code], { type: 'language' });
  return (
    <>
      <p className={styles['authority']}>{context.language.name(source.authority)}</p>
      <dl className={styles['facts']}>
        <Entry term={words('sourceTitle')}>
          <cite lang={titleLanguage(source)}>{source.title}</cite>
        </Entry>
        <Entry term={words('readAt')}>
          <span lang={scriptOf(source.publisher)}>{source.publisher}</span>
        </Entry>
        <Entry term={words('sourceDate')}>{source.date}</Entry>
        <Entry term={words('languages')}>
          {context.language.list(source.languages.map((code) => languages.of(code) ?? code))}
        </Entry>
        <Entry term={words('licence')}>
          {source.licence === NOT_CHECKED ? words('licences.notChecked') : source.licence}
        </Entry>
        {alsoIn !== null && (
          <Entry term={words('alsoIn')}>
            <SourceLine source={ledger.sources.get(alsoIn.source) ?? null} panel={panel} />
          </Entry>
        )}
      </dl>
      <p>
        {source.url === null ? (
          words('noLink')
        ) : (
          <a href={source.url} target="_blank" rel="noreferrer">
            {words('open')}
          </a>
        )}
      </p>
    </>
  );
}

function Conversion(props: { readonly origin: RateOrigin; readonly panel: PanelContext }) {
  const { origin, panel } = props;
  const { rate, cnySource, usdSource } = origin;
  const { words, context } = panel;
  const { language } = context;
  return (
    <section>
      <h3>{words('conversion')}</h3>
      <p>
        {words('conversionBody', {
          cny: language.fineMoney(money(rate.cny, 'CNY')),
          usd: language.fineMoney(money(rate.usd, 'USD')),
          rate: language.number.rate(yuanPerDollar(rate)),
        })}
      </p>
      <dl className={styles['facts']}>
        <Entry term={words('cnyTotal')}>
          <SourceLine source={cnySource} panel={panel} />
        </Entry>
        <Entry term={words('usdTotal')}>
          <SourceLine source={usdSource} panel={panel} />
        </Entry>
      </dl>
    </section>
  );
}

/** Authority, title, place and date in one line, as a link where there is an address. */
export function SourceLine(props: {
  readonly source: Source | null;
  readonly panel: PanelContext;
}) {
  const { source, panel } = props;
  if (!source) return panel.words('noSource');
  const lang = titleLanguage(source);
  return (
    <>
      {panel.context.language.name(source.authority)}
      {': '}
      {source.url === null ? (
        <cite lang={lang}>{source.title}</cite>
      ) : (
        <a href={source.url} lang={lang} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      )}
      {', '}
      <span lang={scriptOf(source.publisher)}>{source.publisher}</span>
      {`, ${source.date}`}
    </>
  );
}
