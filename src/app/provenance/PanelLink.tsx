import type { ReactNode } from 'react';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import type { Period } from '#domain/period.ts';
import styles from './ProvenancePanel.module.css';

/** A line of a list that leads to another figure's panel: what it is, and what it says. */
export const PanelLink = (props: {
  /** Id of the figure. */
  readonly cell: string;
  readonly value: string;
  readonly panel: PanelContext;
  readonly children: ReactNode;
}) => (
  <a className={styles['figure']} {...props.panel.links.cellLink(props.cell)}>
    <span>{props.children}</span>
    <strong>{props.value}</strong>
  </a>
);

type Neighbour = { readonly cell: string; readonly year: Period } | null;

/** The same figure in the nearest years that are known. */
export function Neighbours(props: {
  readonly before: Neighbour;
  readonly after: Neighbour;
  readonly panel: PanelContext;
}) {
  const { before, after, panel } = props;
  const { words, links } = panel;
  if (!before && !after) return null;
  return (
    <section>
      <h3>{words('neighbours')}</h3>
      <p className={styles['neighbours']}>
        {before && <a {...links.cellLink(before.cell)}>{words('before', { year: before.year })}</a>}
        {after && <a {...links.cellLink(after.cell)}>{words('after', { year: after.year })}</a>}
      </p>
    </section>
  );
}
