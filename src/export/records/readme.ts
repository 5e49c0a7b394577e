import type { Table } from '#export/records/table.ts';
import { sourceText } from '#charts/figureText.ts';
import { webAddress } from '#export/webAddress.ts';
import type { TextContext } from '#charts/figure.ts';
import type { Source } from '#domain/ledger.ts';
import type { TranslateFile } from '#i18n/fileMessages.ts';

type Chapter = { readonly title: string; readonly lines: readonly string[] };

export type ReadmeContent = {
  readonly title: string;
  readonly subtitle: string | null;
  readonly link: string;
  /** ISO dates. */
  readonly accessed: string;
  readonly version: string;
  readonly files: readonly (readonly [name: string, text: string])[];
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
  readonly sources: readonly Source[];
  readonly citation: string;
};

/** Plain text for somebody who finds the archive in a year. */
export function readmeText(
  content: ReadmeContent,
  tf: TranslateFile,
  context: Pick<TextContext, 'language' | 'names'>,
): string {
  const { title, subtitle, tables, notes, warnings, sources } = content;
  const chapters: readonly Chapter[] = [
    { title: tf('readme.warnings'), lines: warnings },
    { title: tf('readme.notes'), lines: notes },
    { title: tf('readme.files'), lines: content.files.map(([name, text]) => `${name}: ${text}`) },
    { title: tf('readme.reading'), lines: [tf('readme.rules'), tf('readme.rights')] },
    { title: tf('readme.columns'), lines: describedColumns(tables, tf) },
    { title: tf('readme.citation'), lines: [content.citation] },
    {
      title: tf('readme.sources'),
      lines: sources.map((source) =>
        [sourceText(source, context), source.url].filter((part) => part !== null).join(' '),
      ),
    },
  ];
  return [
    title,
    ...(subtitle === null ? [] : [subtitle]),
    '',
    ...originLines(content, tf, context),
    ...chapters.flatMap(chapterLines),
    '',
  ].join('\n');
}

/** Who made a file, when, from what, and where it can be seen. */
export function originLines(
  { link, accessed, version }: Pick<ReadmeContent, 'link' | 'accessed' | 'version'>,
  tf: TranslateFile,
  { language }: Pick<TextContext, 'language'>,
): readonly string[] {
  const address = webAddress(link);
  return [
    tf('readme.made', {
      site: language.t('page.name'),
      accessed: language.date(accessed),
      version: language.date(version),
    }),
    ...(address === null ? [] : [tf('readme.link', { link: address })]),
  ];
}

const chapterLines = ({ title, lines }: Chapter): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];

/** A line for each column of `tables`, once. */
export const describedColumns = (tables: readonly Table[], tf: TranslateFile): readonly string[] =>
  [...new Set(tables.flatMap(({ columns }) => columns))].map(
    (name) => `${name}: ${tf(`column.${name}`)}`,
  );

/** What each column of each table is, for machines. */
export const columnTexts = (tables: readonly Table[], tf: TranslateFile) =>
  Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      Object.fromEntries(columns.map((column) => [column, tf(`column.${column}`)])),
    ]),
  );
