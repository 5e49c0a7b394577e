// @vitest-environment node
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { tradeFile } from '#data/schema.ts';
import { bundledFile } from '../ledgers.ts';

/** The published schema. Its `$id` is relative, because the folder is served from any path. */
const publishedSchema = (): SchemaObject => {
  const { $schema = '', ...shape } = z.toJSONSchema(tradeFile, {
    target: 'draft-2020-12',
    io: 'input',
  });
  return {
    $schema,
    $id: 'trade.schema.json',
    title: 'Khorgos trade dataset',
    description:
      'Trade of the Central Asian countries with China: every figure as somebody published it, with who recorded it and where it was read. Nothing is estimated or filled in.',
    ...shape,
  };
};

/** What is wrong with `json` by the published schema: places as JSON pointers. */
const faultsIn = (json: unknown): readonly string[] => {
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(publishedSchema());
  validate(json);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
};

type Row = Record<string, unknown>;

/** The bundled file with `changes` to its first figure. */
const withFirstFigure = (changes: Row): unknown => {
  const file = bundledFile() as { readonly observations: readonly Row[] };
  const [first, ...rest] = file.observations;
  return { ...file, observations: [{ ...first, ...changes }, ...rest] };
};

describe('the published JSON Schema', () => {
  it('is generated from the schema that the parser uses', async () => {
    await expect(`${JSON.stringify(publishedSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../../public/data/trade.schema.json',
    );
  });

  it('is a schema of draft 2020-12', () => {
    const schema = publishedSchema();
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(new Ajv2020({ strict: true }).validateSchema(schema)).toBe(true);
  });

  it('finds nothing wrong with the bundled file', () => {
    expect(faultsIn(bundledFile())).toEqual([]);
  });

  it.each<readonly [what: string, changes: Row, fault: string]>([
    ['a negative value', { value: -1 }, '/observations/0/value minimum'],
    ['a value in words', { value: '18 billion' }, '/observations/0/value type'],
    ['an unknown unit', { unit: 'EUR' }, '/observations/0/unit enum'],
    ['a period in words', { period: 'H1 2024' }, '/observations/0/period pattern'],
    ['a figure without source', { source: undefined }, '/observations/0 required'],
    ['a field of its own', { volume: 5 }, '/observations/0 additionalProperties'],
  ])('finds %s', (_what, changes, fault) => {
    expect(faultsIn(withFirstFigure(changes))).toEqual([fault]);
  });

  it('describes each field in words of its own', () => {
    const { properties } = publishedSchema() as {
      readonly properties: Record<string, { readonly items: SchemaObject }>;
    };
    const wordsOf = (list: string, field: string): unknown =>
      properties[list]?.items['properties'][field].description;

    expect(wordsOf('observations', 'quoted')).toBe('The figure as its source prints it.');
    expect(wordsOf('observations', 'source')).toBe('Id of a source listed in `sources`.');
    expect(wordsOf('sources', 'publisher')).toBe(
      'The place of access, which may be a re-publication.',
    );
    expect(wordsOf('sources', 'title')).toBeUndefined();
  });
});
