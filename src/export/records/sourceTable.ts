import type { Column, Table } from '#export/records/table.ts';
import { listed, tableOf } from '#export/records/table.ts';
import type { FigureRecord } from '#domain/figureRecord.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import type { Language } from '#i18n/language.ts';

export function sourceTable(sources: readonly Source[], language: Language): Table {
  const columns: readonly Column<Source>[] = [
    ['id', ({ id }) => id],
    ['authority', ({ authority }) => language.name(authority)],
    ['title', ({ title }) => title],
    ['publisher', ({ publisher }) => publisher],
    ['url', ({ url }) => url],
    ['date', ({ date }) => date],
    ['languages', ({ languages }) => listed(languages)],
    ['licence', ({ licence }) => licence],
  ];
  return tableOf('sources', columns, sources);
}

/** The sources behind `records`, those of rates included, in the order of the dataset. */
export function sourcesBehind(
  records: readonly FigureRecord[],
  ledger: Pick<Ledger, 'sources'>,
): readonly Source[] {
  const ids = new Set(
    records.flatMap(({ basis, rates }) => [
      ...basis.map(({ source }) => source),
      ...rates.flatMap(({ cnySource, usdSource }) => [cnySource, usdSource]),
    ]),
  );
  return [...ledger.sources.values()].filter(({ id }) => ids.has(id));
}

/** Those that the figure names, and those behind its records that it does not. */
export const allSources = (
  named: readonly Source[],
  records: readonly FigureRecord[],
  ledger: Pick<Ledger, 'sources'>,
): readonly Source[] => [
  ...named,
  ...sourcesBehind(records, ledger).filter(({ id }) => named.every((source) => source.id !== id)),
];
