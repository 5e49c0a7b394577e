import { useLinks } from '#app/linkContext.ts';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import { CopyField } from '#ui/CopyField.tsx';

/** A line to put under a quoted figure, with a link that opens this panel and nothing else. */
export function CiteSection(props: {
  /** Id of the figure. */
  readonly cell: string;
  /** The line, with the link in it. */
  readonly textOf: (url: string) => string;
  readonly panel: PanelContext;
}) {
  const { cell, textOf, panel } = props;
  const { words } = panel;
  const { hrefOf, startView } = useLinks();
  const url = new URL(hrefOf({ ...startView, cell }), location.href).href;
  const texts = {
    copy: words('cite.copy'),
    copied: words('cite.copied'),
    failed: words('cite.failed'),
  };
  return (
    <section>
      <h3>{words('cite.title')}</h3>
      <CopyField key={cell} label={words('cite.label')} text={textOf(url)} words={texts} rows={5} />
      <CopyField
        key={`${cell} link`}
        label={words('cite.link')}
        text={url}
        words={texts}
        rows={2}
      />
    </section>
  );
}
