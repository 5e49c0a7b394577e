import { AlternativeEntry } from '#app/provenance/AlternativeEntry.tsx';
import { CiteSection } from '#app/provenance/CiteSection.tsx';
import { contextCitation } from '#app/provenance/contextText.ts';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import { Neighbours, PanelLink } from '#app/provenance/PanelLink.tsx';
import { differenceText, exactText } from '#app/provenance/provenanceText.ts';
import {
  Entry,
  NoteEntry,
  PeriodEntry,
  QuotedEntry,
  SourceSection,
} from '#app/provenance/sourceFacts.tsx';
import type { ContextProvenance, ContextReport } from '#domain/contextProvenance.ts';
import type { ContextAddress } from '#domain/figureAddress.ts';
import { contextId } from '#domain/figureAddress.ts';
import styles from './ProvenancePanel.module.css';

type Props = { readonly provenance: ContextProvenance; readonly panel: PanelContext };

/** Everything the dataset knows of what a country's trade with China is divided by. */
export function ContextPanel({ provenance, panel }: Props) {
  const { address, subject, before, after } = provenance;
  const { words } = panel;
  return (
    <>
      <Value provenance={provenance} panel={panel} />
      {subject.kind === 'published' && (
        <>
          <section>
            <h3>{words('origin')}</h3>
            <Origin report={subject.report} panel={panel} />
          </section>
          <SourceSection source={subject.report.source} panel={panel} />
        </>
      )}
      {subject.kind === 'computed' &&
        subject.sources.map((source) => (
          <SourceSection key={source.id} source={source} panel={panel} />
        ))}
      <Parts provenance={provenance} panel={panel} />
      <Alternatives provenance={provenance} panel={panel} />
      <Neighbours
        before={before && { cell: contextId(before), year: before.period }}
        after={after && { cell: contextId(after), year: after.period }}
        panel={panel}
      />
      <CiteSection
        key={words('label')}
        cell={contextId(address)}
        textOf={(url) => contextCitation(provenance, url, panel)}
        panel={panel}
      />
    </>
  );
}

/** What views divide by, and its parts; nothing else is divided by. */
const USES: Readonly<Partial<Record<ContextAddress['indicator'], 'gdp' | 'trade' | 'part'>>> = {
  gdp: 'gdp',
  'goods-trade': 'trade',
  'goods-exports': 'part',
  'goods-imports': 'part',
};

function Value({ provenance, panel }: Props) {
  const { subject, address } = provenance;
  const { words, context } = panel;
  if (subject.kind === 'missing') {
    return (
      <section>
        <p className={styles['value']}>{words('missing.title')}</p>
        <p>{words(`context.missing.${subject.reason}`)}</p>
      </section>
    );
  }
  const money = subject.kind === 'published' ? subject.report.row.money : subject.money;
  const unusable = subject.kind === 'published' && !subject.report.row.usable;
  return (
    <section>
      <p className={styles['value']}>{context.language.fineMoney(money)}</p>
      <p className={styles['exact']}>{exactText(money, panel)}</p>
      {subject.kind === 'computed' && <p>{words('context.computed')}</p>}
      {unusable && <p>{words('context.unusable')}</p>}
      <p>{words('context.use', { use: USES[address.indicator] ?? 'none' })}</p>
    </section>
  );
}

function Origin({
  report,
  panel,
}: {
  readonly report: ContextReport;
  readonly panel: PanelContext;
}) {
  const { words, context } = panel;
  const { row } = report;
  const { language, names } = context;
  return (
    <dl className={styles['facts']}>
      <Entry term={words('context.about')}>{language.name(names(row.economy))}</Entry>
      <Entry term={words('counter')}>{language.name(row.authority)}</Entry>
      <Entry term={words('recordedAs')}>{words(`context.recorded.${row.indicator}`)}</Entry>
      <QuotedEntry quoted={row.quoted} panel={panel} />
      <PeriodEntry period={row.period} panel={panel} />
      <Entry term={words('unit')}>{words(`units.${row.money.currency}`)}</Entry>
      <NoteEntry note={row.note} panel={panel} />
    </dl>
  );
}

function Parts({ provenance, panel }: Props) {
  const { parts } = provenance;
  const { words, context } = panel;
  if (parts.length === 0) return null;
  return (
    <section>
      <h3>{words('parts')}</h3>
      <ul className={styles['list']}>
        {parts.map(({ address, money }) => (
          <li key={address.indicator}>
            <PanelLink
              cell={contextId(address)}
              value={money ? context.language.fineMoney(money) : context.language.t('key.nothing')}
              panel={panel}
            >
              {words(`indicator.${address.indicator}`)}
            </PanelLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Alternatives({ provenance, panel }: Props) {
  const { alternatives, subject } = provenance;
  const { words, context } = panel;
  if (alternatives.length === 0) return null;
  const compared = subject.kind === 'published';
  return (
    <section>
      <h3>{words(compared ? 'alternatives' : 'alternativesOnly')}</h3>
      <ul className={styles['list']}>
        {alternatives.map(({ row, source, difference }) => (
          <AlternativeEntry
            key={row.source}
            amount={context.language.fineMoney(row.money)}
            difference={compared ? differenceText(difference, 'alternative', panel) : null}
            quoted={row.quoted}
            note={row.note}
            source={source}
            panel={panel}
          />
        ))}
      </ul>
    </section>
  );
}
