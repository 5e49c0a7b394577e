import { labelText } from '#charts/bars/barLayout.ts';
import type { FigureLinks, TextContext } from '#charts/figure.ts';
import { subtitleOf } from '#charts/figureText.ts';
import type { Flow, FlowSide, FlowsModel } from '#charts/flows/flowsModel.ts';
import { flowCellId } from '#charts/flows/flowsModel.ts';
import { flowsHeadline } from '#charts/flows/flowsText.ts';
import { CaptionedTable } from '#charts/table/CaptionedTable.tsx';
import table from '#charts/table/FigureTable.module.css';
import { valueIn } from '#charts/tradeModel.ts';
import { reportersOf } from '#charts/whoCounted.ts';
import { printUnit } from '#charts/printUnit.ts';

type TableProps = {
  readonly model: FlowsModel;
  readonly context: TextContext;
  readonly links: FigureLinks;
};

/** Every band as a line: from whom, to whom, how much, and who counted it. */
export function FlowsTable({ model, context, links }: TableProps) {
  const { t } = context.language;
  return (
    <CaptionedTable
      words={{
        headline: flowsHeadline(model, context),
        subtitle: subtitleOf(model.trade, context),
      }}
      context={context}
      className={table['table']}
    >
      <thead>
        <tr>
          <th scope="col">{t('flows.table.from')}</th>
          <th scope="col">{t('flows.table.to')}</th>
          <th scope="col" className={table['number']}>
            {t('flows.table.amount')}
          </th>
          <th scope="col">{t('flows.table.counted')}</th>
        </tr>
      </thead>
      {model.sides.map((side) => (
        <tbody key={side.measure}>
          {side.flows.map((flow) => (
            <FlowRow key={flow.economy} flow={flow} model={model} context={context} links={links} />
          ))}
          {side.flows.length > 1 && <SumRow side={side} model={model} context={context} />}
        </tbody>
      ))}
    </CaptionedTable>
  );
}

function FlowRow({ flow, model, context, links }: TableProps & { readonly flow: Flow }) {
  const { language, names } = context;
  const { t } = language;
  const { cell, measure, economy } = flow;
  const country = language.name(names(economy));
  const ends = [country, t('flows.china')];
  const [from = '', to = ''] = measure === 'exports' ? ends : ends.toReversed();
  const { figure } = cell;
  const [published] = figure.kind === 'reported' ? figure.basis : [];
  return (
    <tr>
      <th scope="row">{from}</th>
      <td>{to}</td>
      <td className={table['number']}>
        <span className={published ? table['value'] : table['missing']}>
          {labelText(cell, context, printUnit(model.trade, context))}
        </span>
        {cell.doubts.map(({ mark, doubt }) => (
          <a key={doubt.id} className="mark" href={links.doubtHref(doubt.id)}>
            {mark}
          </a>
        ))}
        {published && <span className={table['quoted']}>{published.quoted}</span>}
      </td>
      <td>
        {published && (
          <>
            {language.list(reportersOf(figure, context))}
            <span className={table['quoted']}>
              <a {...links.cellLink(flowCellId(model, flow))}>
                {t('flows.originOf', { country, measure: t(`measure.${measure}`) })}
              </a>
            </span>
          </>
        )}
      </td>
    </tr>
  );
}

function SumRow(props: {
  readonly side: FlowSide;
  readonly model: FlowsModel;
  readonly context: TextContext;
}) {
  const { side, model, context } = props;
  const { t, number } = context.language;
  const { unit } = model.trade.request;
  const { figure, counted, wanted } = side.sum;
  const value = valueIn(unit, figure, model.trade.whole, model.trade.yardsticks);
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {t('flows.table.sum', { measure: t(`measure.${side.measure}`) })}
        <span className={table['quoted']}>{t('table.computed')}</span>
      </th>
      <td className={table['number']}>
        <span className={table['value']}>
          {value === null ? t('key.nothing') : number.bare(value, printUnit(model.trade, context))}
        </span>
      </td>
      <td>{t('table.sumOf', { counted, wanted })}</td>
    </tr>
  );
}
