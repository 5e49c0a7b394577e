import { CiteSection } from '#app/provenance/CiteSection.tsx';
import { ContextPanel } from '#app/provenance/ContextPanel.tsx';
import { FigureSource } from '#app/provenance/FigureSource.tsx';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import { ProductPanel } from '#app/provenance/ProductPanel.tsx';
import { citationText } from '#app/provenance/provenanceText.ts';
import { RelatedFigures } from '#app/provenance/RelatedFigures.tsx';
import { SumPanel } from '#app/provenance/SumPanel.tsx';
import { titleText } from '#app/provenance/titleText.ts';
import { ValueSection } from '#app/provenance/ValueSection.tsx';
import { useFigureContext } from '#app/useFigureContext.ts';
import { useFigureLinks } from '#app/useFigureLinks.ts';
import { addressId } from '#domain/cellAddress.ts';
import { contextProvenance } from '#domain/contextProvenance.ts';
import type { FigureAddress } from '#domain/figureAddress.ts';
import { parseFigureAddress } from '#domain/figureAddress.ts';
import type { Ledger } from '#domain/ledger.ts';
import { economiesWithFigures } from '#domain/ledger.ts';
import { productProvenance } from '#domain/productProvenance.ts';
import type { Provenance } from '#domain/provenance.ts';
import { provenanceOf } from '#domain/provenance.ts';
import { sumProvenance } from '#domain/sumProvenance.ts';
import type { ProvenanceWords } from '#i18n/pageWords.ts';
import { SidePanel } from '#ui/SidePanel.tsx';
import { useView } from '#view/useView.ts';
import styles from './ProvenancePanel.module.css';

/** Everything the dataset knows of one figure: who recorded it, where it stands, what others say. */
export function ProvenancePanel(props: {
  readonly ledger: Ledger;
  /** Id of the figure; closed when it is empty. */
  readonly cell: string;
  readonly words: ProvenanceWords;
}) {
  const { ledger, cell, words } = props;
  const context = useFigureContext(ledger);
  const links = useFigureLinks();
  const choose = useView((model) => model.choose);
  const panel: PanelContext = { ledger, words, context, links };
  const { countries } = ledger;
  const economies = economiesWithFigures(ledger);
  const address = parseFigureAddress(cell, { countries, economies });
  return (
    <SidePanel
      open={cell !== ''}
      onClose={() => choose({ cell: '' })}
      label={words('label')}
      title={address ? titleText(address, panel) : words('unknown.title')}
      close={words('close')}
      subject={cell}
      home={() => document.getElementById('figure')}
    >
      {address ? (
        <div className={styles['content']}>
          <Content address={address} panel={panel} />
        </div>
      ) : (
        <p>{words('unknown.body', { cell })}</p>
      )}
    </SidePanel>
  );
}

type ContentProps = { readonly address: FigureAddress; readonly panel: PanelContext };

function Content({ address, panel }: ContentProps) {
  const { ledger } = panel;
  switch (address.kind) {
    case 'cell':
      return <CellContent provenance={provenanceOf(ledger, address.at)} panel={panel} />;
    case 'product':
      return <ProductPanel provenance={productProvenance(ledger, address.at)} panel={panel} />;
    case 'context':
      return <ContextPanel provenance={contextProvenance(ledger, address.at)} panel={panel} />;
    case 'sum':
      return <SumPanel provenance={sumProvenance(ledger, address.at)} panel={panel} />;
  }
}

function CellContent(props: { readonly provenance: Provenance; readonly panel: PanelContext }) {
  const { provenance, panel } = props;
  const { subject, address } = provenance;
  return (
    <>
      <ValueSection provenance={provenance} panel={panel} />
      {subject.kind === 'published' && <FigureSource report={subject.report} panel={panel} />}
      <RelatedFigures provenance={provenance} panel={panel} />
      <CiteSection
        key={panel.words('label')}
        cell={addressId(address)}
        textOf={(url) => citationText(provenance, url, panel)}
        panel={panel}
      />
      <p className={styles['series']}>
        {panel.context.language.t(`source.explain.${address.series}`)}
      </p>
    </>
  );
}
