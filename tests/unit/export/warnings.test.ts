// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { economy, ledgerOf, period } from '../ledgers.ts';
import { contextOf, documentOf } from './someDocuments.ts';

import { LANGUAGES } from '#domain/economy.ts';
import { observed } from '#domain/figure.ts';
import { figureRecords } from '#domain/figureRecord.ts';
import type { Warning } from '#export/records/warnings.ts';
import { exportWarnings, warningText } from '#export/records/warnings.ts';

const kindsOf = (warnings: readonly Warning[]): readonly string[] =>
  warnings.map(({ kind }) => kind);

describe('exportWarnings', () => {
  it('says of the note that it does not add up and which figures are doubtful', async () => {
    const { document } = await documentOf();
    expect(document.warnings).toEqual([
      { kind: 'parts-below-total', doubts: ['note-total'] },
      {
        kind: 'doubtful',
        count: 8,
        economies: ['KAZ', 'TJK', 'UZB'],
        doubts: ['note-KAZ-export', 'note-TJK-pair', 'note-UZB-pair'],
      },
    ]);
  });

  it('says nothing of the customs, nor of a part of the note that nobody doubts', async () => {
    expect((await documentOf({ source: 'customs' })).document.warnings).toEqual([]);
    const { document } = await documentOf({ countries: [economy('KGZ')] });
    expect(kindsOf(document.warnings)).toEqual(['parts-below-total']);
  });

  it('warns of bars on a logarithmic scale, but not of a table, which has none', async () => {
    const log = { source: 'customs', scale: 'log' } as const;
    expect(kindsOf((await documentOf(log)).document.warnings)).toEqual(['log-bars']);
    expect((await documentOf({ ...log, view: 'table' })).document.warnings).toEqual([]);
  });

  it('counts the figures of a part of a year', () => {
    const ledger = ledgerOf({ figures: [['customs', 'KAZ', 'export', '2025-01/2025-05', 3]] });
    const [observation] = ledger.observations.values();
    if (!observation) throw new Error('The ledger is empty.');
    const cell = {
      series: 'customs',
      economy: economy('KAZ'),
      measure: 'exports',
      period: period('2025-01/2025-05'),
      figure: observed(observation),
    } as const;
    const records = figureRecords(ledger, [cell]);
    expect(exportWarnings(records, [], ledger)).toEqual([{ kind: 'part-year', count: 1 }]);
  });
});

describe('warningText', () => {
  const ALL: readonly Warning[] = [
    { kind: 'parts-below-total', doubts: [] },
    { kind: 'part-year', count: 3 },
    { kind: 'log-bars' },
    { kind: 'log-gaps' },
    { kind: 'own-axes' },
    { kind: 'bare' },
    { kind: 'doubtful', count: 1, economies: [economy('KAZ')], doubts: [] },
  ];

  it.each(LANGUAGES)('has a sentence for each in %s', async (lang) => {
    const ledger = ledgerOf({ figures: [] });
    const context = await contextOf(ledger, lang);
    const texts = ALL.map((warning) => warningText(warning, context));
    expect(new Set(texts).size).toBe(ALL.length);
    expect(texts[1]).toContain('3');
    expect(texts.at(-1)).toContain('KAZ');
  });
});
