import { citation, citations } from '#export/citation/citation.ts';
import type { Cited } from '#export/citation/cited.ts';
import { formatCsv } from '#export/records/csv.ts';
import { datasetTables, doubtsAbout } from '#export/records/datasetTables.ts';
import type { MadeFile } from '#export/records/madeFile.ts';
import { FILE_TYPES, jsonText } from '#export/records/madeFile.ts';
import { columnTexts, readmeText } from '#export/records/readme.ts';
import type { Table } from '#export/records/table.ts';
import { FORMAT_VERSION, warningJson } from '#export/records/viewJson.ts';
import type { Warning } from '#export/records/warnings.ts';
import { exportWarnings, warningText } from '#export/records/warnings.ts';
import { sheetOf, writeWorkbook } from '#export/records/xlsx.ts';
import { zipFiles } from '#export/records/zip.ts';
import { webAddress } from '#export/webAddress.ts';
import type { TextContext } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { TranslateFile } from '#i18n/fileMessages.ts';
import { fileTranslator, loadFileMessages } from '#i18n/fileMessages.ts';

type DatasetPlace = {
  readonly ledger: Ledger;
  /** Whole address of the page. */
  readonly link: string;
  /** The reader's date, `2026-11-22`. */
  readonly accessed: string;
};

/** The whole dataset in one archive: a CSV for each kind of thing, all in one JSON and one workbook. */
export async function datasetArchive(place: DatasetPlace, context: TextContext): Promise<MadeFile> {
  const { ledger } = place;
  const { language } = context;
  const tf = fileTranslator(language.code, await loadFileMessages(language.code));
  const tables = datasetTables(ledger, language);
  const files = {
    ...Object.fromEntries(tables.map((table) => [`${table.name}.csv`, formatCsv(table)])),
    'dataset.json': jsonText(datasetJson(ledger, tables)),
    'dataset.xlsx': await datasetWorkbook(place, tables, context),
    'metadata.json': jsonText(metadata(place, tables, tf, context)),
    'readme.txt': datasetReadme(place, tables, tf, context),
  };
  return {
    name: `khorgos_dataset_${ledger.version}.zip`,
    type: FILE_TYPES.zip,
    content: await zipFiles(files, ledger.version),
  };
}

/** Every table as a list of rows by column name. */
const datasetJson = ({ version }: Ledger, tables: readonly Table[]) => ({
  format: 'khorgos-dataset',
  formatVersion: FORMAT_VERSION,
  version,
  ...Object.fromEntries(
    tables.map(({ name, columns, rows }) => [
      name,
      rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]]))),
    ]),
  ),
});

/** A sheet for each table, under the name of its CSV. */
const datasetWorkbook = async (
  { ledger, link }: DatasetPlace,
  tables: readonly Table[],
  { language }: TextContext,
): Promise<Uint8Array> =>
  writeWorkbook(
    tables.map((table) => sheetOf(table.name, table)),
    { title: language.t('page.tagline'), link, version: ledger.version },
  );

/** What anybody should know who adds up or compares what the archive holds. */
const datasetWarnings = (ledger: Ledger): readonly Warning[] =>
  exportWarnings(
    [...ledger.observations.values()].map(({ id, economy, period, money }) => ({
      value: money.amount,
      economy,
      period,
      doubts: doubtsAbout(id, ledger),
    })),
    [],
    ledger,
  );

const metadata = (
  place: DatasetPlace,
  tables: readonly Table[],
  tf: TranslateFile,
  context: TextContext,
) => ({
  format: 'khorgos-metadata',
  formatVersion: FORMAT_VERSION,
  version: place.ledger.version,
  link: place.link,
  accessed: place.accessed,
  language: context.language.code,
  warnings: datasetWarnings(place.ledger).map((warning) => warningJson(warning, context)),
  columns: columnTexts(tables, tf),
  citation: citations(citedDataset(place, context), context),
});

const citedDataset = (
  { ledger, link, accessed }: DatasetPlace,
  { language }: TextContext,
): Cited => ({
  key: `khorgos_dataset_${ledger.version}`,
  headline: language.t('page.tagline'),
  subtitle: language.t('records.all'),
  link: webAddress(link),
  version: ledger.version,
  accessed,
  // Too many to be named; the archive lists them.
  sources: [],
});

function datasetReadme(
  place: DatasetPlace,
  tables: readonly Table[],
  tf: TranslateFile,
  context: TextContext,
): string {
  const { ledger, link, accessed } = place;
  const { language } = context;
  return readmeText(
    {
      title: language.t('page.tagline'),
      subtitle: null,
      link,
      accessed,
      version: ledger.version,
      files: [
        ...tables.map(({ name }) => [`${name}.csv`, tf(`file.${name}`)] as const),
        ['dataset.json', tf('readme.fileList.data')],
        ['dataset.xlsx', tf('readme.fileList.workbook')],
        ['metadata.json', tf('readme.fileList.metadata')],
      ],
      tables,
      notes: [],
      warnings: datasetWarnings(ledger).map((warning) => warningText(warning, context)),
      sources: [...ledger.sources.values()],
      citation: citation('long', citedDataset(place, context), context),
    },
    tf,
    context,
  );
}
