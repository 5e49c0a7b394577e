import { CiteSection } from '#app/provenance/CiteSection.tsx';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import { Neighbours, PanelLink } from '#app/provenance/PanelLink.tsx';
import { differenceText, figureText } from '#app/provenance/provenanceText.ts';
import { DoubtsSection } from '#app/provenance/RelatedFigures.tsx';
import { RelationsSection } from '#app/provenance/RelationsSection.tsx';
import { Entry, PeriodEntry, SourceLine } from '#app/provenance/sourceFacts.tsx';
import { absenceText, originsText, sumCitation, sumValue } from '#app/provenance/sumText.ts';
import { reportersOf } from '#charts/whoCounted.ts';
import { addressId, CELL_FLOWS } from '#domain/cellAddress.ts';
import { sumId } from '#domain/figureAddress.ts';
import type { SumPart, SumProvenance } from '#domain/sumProvenance.ts';
import styles from './ProvenancePanel.module.css';

type Props = { readonly provenance: SumProvenance; readonly panel: PanelContext };

/** Which countries a sum rests on, each with its figure and who counted it, and which it lacks. */
export function SumPanel({ provenance, panel }: Props) {
  const { address, counted, absent, relations, doubts, before, after } = provenance;
  const { words } = panel;
  return (
    <>
      <Value provenance={provenance} panel={panel} />
      <Parts title={words('sum.counted')} parts={counted} provenance={provenance} panel={panel} />
      <Parts title={words('sum.absent')} parts={absent} provenance={provenance} panel={panel} />
      <Published provenance={provenance} panel={panel} />
      <DoubtsSection doubts={doubts} panel={panel} />
      <Origin provenance={provenance} panel={panel} />
      <RelationsSection relations={relations} wanted={counted.length} panel={panel} />
      <OtherSums provenance={provenance} panel={panel} />
      <Neighbours
        before={before && { cell: sumId(before), year: before.period }}
        after={after && { cell: sumId(after), year: after.period }}
        panel={panel}
      />
      <CiteSection
        key={words('label')}
        cell={sumId(address)}
        textOf={(url) => sumCitation(provenance, url, panel)}
        panel={panel}
      />
      <p className={styles['series']}>
        {panel.context.language.t(`source.explain.${address.series}`)}
      </p>
    </>
  );
}

function Value({ provenance, panel }: Props) {
  const { sum, inOther, address } = provenance;
  const { words } = panel;
  if (sum.figure.kind === 'missing') {
    return (
      <section>
        <p className={styles['value']}>{words('missing.title')}</p>
        <p>{words('sum.nothing')}</p>
      </section>
    );
  }
  return (
    <section>
      <p className={styles['value']}>{figureText(sum.figure, address.flow, panel)}</p>
      <p className={styles['exact']}>{sumValue(sum, panel)}</p>
      {inOther && inOther.figure.kind === 'reported' && (
        <p>
          {words('sum.inOther', {
            amount: figureText(inOther.figure, address.flow, panel),
            counted: inOther.counted,
            wanted: inOther.wanted,
          })}
        </p>
      )}
      <p>
        {words('sum.computed', {
          flow: address.flow,
          counted: sum.counted,
          wanted: sum.wanted,
        })}
      </p>
    </section>
  );
}

function Parts(props: Props & { readonly title: string; readonly parts: readonly SumPart[] }) {
  const { title, parts, provenance, panel } = props;
  if (parts.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles['list']}>
        {parts.map((part) => (
          <li key={part.economy}>
            <Part part={part} address={provenance.address} panel={panel} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * A country of the sum leads to its own panel. A balance or a total leads to its two flows as well, and
 * a total only to those: the panel of a total shows what was published, which may be another figure.
 */
function Part(props: {
  readonly part: SumPart;
  readonly address: SumProvenance['address'];
  readonly panel: PanelContext;
}) {
  const { part, address, panel } = props;
  const { series, flow, period } = address;
  const { economy, figure, behind } = part;
  const { words, context } = panel;
  const name = context.language.name(context.names(economy));
  const value = figureText(figure, flow, panel);
  return (
    <>
      {flow !== 'total' ? (
        <PanelLink cell={addressId({ series, economy, flow, period })} value={value} panel={panel}>
          {name}
        </PanelLink>
      ) : (
        <span className={styles['figure']}>
          <span>{name}</span>
          <strong>{value}</strong>
        </span>
      )}
      {behind.length > 1 && (
        <ul className={styles['within']}>
          {behind.map((one) => (
            <li key={one.address.flow}>
              <PanelLink
                cell={addressId(one.address)}
                value={figureText(one.figure, one.address.flow, panel)}
                panel={panel}
              >
                {words(`flow.${one.address.flow}`)}
              </PanelLink>
            </li>
          ))}
        </ul>
      )}
      <span className={styles['detail']}>
        {figure.kind === 'missing' ? absenceText(figure, panel) : originsText(figure, panel)}
      </span>
    </>
  );
}

/** A total that somebody published for the same countries, which need not be their sum. */
function Published({ provenance, panel }: Props) {
  const { published } = provenance;
  const { words, context } = panel;
  if (!published) return null;
  const { address, figure, difference } = published;
  return (
    <section>
      <h3>{words('sum.published')}</h3>
      <PanelLink
        cell={addressId(address)}
        value={figureText(figure, address.flow, panel)}
        panel={panel}
      >
        {context.language.name(context.names(address.economy))}
      </PanelLink>
      <span className={styles['detail']}>{differenceText(difference, 'counterpart', panel)}</span>
    </section>
  );
}

function Origin({ provenance, panel }: Props) {
  const { figure } = provenance.sum;
  const { words, context, ledger } = panel;
  if (figure.kind === 'missing') return null;
  const sources = new Set(figure.basis.map(({ source }) => source));
  return (
    <section>
      <h3>{words('origin')}</h3>
      <dl className={styles['facts']}>
        <Entry term={words('reporter')}>
          {context.language.list(reportersOf(figure, context))}
        </Entry>
        <PeriodEntry period={provenance.address.period} panel={panel} />
        <Entry term={words('unit')}>{words(`units.${figure.money.currency}`)}</Entry>
      </dl>
      <h4 className={styles['sub']}>{words('sum.sources')}</h4>
      <ul className={styles['list']}>
        {[...sources].map((id) => (
          <li key={id}>
            <SourceLine source={ledger.sources.get(id) ?? null} panel={panel} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The other sums of the same countries: what a share is a share of is among them. */
function OtherSums({ provenance, panel }: Props) {
  const { address } = provenance;
  const { words, links } = panel;
  return (
    <section>
      <h3>{words('sum.others')}</h3>
      <ul className={styles['list']}>
        {CELL_FLOWS.filter((flow) => flow !== address.flow).map((flow) => (
          <li key={flow}>
            <a className={styles['figure']} {...links.cellLink(sumId({ ...address, flow }))}>
              {words(`flow.${flow}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
