import { citation, citations } from '#export/citation/citation.ts';
import type { Cited } from '#export/citation/cited.ts';
import { formatCsv } from '#export/records/csv.ts';
import { figureTable } from '#export/records/figureTable.ts';
import type { DataFormat, MadeFile } from '#export/records/madeFile.ts';
import { FILE_TYPES, jsonText } from '#export/records/madeFile.ts';
import { columnTexts, describedColumns, originLines, readmeText } from '#export/records/readme.ts';
import { sourceTable } from '#export/records/sourceTable.ts';
import type { Table } from '#export/records/table.ts';
import type { ViewDocument } from '#export/records/viewDocument.ts';
import { documentFileName, viewKey } from '#export/records/viewName.ts';
import { FORMAT_VERSION, sourceJson, viewFacts, viewJson } from '#export/records/viewJson.ts';
import { warningText } from '#export/records/warnings.ts';
import type { Sheet } from '#export/records/xlsx.ts';
import { sheetOf, writeWorkbook } from '#export/records/xlsx.ts';
import { zipFiles } from '#export/records/zip.ts';
import { webAddress } from '#export/webAddress.ts';
import type { TextContext } from '#charts/figure.ts';
import type { TranslateFile } from '#i18n/fileMessages.ts';
import { fileTranslator, loadFileMessages } from '#i18n/fileMessages.ts';

/** The figures of a view as a file. What a format takes to write is loaded with its first file. */
export async function viewFile(
  format: DataFormat,
  document: ViewDocument,
  context: TextContext,
): Promise<MadeFile> {
  const content = await WRITERS[format](document, context);
  const name = documentFileName(document, format);
  return { name, type: FILE_TYPES[format], content };
}

type Writer = (document: ViewDocument, context: TextContext) => Promise<MadeFile['content']>;

const WRITERS: Readonly<Record<DataFormat, Writer>> = {
  csv: async (document, context) => formatCsv(tablesOf(document, context).figures),
  json: async (document, context) => jsonText(viewJson(document, context)),
  xlsx: writeXlsx,
  zip: writeZip,
};

/** What a citation of the view is made from. */
export const citedView = (document: ViewDocument): Cited => ({
  key: viewKey(document),
  headline: document.headline,
  subtitle: document.subtitle,
  link: webAddress(document.link),
  version: document.ledger.version,
  accessed: document.accessed,
  sources: document.sources,
});

const tablesOf = ({ records, sources, ledger }: ViewDocument, { language }: TextContext) => ({
  figures: figureTable(records, ledger, language),
  sources: sourceTable(sources, language),
});

async function writeXlsx(document: ViewDocument, context: TextContext): Promise<Uint8Array> {
  const { language } = context;
  const { t } = language;
  const tf = fileTranslator(language.code, await loadFileMessages(language.code));
  const { figures, sources } = tablesOf(document, context);
  const sheets = [
    sheetOf(t('records.sheet.figures'), figures),
    sheetOf(t('records.sheet.sources'), sources),
    aboutSheet(document, [figures, sources], tf, context),
  ];
  const { headline: title, link, ledger } = document;
  return writeWorkbook(sheets, { title, link, version: ledger.version });
}

/** What the archive says in its readme, for those who take the workbook alone. */
function aboutSheet(
  document: ViewDocument,
  tables: readonly Table[],
  tf: TranslateFile,
  context: TextContext,
): Sheet {
  const { warnings, notes, ledger } = document;
  const place = { ...document, version: ledger.version };
  const chapters: readonly (readonly [string, readonly string[]])[] = [
    [document.headline, [document.subtitle, ...originLines(place, tf, context)]],
    [tf('readme.warnings'), warnings.map((warning) => warningText(warning, context))],
    [tf('readme.notes'), notes],
    [tf('readme.reading'), [tf('readme.rules'), tf('readme.rights')]],
    [tf('readme.citation'), [citation('long', citedView(document), context)]],
    [tf('readme.columns'), describedColumns(tables, tf)],
  ];
  return {
    title: context.language.t('records.sheet.about'),
    columns: null,
    rows: chapters.flatMap(([title, lines]) =>
      lines.length === 0 ? [] : [[title], ...lines.map((line) => [line]), []],
    ),
  };
}

async function writeZip(document: ViewDocument, context: TextContext): Promise<Uint8Array> {
  const { language } = context;
  const tf = fileTranslator(language.code, await loadFileMessages(language.code));
  const { figures, sources } = tablesOf(document, context);
  const files = {
    'figures.csv': formatCsv(figures),
    'figures.json': jsonText(viewJson(document, context)),
    'sources.csv': formatCsv(sources),
    'metadata.json': jsonText(metadata(document, [figures, sources], tf, context)),
    'readme.txt': viewReadme(document, [figures, sources], tf, context),
  };
  return zipFiles(files, document.ledger.version);
}

const metadata = (
  document: ViewDocument,
  tables: readonly Table[],
  tf: TranslateFile,
  context: TextContext,
) => ({
  format: 'khorgos-metadata',
  formatVersion: FORMAT_VERSION,
  ...viewFacts(document, context),
  columns: columnTexts(tables, tf),
  sources: document.sources.map((source) => sourceJson(source, context.language)),
  citation: citations(citedView(document), context),
});

function viewReadme(
  document: ViewDocument,
  tables: readonly Table[],
  tf: TranslateFile,
  context: TextContext,
): string {
  const { headline, subtitle, link, accessed, notes, sources, warnings, ledger } = document;
  return readmeText(
    {
      title: headline,
      subtitle,
      link,
      accessed,
      version: ledger.version,
      files: [
        ['figures.csv', tf('file.figures')],
        ['figures.json', tf('readme.fileList.data')],
        ['sources.csv', tf('file.sources')],
        ['metadata.json', tf('readme.fileList.metadata')],
      ],
      tables,
      notes,
      warnings: warnings.map((warning) => warningText(warning, context)),
      sources,
      citation: citation('long', citedView(document), context),
    },
    tf,
    context,
  );
}
