import { AlternativeEntry } from '#app/provenance/AlternativeEntry.tsx';
import { CiteSection } from '#app/provenance/CiteSection.tsx';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import { Neighbours, PanelLink } from '#app/provenance/PanelLink.tsx';
import {
  productCitation,
  productTitle,
  productValue,
  shareWords,
} from '#app/provenance/productText.ts';
import {
  differenceText,
  exactText,
  figureText,
  seriesText,
} from '#app/provenance/provenanceText.ts';
import {
  Conversion,
  Entry,
  NoteEntry,
  PeriodEntry,
  QuotedEntry,
  SourceSection,
} from '#app/provenance/sourceFacts.tsx';
import { reporterText } from '#charts/whoCounted.ts';
import { addressId } from '#domain/cellAddress.ts';
import type { ProductAddress } from '#domain/figureAddress.ts';
import { productId } from '#domain/figureAddress.ts';
import type { ProductProvenance, ProductReport } from '#domain/productProvenance.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import styles from './ProvenancePanel.module.css';

type Props = { readonly provenance: ProductProvenance; readonly panel: PanelContext };

/** Everything the dataset knows of the trade in one product of a flow. */
export function ProductPanel({ provenance, panel }: Props) {
  const { address, report, before, after } = provenance;
  const { words } = panel;
  return (
    <>
      {report ? (
        <>
          <Value report={report} panel={panel} />
          <section>
            <h3>{words('origin')}</h3>
            <Origin report={report} panel={panel} />
          </section>
          <SourceSection source={report.source} panel={panel} />
          {report.conversion && <Conversion origin={report.conversion} panel={panel} />}
        </>
      ) : (
        <section>
          <p className={styles['value']}>{words('missing.title')}</p>
          <p>{words('missing.not-collected')}</p>
        </section>
      )}
      <Related provenance={provenance} panel={panel} />
      <Neighbours
        before={before && { cell: productId(before), year: before.period }}
        after={after && { cell: productId(after), year: after.period }}
        panel={panel}
      />
      <CiteSection
        key={words('label')}
        cell={productId(address)}
        textOf={(url) => productCitation(provenance, url, panel)}
        panel={panel}
      />
      <p className={styles['series']}>
        {panel.context.language.t(`source.explain.${address.series}`)}
      </p>
    </>
  );
}

function Value({
  report,
  panel,
}: {
  readonly report: ProductReport;
  readonly panel: PanelContext;
}) {
  const { words, context } = panel;
  const { money } = report.figure;
  const rate = report.conversion && yuanPerDollar(report.conversion.rate);
  return (
    <section>
      <p className={styles['value']}>{productValue(report, panel)}</p>
      {money && <p className={styles['exact']}>{exactText(money, panel)}</p>}
      {money?.currency === 'CNY' && (
        <p>
          {rate === null
            ? words('noRate')
            : words('inDollars', {
                amount: figureText(report.dollars, report.figure.flow, panel),
                rate: context.language.number.rate(rate),
              })}
        </p>
      )}
      <p>{shareWords(report, panel)}</p>
    </section>
  );
}

function Origin({
  report,
  panel,
}: {
  readonly report: ProductReport;
  readonly panel: PanelContext;
}) {
  const { words, context } = panel;
  const { figure } = report;
  const name = (code: typeof figure.economy): string => context.language.name(context.names(code));
  return (
    <dl className={styles['facts']}>
      <Entry term={words('reporter')}>{reporterText(figure, context)}</Entry>
      <Entry term={words('counter')}>{context.language.name(figure.authority)}</Entry>
      <Entry term={words('recordedAs')}>
        {words('product.recorded', {
          flow: figure.flow,
          economy: name(figure.economy),
          side: figure.reporter === figure.economy ? 'own' : 'partner',
        })}
      </Entry>
      <QuotedEntry quoted={figure.quoted} panel={panel} />
      <PeriodEntry period={figure.period} panel={panel} />
      <Entry term={words('unit')}>
        {figure.money ? words(`units.${figure.money.currency}`) : words('product.percent')}
      </Entry>
      <Entry term={words('product.width')}>{words(`product.level.${figure.level}`)}</Entry>
      <NoteEntry note={figure.note} panel={panel} />
    </dl>
  );
}

/** The flow that it is a part of, what else is said of it, and the products beside it. */
function Related({ provenance, panel }: Props) {
  const { whole, counterparts, beside } = provenance;
  const { words } = panel;
  return (
    <>
      {whole && (
        <section>
          <h3>{words('product.whole')}</h3>
          <PanelLink
            cell={addressId(whole.address)}
            value={figureText(whole.figure, whole.address.flow, panel)}
            panel={panel}
          >
            {words(`flow.${whole.address.flow}`)}
          </PanelLink>
        </section>
      )}
      <ProductList
        title={words('product.counterparts')}
        items={counterparts.map(({ address, report, difference }) => ({
          address,
          report,
          name: seriesText(address, panel),
          detail: differenceText(difference, 'counterpart', panel),
        }))}
        panel={panel}
      />
      <Alternatives provenance={provenance} panel={panel} />
      <ProductList
        title={words('product.beside')}
        items={beside.map(({ address, report }) => ({
          address,
          report,
          name: productTitle(address, panel),
          detail: null,
        }))}
        panel={panel}
      />
    </>
  );
}

type Item = {
  readonly address: ProductAddress;
  readonly report: ProductReport;
  readonly name: string;
  readonly detail: string | null;
};

/** Other products, or the same one elsewhere, each leading to its own panel. */
function ProductList(props: {
  readonly title: string;
  readonly items: readonly Item[];
  readonly panel: PanelContext;
}) {
  const { title, items, panel } = props;
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles['list']}>
        {items.map(({ address, report, name, detail }) => (
          <li key={productId(address)}>
            <PanelLink cell={productId(address)} value={productValue(report, panel)} panel={panel}>
              {name}
            </PanelLink>
            {detail !== null && <span className={styles['detail']}>{detail}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Alternatives({ provenance, panel }: Props) {
  const { alternatives } = provenance;
  const { words } = panel;
  if (alternatives.length === 0) return null;
  return (
    <section>
      <h3>{words('alternatives')}</h3>
      <ul className={styles['list']}>
        {alternatives.map((other) => (
          <AlternativeEntry
            key={other.figure.source}
            amount={productValue(other, panel)}
            difference={differenceText(other.difference, 'alternative', panel)}
            quoted={other.figure.quoted}
            note={other.figure.note}
            source={other.source}
            panel={panel}
          />
        ))}
      </ul>
    </section>
  );
}
