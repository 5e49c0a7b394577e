import type { PanelContext } from '#app/provenance/panelContext.ts';
import { exactText, figureText } from '#app/provenance/provenanceText.ts';
import type { Figure } from '#domain/figure.ts';
import type { Provenance } from '#domain/provenance.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import styles from './ProvenancePanel.module.css';

/** The figure itself, in the currency it was published in and in dollars, or why there is none. */
export function ValueSection(props: {
  readonly provenance: Provenance;
  readonly panel: PanelContext;
}) {
  const { provenance, panel } = props;
  const { subject, address } = provenance;
  const { words, context } = panel;
  if (subject.kind === 'missing') {
    return (
      <section>
        <p className={styles['value']}>{words('missing.title')}</p>
        <p>{words(`missing.${subject.reason}`)}</p>
      </section>
    );
  }
  const published = subject.kind === 'published';
  const money = published ? subject.report.observation.money : null;
  const figure: Figure | null = published ? null : subject.figure;
  const shown = money ?? (figure?.kind === 'reported' ? figure.money : null);
  const dollars = published ? subject.report.dollars : subject.dollars;
  return (
    <section>
      {shown && (
        <>
          <p className={styles['value']}>
            {figure ? figureText(figure, address.flow, panel) : context.language.fineMoney(shown)}
          </p>
          <p className={styles['exact']}>{exactText(shown, panel)}</p>
        </>
      )}
      {shown?.currency === 'CNY' && (
        <InDollars dollars={dollars} flow={address.flow} panel={panel} />
      )}
      {!published && <p>{words('computed', { flow: address.flow })}</p>}
    </section>
  );
}

function InDollars(props: {
  readonly dollars: Figure<'USD'>;
  readonly flow: Provenance['address']['flow'];
  readonly panel: PanelContext;
}) {
  const { dollars, flow, panel } = props;
  const { words, context } = panel;
  const rate = dollars.kind === 'reported' ? dollars.conversions[0]?.rate : undefined;
  return (
    <p>
      {rate
        ? words('inDollars', {
            amount: figureText(dollars, flow, panel),
            rate: context.language.number.rate(yuanPerDollar(rate)),
          })
        : words('noRate')}
    </p>
  );
}
