/** A file ready to be saved. */
export type MadeFile = {
  /** ASCII, with its ending. */
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
};

export const FILE_TYPES = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  html: 'text/html;charset=utf-8',
} as const;

export const DATA_FORMATS = ['csv', 'xlsx', 'json', 'zip'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** Text of a JSON file, a field a line, so that two releases can be compared. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
