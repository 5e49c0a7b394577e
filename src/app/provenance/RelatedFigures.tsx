import type { ReactNode } from 'react';
import { useLinks } from '#app/linkContext.ts';
import { SourceLine } from '#app/provenance/FigureSource.tsx';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import {
  differenceText,
  figureText,
  periodText,
  seriesText,
} from '#app/provenance/provenanceText.ts';
import { DatasetNote } from '#charts/DatasetNote.tsx';
import { doubtWords } from '#charts/doubtWords.ts';
import type { CellAddress } from '#domain/cellAddress.ts';
import { addressId } from '#domain/cellAddress.ts';
import type { DoubtCase, Exhibit } from '#domain/doubtCase.ts';
import { observed } from '#domain/figure.ts';
import type { Alternative, Counterpart, LinkedFigure, Provenance } from '#domain/provenance.ts';
import { scriptOf } from '#i18n/scriptOf.ts';
import { useView } from '#view/useView.ts';
import styles from './ProvenancePanel.module.css';

type Props = { readonly provenance: Provenance; readonly panel: PanelContext };

/** What a figure is made of, what others say of the same trade, what is doubted, and its neighbours. */
export function RelatedFigures({ provenance, panel }: Props) {
  const { words } = panel;
  const { parts, total, alternatives, counterparts, doubts, otherPeriods, subject } = provenance;
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
      {doubts.length > 0 && (
        <section>
          <h3>{words('doubts')}</h3>
          {doubts.map((doubtful) => (
            <DoubtEntry key={doubtful.doubt.id} doubtful={doubtful} panel={panel} />
          ))}
        </section>
      )}
      {counterparts.length > 0 && <Counterparts counterparts={counterparts} panel={panel} />}
      {alternatives.length > 0 && (
        <section>
          <h3>{words(subject.kind === 'published' ? 'alternatives' : 'alternativesOnly')}</h3>
          <ul className={styles['list']}>
            {alternatives.map((alternative) => (
              <AlternativeEntry
                key={alternative.observation.id}
                alternative={alternative}
                compared={subject.kind === 'published'}
                panel={panel}
              />
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
      <Neighbours provenance={provenance} panel={panel} />
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

function FigureLink(props: {
  readonly linked: LinkedFigure;
  readonly panel: PanelContext;
  readonly children: ReactNode;
}) {
  const { linked, panel, children } = props;
  const { address, figure } = linked;
  return (
    <a className={styles['figure']} {...panel.links.cellLink(addressId(address))}>
      <span>{children}</span>
      <strong>{figureText(figure, address.flow, panel)}</strong>
    </a>
  );
}

function Counterparts(props: {
  readonly counterparts: readonly Counterpart[];
  readonly panel: PanelContext;
}) {
  const { counterparts, panel } = props;
  const { words, context } = panel;
  const view = useView((model) => model.view);
  const { hrefOf } = useLinks();
  const comma = context.language.code === 'zh' ? '，' : ', ';
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
                {isMirror ? [name, words('mirror')].join(comma) : name}
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

function AlternativeEntry(props: {
  readonly alternative: Alternative;
  /** Whether there is a figure in use to compare it with. */
  readonly compared: boolean;
  readonly panel: PanelContext;
}) {
  const { alternative, compared, panel } = props;
  const { observation, source, difference } = alternative;
  const { words } = panel;
  return (
    <li>
      <strong>{figureText(observed(observation), 'export', panel)}</strong>
      {compared && (
        <span className={styles['beside']}>{differenceText(difference, 'alternative', panel)}</span>
      )}
      <span className={styles['detail']}>
        {words('quoted')}
        {': '}
        <q lang={scriptOf(observation.quoted)}>{observation.quoted}</q>
      </span>
      {observation.scope === 'goods-and-services' && (
        <span className={styles['detail']}>{words('scopes.goods-and-services')}</span>
      )}
      {observation.note !== null && (
        <span className={styles['detail']}>
          {words('whyNot') + panel.context.language.gap}
          <DatasetNote note={observation.note} code={panel.context.language.code} />
        </span>
      )}
      <span className={styles['detail']}>
        <SourceLine source={source} panel={panel} />
      </span>
    </li>
  );
}

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

/** A published figure that a doubt rests on; one of a group of countries has no panel of its own. */
function ExhibitLink(props: { readonly exhibit: Exhibit; readonly panel: PanelContext }) {
  const { exhibit, panel } = props;
  const { observation, flow } = exhibit;
  const { series, economy, period } = observation;
  const name = [
    seriesText(observation, panel),
    panel.words(`flow.${flow}`),
    periodText(period, panel),
  ].join(', ');
  const figure = observed(observation);
  if (!panel.ledger.countries.includes(economy)) {
    return (
      <span className={styles['figure']}>
        <span>{name}</span>
        <strong>{figureText(figure, flow, panel)}</strong>
      </span>
    );
  }
  return (
    <FigureLink linked={{ address: { series, economy, flow, period }, figure }} panel={panel}>
      {name}
    </FigureLink>
  );
}

function Neighbours({ provenance, panel }: Props) {
  const { before, after } = provenance;
  const { words, links } = panel;
  if (!before && !after) return null;
  return (
    <section>
      <h3>{words('neighbours')}</h3>
      <p className={styles['neighbours']}>
        {before && (
          <a {...links.cellLink(addressId(before))}>{words('before', { year: before.period })}</a>
        )}
        {after && (
          <a {...links.cellLink(addressId(after))}>{words('after', { year: after.period })}</a>
        )}
      </p>
    </section>
  );
}
