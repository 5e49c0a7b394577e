import type { ReactNode } from 'react';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import { periodText } from '#app/provenance/provenanceText.ts';
import { DatasetNote } from '#charts/DatasetNote.tsx';
import type { Source } from '#domain/ledger.ts';
import { money } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';
import type { Period } from '#domain/period.ts';
import { yearOf } from '#domain/period.ts';
import type { RateOrigin } from '#domain/provenance.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import { scriptOf } from '#i18n/scriptOf.ts';
import { titleLanguage } from '#i18n/titleLanguage.ts';
import styles from './ProvenancePanel.module.css';

export const Entry = (props: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{props.term}</dt>
    <dd>{props.children}</dd>
  </div>
);

type Told = { readonly panel: PanelContext };

/** The figure in the words or digits of its source. */
export const QuotedEntry = ({ quoted, panel }: Told & { readonly quoted: string }) => (
  <Entry term={panel.words('quoted')}>
    <q className={styles['quote']} lang={scriptOf(quoted)}>
      {quoted}
    </q>
  </Entry>
);

export function PeriodEntry({ period, panel }: Told & { readonly period: Period }) {
  const { words } = panel;
  const months = periodText(period, panel);
  return (
    <Entry term={words('period')}>
      {yearOf(period) === null
        ? words('partYear', { months })
        : words('wholeYear', { year: months })}
    </Entry>
  );
}

export const NoteEntry = ({ note, panel }: Told & { readonly note: string | null }) =>
  note === null ? null : (
    <Entry term={panel.words('note')}>
      <DatasetNote note={note} code={panel.context.language.code} />
    </Entry>
  );

/** The dataset's own word for a licence that nobody looked up. */
const NOT_CHECKED = 'not checked';

/** Where a figure was read: the body behind it first, the place of access second. */
export function SourceSection(props: {
  readonly source: Source | null;
  readonly panel: PanelContext;
  /** Where the same amount stands too. */
  readonly alsoIn?: Observation['alsoIn'];
}) {
  const { source, panel, alsoIn = null } = props;
  const { words } = panel;
  return (
    <section>
      <h3>{words('source')}</h3>
      {source ? (
        <SourceRecord source={source} alsoIn={alsoIn} panel={panel} />
      ) : (
        <p>{words('noSource')}</p>
      )}
    </section>
  );
}

function SourceRecord(props: {
  readonly source: Source;
  readonly alsoIn: Observation['alsoIn'];
  readonly panel: PanelContext;
}) {
  const { source, alsoIn, panel } = props;
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

/** The two totals that imply the rate at which a figure was converted. */
export function Conversion(props: { readonly origin: RateOrigin; readonly panel: PanelContext }) {
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
