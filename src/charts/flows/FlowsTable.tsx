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
import { sumCellId } from '#domain/figureAddress.ts';
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
          {side.flows.length > 1 && (
            <SumRow side={side} model={model} context={context} links={links} />
          )}
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
        <a
          className={published ? table['value'] : table['missing']}
          {...links.cellLink(flowCellId(model, flow))}
        >
          {labelText(cell, context, printUnit(model.trade, context))}
        </a>
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

function SumRow(props: TableProps & { readonly side: FlowSide }) {
  const { side, model, context, links } = props;
  const { t, number } = context.language;
  const { unit, source, countries, year } = model.trade.request;
  const { figure, counted, wanted } = side.sum;
  const value = valueIn(unit, figure, model.trade.whole, model.trade.yardsticks);
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {t('flows.table.sum', { measure: t(`measure.${side.measure}`) })}
        <span className={table['quoted']}>{t('table.computed')}</span>
      </th>
      <td className={table['number']}>
        <SumLink cell={sumCellId(source, countries, side.measure, year)} links={links}>
          {value === null ? t('key.nothing') : number.bare(value, printUnit(model.trade, context))}
        </SumLink>
      </td>
      <td>{t('table.sumOf', { counted, wanted })}</td>
    </tr>
  );
}

/** To the countries that a sum rests on; plain where there is only one. */
const SumLink = (props: {
  readonly cell: string | null;
  readonly links: FigureLinks;
  readonly children: string;
}) =>
  props.cell === null ? (
    <span className={table['value']}>{props.children}</span>
  ) : (
    <a className={table['value']} {...props.links.cellLink(props.cell)}>
      {props.children}
    </a>
  );
