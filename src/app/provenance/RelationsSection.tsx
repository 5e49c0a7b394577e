import type { PanelContext } from '#app/provenance/panelContext.ts';
import { PanelLink } from '#app/provenance/PanelLink.tsx';
import { contextId } from '#domain/figureAddress.ts';
import type { Relation } from '#domain/relation.ts';
import styles from './ProvenancePanel.module.css';

/** What a figure is beside GDP and whole trade, with the way to each amount that it is divided by. */
export function RelationsSection(props: {
  readonly relations: readonly Relation[];
  /** How many countries the figure rests on: some of them may have no divisor. */
  readonly wanted?: number;
  readonly panel: PanelContext;
}) {
  const { relations, wanted = 1, panel } = props;
  const { words, context } = panel;
  if (relations.length === 0) return null;
  return (
    <section>
      <h3>{words('relation.title')}</h3>
      {relations.map(({ unit, share, divisors }) => (
        <div key={unit}>
          <p>
            {words(`relation.${unit}`, {
              share: context.language.number.bare(share, unit),
              counted: divisors.length,
              wanted,
            })}
          </p>
          <ul className={styles['list']}>
            {divisors.map(({ address, money }) => (
              <li key={address.economy}>
                <PanelLink
                  cell={contextId(address)}
                  value={context.language.fineMoney(money)}
                  panel={panel}
                >
                  {words('relation.divisor', {
                    country: context.language.name(context.names(address.economy)),
                    indicator: words(`indicator.${address.indicator}`),
                  })}
                </PanelLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
