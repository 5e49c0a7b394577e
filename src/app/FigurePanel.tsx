import { Tabs } from '@base-ui/react/tabs';
import { useId, useState } from 'react';
import { doubtHref } from '#app/doubtAnchor.ts';
import { EmptyFigure } from '#app/EmptyFigure.tsx';
import { useLanguage } from '#app/languageContext.ts';
import { ResetButton } from '#app/ResetButton.tsx';
import type { FigureContext } from '#app/useFigureContext.ts';
import { useWidth } from '#app/useWidth.ts';
import { BarFigure } from '#charts/bars/BarFigure.tsx';
import { FigureFrame } from '#charts/FigureFrame.tsx';
import type { FigureKind } from '#charts/kinds.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { FigureTable } from '#charts/table/FigureTable.tsx';
import type { TradeModel } from '#charts/tradeModel.ts';
import type { Ledger } from '#domain/ledger.ts';
import { ScrollingTable } from '#ui/ScrollingTable.tsx';
import { useView } from '#view/useView.ts';
import { VIEWS } from '#view/viewState.ts';
import styles from './FigurePanel.module.css';

type PanelProps = {
  readonly ledger: Ledger;
  readonly model: TradeModel;
  readonly context: FigureContext;
  readonly picture: FigureKind['picture'];
};

/** The views as tabs and the figure of the one that is open. */
export function FigurePanel(props: PanelProps) {
  const { t } = useLanguage();
  const view = useView((model) => model.view.view);
  const choose = useView((model) => model.choose);
  return (
    <Tabs.Root
      id="figure"
      tabIndex={-1}
      className={styles['panel'] ?? ''}
      value={view}
      onValueChange={(chosen) => {
        const known = VIEWS.find((name) => name === chosen);
        if (known) choose({ view: known });
      }}
    >
      <div className={styles['top']}>
        <Tabs.List className={styles['tabs'] ?? ''} aria-label={t('view.label')}>
          {VIEWS.map((name) => (
            <Tabs.Tab key={name} value={name} className={styles['tab'] ?? ''}>
              {t(`view.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <ResetButton />
      </div>
      <Tabs.Panel value={view} className={styles['body'] ?? ''} tabIndex={-1}>
        <Figure {...props} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

function Figure({ ledger, model, context, picture }: PanelProps) {
  const [measure, width] = useWidth();
  const headlineId = useId();
  const { t } = context.language;
  const choose = useView(({ choose: chooseView }) => chooseView);
  if (model.state !== 'ready') {
    return <EmptyFigure ledger={ledger} model={model} context={context} headlineId={headlineId} />;
  }
  const sized = { ...context, width: width ?? 0 };
  return (
    <FigureFrame
      model={model}
      context={sized}
      headlineId={headlineId}
      legend={picture === 'bars'}
      doubtHref={doubtHref}
    >
      <div ref={measure}>
        {width !== null && picture === 'bars' && (
          <BarFigure model={model} context={sized} doubtHref={doubtHref} />
        )}
      </div>
      {picture === 'table' ? (
        <ScrollingTable label={t('table.scroll')}>
          <FigureTable
            model={model}
            context={sized}
            doubtHref={doubtHref}
            onSort={(sort) => choose({ sort })}
          />
        </ScrollingTable>
      ) : (
        <FoldedTable model={model} context={sized} />
      )}
    </FigureFrame>
  );
}

/** The table is made when it is first opened: it would double the work of every filter change. */
function FoldedTable({
  model,
  context,
}: {
  readonly model: TradeModel;
  readonly context: RenderContext;
}) {
  const [open, setOpen] = useState(false);
  const { t } = context.language;
  return (
    <details className={styles['data']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('figure.data')}</summary>
      {open && (
        <ScrollingTable label={t('table.scroll')}>
          <FigureTable model={model} context={context} doubtHref={doubtHref} />
        </ScrollingTable>
      )}
    </details>
  );
}
