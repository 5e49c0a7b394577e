import type { ReactNode } from 'react';
import { useLinks } from '#app/linkContext.ts';
import { AlternativeEntry } from '#app/provenance/AlternativeEntry.tsx';
import { Neighbours, PanelLink } from '#app/provenance/PanelLink.tsx';
import { RelationsSection } from '#app/provenance/RelationsSection.tsx';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import {
  differenceText,
  figureText,
  periodText,
  seriesText,
} from '#app/provenance/provenanceText.ts';
import { doubtWords } from '#charts/doubtWords.ts';
import type { CellAddress } from '#domain/cellAddress.ts';
import { addressId } from '#domain/cellAddress.ts';
import type { DoubtCase, Exhibit } from '#domain/doubtCase.ts';
import { observed } from '#domain/figure.ts';
import type { Counterpart, LinkedFigure, Provenance } from '#domain/provenance.ts';
import { useView } from '#view/useView.ts';
import styles from './ProvenancePanel.module.css';

type Props = { readonly provenance: Provenance; readonly panel: PanelContext };

/** What a figure is made of, what others say of the same trade, what is doubted, and its neighbours. */
export function RelatedFigures({ provenance, panel }: Props) {
  const { words } = panel;
  const { parts, total, alternatives, counterparts, doubts, otherPeriods, subject } = provenance;
  const { before, after } = provenance;
  const year = provenance.address.period.slice(0, 4);
  return (
    <>
      <Linked title={words('parts')} figures={parts} name={flowName(panel)} panel={panel} />
      <Linked
        title={words('total')}
        figures={total ? [total] : []}
        name={flowName(panel)}
        panel={panel}
      />
      <DoubtsSection doubts={doubts} panel={panel} />
      {counterparts.length > 0 && <Counterparts counterparts={counterparts} panel={panel} />}
      {alternatives.length > 0 && (
        <section>
          <h3>{words(subject.kind === 'published' ? 'alternatives' : 'alternativesOnly')}</h3>
          <ul className={styles['list']}>
            {alternatives.map(({ observation, source, difference }) => (
              <AlternativeEntry
                key={observation.id}
                amount={figureText(observed(observation), 'export', panel)}
                difference={
                  subject.kind === 'published'
                    ? differenceText(difference, 'alternative', panel)
                    : null
                }
                quoted={observation.quoted}
                note={observation.note}
                source={source}
                panel={panel}
              >
                {observation.scope === 'goods-and-services' && (
                  <span className={styles['detail']}>{words('scopes.goods-and-services')}</span>
                )}
              </AlternativeEntry>
            ))}
          </ul>
        </section>
      )}
      <Linked
        title={words('otherPeriods', { year })}
        figures={otherPeriods}
        name={({ period }) => periodText(period, panel)}
        panel={panel}
      />
      <RelationsSection relations={provenance.relations} panel={panel} />
      <Neighbours
        before={before && { cell: addressId(before), year: before.period }}
        after={after && { cell: addressId(after), year: after.period }}
        panel={panel}
      />
    </>
  );
}

const flowName =
  ({ words }: PanelContext) =>
  ({ flow }: CellAddress): string =>
    words(`flow.${flow}`);

/** A list of figures, each leading to its own provenance. */
function Linked(props: {
  readonly title: string;
  readonly figures: readonly LinkedFigure[];
  readonly name: (address: CellAddress) => string;
  readonly panel: PanelContext;
}) {
  const { title, figures, name, panel } = props;
  if (figures.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles['list']}>
        {figures.map((figure) => (
          <li key={addressId(figure.address)}>
            <FigureLink linked={figure} panel={panel}>
              {name(figure.address)}
            </FigureLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

const FigureLink = (props: {
  readonly linked: LinkedFigure;
  readonly panel: PanelContext;
  readonly children: ReactNode;
}) => (
  <PanelLink
    cell={addressId(props.linked.address)}
    value={figureText(props.linked.figure, props.linked.address.flow, props.panel)}
    panel={props.panel}
  >
    {props.children}
  </PanelLink>
);

function Counterparts(props: {
  readonly counterparts: readonly Counterpart[];
  readonly panel: PanelContext;
}) {
  const { counterparts, panel } = props;
  const { words, context } = panel;
  const view = useView((model) => model.view);
  const { hrefOf } = useLinks();
  return (
    <section>
      <h3>{words('counterparts')}</h3>
      <ul className={styles['list']}>
        {counterparts.map((counterpart) => {
          const name = seriesText(counterpart.address, panel);
          const { isMirror, difference } = counterpart;
          return (
            <li key={addressId(counterpart.address)}>
              <FigureLink linked={counterpart} panel={panel}>
                {isMirror ? context.language.beside([name, words('mirror')]) : name}
              </FigureLink>
              {difference && (
                <span className={styles['detail']}>
                  {differenceText(difference, 'counterpart', panel)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p>
        <a href={`${hrefOf({ ...view, page: 'methods', cell: '' })}#why`}>{words('why')}</a>
      </p>
    </section>
  );
}

/** What speaks against a figure, or against one that it is made of. */
export const DoubtsSection = (props: {
  readonly doubts: readonly DoubtCase[];
  readonly panel: PanelContext;
}) =>
  props.doubts.length === 0 ? null : (
    <section>
      <h3>{props.panel.words('doubts')}</h3>
      {props.doubts.map((doubtful) => (
        <DoubtEntry key={doubtful.doubt.id} doubtful={doubtful} panel={props.panel} />
      ))}
    </section>
  );

function DoubtEntry(props: { readonly doubtful: DoubtCase; readonly panel: PanelContext }) {
  const { doubtful, panel } = props;
  const { words, context } = panel;
  const text = doubtWords(doubtful, context);
  return (
    <div className={styles['doubt']}>
      <p>
        <strong>{text.headline}</strong>
        {context.language.gap}
        {[text.body, text.confidence].filter(Boolean).join(context.language.gap)}
      </p>
      {doubtful.evidence.length > 0 && (
        <>
          <p>{words('evidence')}</p>
          <ul className={styles['list']}>
            {doubtful.evidence.map((exhibit) => (
              <li key={exhibit.observation.id}>
                <ExhibitLink exhibit={exhibit} panel={panel} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A published figure that a doubt rests on. */
function ExhibitLink(props: { readonly exhibit: Exhibit; readonly panel: PanelContext }) {
  const { exhibit, panel } = props;
  const { observation, flow } = exhibit;
  const { series, economy, period } = observation;
  const name = panel.context.language.beside([
    seriesText(observation, panel),
    panel.words(`flow.${flow}`),
    periodText(period, panel),
  ]);
  const figure = observed(observation);
  return (
    <FigureLink linked={{ address: { series, economy, flow, period }, figure }} panel={panel}>
      {name}
    </FigureLink>
  );
}
