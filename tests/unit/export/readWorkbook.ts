import { strFromU8, unzipSync } from 'fflate';

type SheetCell = string | number | boolean | null;

export type ReadSheet = {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly frozenRows: number;
};

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** 0 for A, 26 for AA. */
function columnOf(address: string): number {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? '';
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readCell(type: string | undefined, value: string, texts: readonly string[]): SheetCell {
  if (type === 's') return texts[Number(value)] ?? null;
  if (type === 'b') return value === '1';
  if (type === undefined || type === 'n') return Number(value);
  throw new Error(`A cell of type ${type} is not expected.`);
}

/** The cells of a workbook by sheet name, read from its XML and typed as the XML types them. */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, ReadSheet> {
  const files = unzipSync(bytes);
  const xml = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const texts = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    unescapeXml((item ?? '').replaceAll(/<[^>]*>/g, '')),
  );
  const names = [...xml('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) =>
    unescapeXml(attribute(tag, 'name') ?? ''),
  );
  return new Map(
    names.map((name, index) => {
      const sheet = xml(`xl/worksheets/sheet${index + 1}.xml`);
      if (sheet.includes('<f>')) throw new Error(`The sheet ${name} has a formula.`);
      const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
        const cells: SheetCell[] = [];
        for (const [, tag = '', value = ''] of (row ?? '').matchAll(
          /<c ([^>]*)><v>(.*?)<\/v><\/c>/gs,
        )) {
          const at = columnOf(attribute(tag, 'r') ?? '');
          while (cells.length < at) cells.push(null);
          cells.push(readCell(attribute(tag, 't'), value, texts));
        }
        return cells;
      });
      return [name, { rows, frozenRows: Number(attribute(sheet, 'ySplit') ?? 0) }];
    }),
  );
}
