import type { CoverageBlock, CoverageCell, CoverageModel } from '#charts/coverage/coverageModel.ts';
import {
  cellFacts,
  coverageHeadline,
  coverageSubtitle,
  rowText,
} from '#charts/coverage/coverageText.ts';
import type { FigureLinks, TextContext } from '#charts/figure.ts';
import { addressId } from '#domain/cellAddress.ts';
import styles from './CoverageTable.module.css';

type TableProps = {
  readonly model: CoverageModel;
  readonly context: TextContext;
  readonly links: FigureLinks;
};

/**
 * The matrix in words: each cell with its figure or why there is none, and a link to its origin. Paper has no
 * room for so many columns: its style sheet sets the cells of a row as text and the year before each.
 */
export function CoverageTable({ model, context, links }: TableProps) {
  const { t } = context.language;
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">
        {t('figure.caption', {
          headline: coverageHeadline(model, context),
          subtitle: coverageSubtitle(model, context),
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('table.country')}</th>
          <th scope="col">{t('coverage.caption')}</th>
          {model.years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      {model.blocks.map((block) => (
        <BlockRows key={block.economy} block={block} context={context} links={links} />
      ))}
    </table>
  );
}

function BlockRows(props: {
  readonly block: CoverageBlock;
  readonly context: TextContext;
  readonly links: FigureLinks;
}) {
  const { block, context, links } = props;
  const { language, names } = context;
  return (
    <tbody>
      {block.rows.map((row, index) => (
        <tr key={row.series + row.flow}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={block.rows.length}>
              {language.name(names(block.economy))}
            </th>
          )}
          <th scope="row">{language.beside(Object.values(rowText(row, context, false)))}</th>
          {row.cells.map((cell) => (
            <td key={cell.year} data-year={cell.year}>
              <a {...links.cellLink(addressId(cell.address))}>{shortText(cell, context)}</a>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** An amount speaks for itself; only what is not simply reported is put in words. */
function shortText(cell: CoverageCell, context: TextContext): string {
  const { language } = context;
  const { figure, state, alternatives, address } = cell;
  if (state !== 'reported' || figure.kind === 'missing') return cellFacts(cell, context);
  const amount =
    address.flow === 'balance'
      ? language.signedMoney(figure.money)
      : language.fineMoney(figure.money);
  const others = alternatives > 0 ? [language.t('coverage.others', { count: alternatives })] : [];
  return language.beside([amount, ...others]);
}
