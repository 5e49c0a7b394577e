import { CiteSection } from '#app/provenance/CiteSection.tsx';
import { FigureSource } from '#app/provenance/FigureSource.tsx';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import { subjectText } from '#app/provenance/provenanceText.ts';
import { RelatedFigures } from '#app/provenance/RelatedFigures.tsx';
import { ValueSection } from '#app/provenance/ValueSection.tsx';
import { useFigureContext } from '#app/useFigureContext.ts';
import { useFigureLinks } from '#app/useFigureLinks.ts';
import { parseAddress } from '#domain/cellAddress.ts';
import type { Ledger } from '#domain/ledger.ts';
import { economiesWithFigures } from '#domain/ledger.ts';
import { provenanceOf } from '#domain/provenance.ts';
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
  const address = parseAddress(cell, economiesWithFigures(ledger));
  return (
    <SidePanel
      open={cell !== ''}
      onClose={() => choose({ cell: '' })}
      label={words('label')}
      title={address ? subjectText(address, panel) : words('unknown.title')}
      close={words('close')}
      subject={cell}
      home={() => document.getElementById('figure')}
    >
      {address ? (
        <Content provenance={provenanceOf(ledger, address)} panel={panel} />
      ) : (
        <p>{words('unknown.body', { cell })}</p>
      )}
    </SidePanel>
  );
}

function Content(props: {
  readonly provenance: ReturnType<typeof provenanceOf>;
  readonly panel: PanelContext;
}) {
  const { provenance, panel } = props;
  const { subject, address } = provenance;
  return (
    <div className={styles['content']}>
      <ValueSection provenance={provenance} panel={panel} />
      {subject.kind === 'published' && <FigureSource report={subject.report} panel={panel} />}
      <RelatedFigures provenance={provenance} panel={panel} />
      <CiteSection key={panel.words('label')} provenance={provenance} panel={panel} />
      <p className={styles['series']}>
        {panel.context.language.t(`source.explain.${address.series}`)}
      </p>
    </div>
  );
}
