import { describe, expect, it } from 'vitest';
import type { Doubt } from '#domain/doubt.ts';
import { doubtCase, type Exhibit, exhibited } from '#domain/doubtCase.ts';
import { missing } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { bundledLedger, ledgerOf, observation } from '../ledgers.ts';

const caseOf = (ledger: Ledger, id: string) => {
  const doubt = ledger.doubts.find((known) => known.id === id);
  if (!doubt) throw new Error(`no doubt ${id}`);
  return doubtCase(ledger, doubt);
};

const billions = ({ dollars }: Exhibit): string =>
  dollars.kind === 'reported' ? (dollars.money.amount / 1e9).toFixed(2) : dollars.reason;

describe('doubtCase', () => {
  const swapped: Doubt = {
    id: 'pair',
    kind: 'looks-swapped',
    figures: [observation('not-stated.TJK.2024.export.BOOK')],
    evidence: [observation('CHN.TJK.2024.export.BOOK')],
    confidence: 'medium',
  };

  it('puts the figures in place of their ids, told from the economy’s side and in dollars', () => {
    const ledger = ledgerOf({
      figures: [
        ['note', 'TJK', 'export', '2024', 13],
        ['customs', 'TJK', 'import', '2024', 71, 'CNY'],
      ],
      rates: [['TJK', '2024', 71, 10]],
    });
    const { doubt, figures, evidence } = doubtCase(ledger, swapped);
    expect(doubt).toBe(swapped);
    expect(figures).toMatchObject([{ flow: 'export', dollars: { money: { amount: 13 } } }]);
    expect(evidence).toMatchObject([
      {
        observation: { id: 'CHN.TJK.2024.export.BOOK', money: { amount: 71, currency: 'CNY' } },
        flow: 'import',
        dollars: { money: { amount: 10, currency: 'USD' } },
      },
    ]);
  });

  it('does not convert a figure of a period without a rate of its own', () => {
    const ledger = ledgerOf({
      figures: [['customs', 'TJK', 'import', '2024-01/2024-06', 71, 'CNY']],
      rates: [['TJK', '2024', 71, 10]],
    });
    const half = observation('CHN.TJK.2024-01/2024-06.export.BOOK');
    const { evidence } = doubtCase(ledger, { ...swapped, figures: [], evidence: [half] });
    expect(evidence).toMatchObject([{ dollars: missing('no-rate') }]);
  });

  it('leaves out a figure that the ledger does not hold', () => {
    const { figures, evidence } = doubtCase(ledgerOf({ figures: [] }), swapped);
    expect([figures, evidence]).toEqual([[], []]);
  });
});

describe('exhibited', () => {
  const { evidence } = caseOf(bundledLedger(), 'note-TJK-pair');

  it('finds the exhibit of a series and a flow', () => {
    expect(exhibited(evidence, 'national', 'total')).toMatchObject({
      money: { amount: 1_960_000_000 },
    });
    expect(exhibited(evidence, 'customs', 'import')).toMatchObject({
      basis: [{ id: 'CHN.TJK.2024.export.GACC24_TABLE' }],
    });
  });

  it('is not collected when the case holds none', () => {
    expect(exhibited(evidence, 'note', 'export')).toEqual(missing('not-collected'));
    expect(exhibited(evidence, 'national', 'import')).toEqual(missing('not-collected'));
  });
});

describe('the doubts of the bundled ledger', () => {
  const ledger = bundledLedger();

  it('set Kazakhstan’s exports beside both sides’ books', () => {
    const { figures, evidence } = caseOf(ledger, 'note-KAZ-export');
    expect(figures.map(billions)).toEqual(['18.00']);
    expect(evidence.map(billions)).toEqual(['15.86', '14.90']);
  });

  it('set Tajikistan’s pair beside its total and China’s books', () => {
    const { figures, evidence } = caseOf(ledger, 'note-TJK-pair');
    expect(figures.map(billions)).toEqual(['1.30', '0.51']);
    expect(evidence.map(billions)).toEqual(['1.96', '3.51', '0.35']);
  });

  it('set Uzbekistan’s pair beside the half year', () => {
    const { figures, evidence } = caseOf(ledger, 'note-UZB-pair');
    expect(figures.map(billions)).toEqual(['1.00', '4.90']);
    expect(evidence.map(billions)).toEqual(['0.99', '4.90']);
    expect(evidence.map((exhibit) => exhibit.observation.period)).toEqual([
      '2024-01/2024-06',
      '2024-01/2024-06',
    ]);
  });
});
