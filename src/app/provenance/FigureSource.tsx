import type { PanelContext } from '#app/provenance/panelContext.ts';
import { recordedText } from '#app/provenance/provenanceText.ts';
import {
  Conversion,
  Entry,
  NoteEntry,
  PeriodEntry,
  QuotedEntry,
  SourceSection,
} from '#app/provenance/sourceFacts.tsx';
import { reportersOf } from '#charts/whoCounted.ts';
import { observed } from '#domain/figure.ts';
import type { Observation } from '#domain/observation.ts';
import type { Report } from '#domain/provenance.ts';
import styles from './ProvenancePanel.module.css';

/** Who recorded a published figure and how, where it was read, and how it was converted. */
export function FigureSource(props: { readonly report: Report; readonly panel: PanelContext }) {
  const { report, panel } = props;
  const { observation, source, conversion } = report;
  return (
    <>
      <section>
        <h3>{panel.words('origin')}</h3>
        <Origin observation={observation} panel={panel} />
      </section>
      <SourceSection source={source} alsoIn={observation.alsoIn} panel={panel} />
      {conversion && <Conversion origin={conversion} panel={panel} />}
    </>
  );
}

function Origin(props: { readonly observation: Observation; readonly panel: PanelContext }) {
  const { observation, panel } = props;
  const { words, context } = panel;
  const { period, flow, valuation, quoted, note } = observation;
  return (
    <dl className={styles['facts']}>
      <Entry term={words('reporter')}>{reportersOf(observed(observation), context)}</Entry>
      <Entry term={words('counter')}>{context.language.name(observation.authority)}</Entry>
      <Entry term={words('recordedAs')}>{recordedText(observation, panel)}</Entry>
      <QuotedEntry quoted={quoted} panel={panel} />
      <PeriodEntry period={period} panel={panel} />
      <Entry term={words('unit')}>{words(`units.${observation.money.currency}`)}</Entry>
      <Entry term={words('scope')}>{words(`scopes.${observation.scope}`)}</Entry>
      <Entry term={words('valuation')}>
        {valuation === 'not-stated'
          ? words('valuations.not-stated', { flow })
          : words(`valuations.${valuation}`)}
      </Entry>
      <NoteEntry note={note} panel={panel} />
    </dl>
  );
}
