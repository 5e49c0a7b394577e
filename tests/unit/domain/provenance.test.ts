import { describe, expect, it } from 'vitest';

import { parseTradeFile } from '#data/parse.ts';
import type { CellAddress } from '#domain/cellAddress.ts';
import { addressId } from '#domain/cellAddress.ts';
import { parseFigureAddress } from '#domain/figureAddress.ts';
import type { Ledger } from '#domain/ledger.ts';
import { provenanceOf } from '#domain/provenance.ts';

import { bundledLedger, economy, ledgerOf, period, tradeFileOf } from '../ledgers.ts';

const at = (id: string): CellAddress => {
  const countries = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].map(economy);
  const economies = [...countries, economy('CA5')];
  const address = parseFigureAddress(id, { countries, economies });
  if (address?.kind !== 'cell') throw new Error(`${id} is not the address of a cell.`);
  return address.at;
};

const of = (ledger: Ledger, id: string) => provenanceOf(ledger, at(id));

const idsOf = (linked: readonly { readonly address: CellAddress }[]) =>
  linked.map(({ address }) => addressId(address));

describe('the provenance of a published figure', () => {
  const ledger = ledgerOf({
    figures: [
      ['customs', 'KAZ', 'export', '2024', 1400, 'CNY'],
      ['customs', 'KAZ', 'import', '2024', 2800, 'CNY'],
      ['national', 'KAZ', 'export', '2024', 190],
      ['national', 'KAZ', 'export', '2022', 150],
      ['national', 'KAZ', 'export', '2024-01/2024-06', 90],
      ['note', 'KAZ', 'export', '2024', 250],
    ],
    rates: [['KAZ', '2024', 7000, 1000]],
  });

  it('holds it as published and in dollars, with the totals that imply the rate', () => {
    const { subject } = of(ledger, 'customs.KAZ.export.2024');
    if (subject.kind !== 'published') throw new Error('It is published.');
    const { observation, dollars, conversion, source } = subject.report;
    expect(observation.money).toEqual({ amount: 1400, currency: 'CNY' });
    expect(observation.flow).toBe('import');
    expect(dollars).toMatchObject({ money: { amount: 200, currency: 'USD' } });
    expect(conversion?.rate).toMatchObject({ cny: 7000, usd: 1000 });
    expect(conversion?.usdSource?.id).toBe('BOOK');
    expect(source?.title).toBe('The yearbook');
  });

  it('has no conversion where the figure was published in dollars', () => {
    const { subject } = of(ledger, 'national.KAZ.export.2024');
    expect(subject).toMatchObject({ kind: 'published', report: { conversion: null } });
  });

  it('sets the other side’s figure beside it, in dollars, as the mirror figure', () => {
    const { counterparts } = of(ledger, 'national.KAZ.export.2024');
    expect(idsOf(counterparts)).toEqual(['note.KAZ.export.2024', 'customs.KAZ.export.2024']);
    expect(counterparts.map(({ isMirror }) => isMirror)).toEqual([false, true]);
    expect(counterparts[1]?.difference?.money).toEqual({ amount: 10, currency: 'USD' });
    expect(counterparts[1]?.difference?.share).toBeCloseTo(10 / 190);
  });

  it('calls nobody’s figure the mirror of one without a reporter', () => {
    const { counterparts } = of(ledger, 'note.KAZ.export.2024');
    expect(counterparts.map(({ isMirror }) => isMirror)).toEqual([false, false]);
  });

  it('leads to the nearest years that are known, over a gap', () => {
    const { before, after } = of(ledger, 'national.KAZ.export.2024');
    expect(before && addressId(before)).toBe('national.KAZ.export.2022');
    expect(after).toBeNull();
  });

  it('leads from a year to its months and back', () => {
    const months = 'national.KAZ.export.2024-01/2024-06';
    expect(idsOf(of(ledger, 'national.KAZ.export.2024').otherPeriods)).toEqual([months]);
    const part = of(ledger, months);
    expect(idsOf(part.otherPeriods)).toEqual(['national.KAZ.export.2024']);
    expect([part.before, part.after]).toEqual([null, null]);
  });
});

describe('other reports of a figure', () => {
  const file = tradeFileOf({ figures: [['national', 'UZB', 'export', '2024', 100]] });
  const [figure] = file.observations;
  const [book] = file.sources;
  if (!figure || !book) throw new Error('The file has a figure and a source.');
  const withOther = (value: number, unit: 'USD' | 'CNY' = 'USD') =>
    parseTradeFile({
      ...file,
      sources: [book, { ...book, id: 'PRESS' }],
      observations: [
        figure,
        { ...figure, value, unit, source: 'PRESS', role: 'alternative', note: 'With services.' },
      ],
    });

  it('come with their difference from the one in use', () => {
    const [other] = of(withOther(125), 'national.UZB.export.2024').alternatives;
    expect(other?.difference).toEqual({ money: { amount: 25, currency: 'USD' }, share: 0.25 });
    expect(other?.source?.id).toBe('PRESS');
    expect(other?.observation.note).toBe('With services.');
  });

  it('have no difference in another currency without a rate', () => {
    const [other] = of(withOther(125, 'CNY'), 'national.UZB.export.2024').alternatives;
    expect(other?.difference).toBeNull();
  });
});

describe('the provenance of a balance', () => {
  it('is its two parts, in the currency of both', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2024', 1400, 'CNY'],
        ['customs', 'KAZ', 'import', '2024', 2800, 'CNY'],
        ['customs', 'KAZ', 'total', '2024', 600],
      ],
      rates: [['KAZ', '2024', 7000, 1000]],
    });
    const { subject, parts, total } = of(ledger, 'customs.KAZ.balance.2024');
    expect(subject).toMatchObject({
      kind: 'computed',
      figure: { money: { amount: -1400, currency: 'CNY' } },
      dollars: { money: { amount: -200, currency: 'USD' } },
    });
    expect(idsOf(parts)).toEqual(['customs.KAZ.export.2024', 'customs.KAZ.import.2024']);
    expect(total && addressId(total.address)).toBe('customs.KAZ.total.2024');
  });

  it('is in dollars when the parts were published in two currencies', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2024', 1400, 'CNY'],
        ['customs', 'KAZ', 'import', '2024', 300],
      ],
      rates: [['KAZ', '2024', 7000, 1000]],
    });
    expect(of(ledger, 'customs.KAZ.balance.2024').subject).toMatchObject({
      figure: { money: { amount: -100, currency: 'USD' } },
    });
  });

  it('is missing with the reason of the missing part', () => {
    const ledger = ledgerOf({
      figures: [
        ['national', 'TJK', 'export', '2024', 'not-published'],
        ['national', 'TJK', 'import', '2024', 5],
      ],
    });
    const { subject, parts } = of(ledger, 'national.TJK.balance.2024');
    expect(subject).toEqual({ kind: 'missing', reason: 'not-published' });
    expect(parts).toHaveLength(2);
  });
});

describe('the provenance of nothing', () => {
  it('is the reason why, and the series that has a figure', () => {
    const ledger = ledgerOf({
      figures: [
        ['national', 'TKM', 'export', '2024', 'not-reported'],
        ['customs', 'TKM', 'export', '2024', 9],
      ],
    });
    const { subject, counterparts } = of(ledger, 'national.TKM.export.2024');
    expect(subject).toEqual({ kind: 'missing', reason: 'not-reported' });
    expect(idsOf(counterparts)).toEqual(['customs.TKM.export.2024']);
    expect(counterparts[0]?.difference).toBeNull();
  });

  it('is that nothing was collected, where the dataset says nothing', () => {
    const { subject, counterparts, before } = of(
      ledgerOf({ figures: [['note', 'KAZ', 'export', '2024', 1]] }),
      'customs.KGZ.export.2001',
    );
    expect(subject).toEqual({ kind: 'missing', reason: 'not-collected' });
    expect([counterparts, before]).toEqual([[], null]);
  });
});

describe('a total', () => {
  it('is the published one where there is one, and else the sum of the flows', () => {
    const ledger = ledgerOf({
      figures: [
        ['national', 'KAZ', 'total', '2024', 31],
        ['national', 'KAZ', 'export', '2023', 10],
        ['national', 'KAZ', 'import', '2023', 20],
      ],
    });
    expect(of(ledger, 'national.KAZ.total.2024').subject.kind).toBe('published');
    expect(of(ledger, 'national.KAZ.total.2023').subject).toMatchObject({
      kind: 'computed',
      figure: { money: { amount: 30 } },
    });
  });
});

describe('doubts', () => {
  it('are those about the figure itself or about a part of it', () => {
    const figures = [
      ['note', 'KAZ', 'export', '2024', 18],
      ['note', 'KAZ', 'import', '2024', 15],
      ['note', 'KGZ', 'export', '2024', 1],
    ] as const;
    const doubted = 'not-stated.KAZ.2024.export.BOOK';
    const ledger = ledgerOf({
      figures: [...figures],
      doubts: [
        {
          id: 'odd',
          kind: 'matches-no-series',
          figures: [doubted],
          evidence: [],
          confidence: 'not-graded',
        },
      ],
    });
    const doubtsOf = (id: string) => of(ledger, id).doubts.map(({ doubt }) => doubt.id);
    expect(doubtsOf('note.KAZ.export.2024')).toEqual(['odd']);
    expect(doubtsOf('note.KAZ.balance.2024')).toEqual(['odd']);
    expect(doubtsOf('note.KAZ.import.2024')).toEqual([]);
  });
});

describe('the bundled dataset', () => {
  it('can tell where every one of its figures comes from', () => {
    const ledger = bundledLedger();
    const nameless = [...ledger.observations.values()]
      .filter((o) => ledger.countries.includes(o.economy) && o.role === 'recommended')
      .map(({ series, economy: code, period: when }) => ({
        series,
        economy: code,
        flow: 'balance' as const,
        period: period(when),
      }))
      .flatMap((address) => [address, ...provenanceOf(ledger, address).parts.map((p) => p.address)])
      .map((address) => provenanceOf(ledger, address))
      .filter(({ subject }) => subject.kind === 'published' && !subject.report.source);
    expect(nameless).toEqual([]);
  });
});

describe('the provenance of a total of the five countries', () => {
  const ledger = bundledLedger();

  it('is that of the total alone, with the other report of it', () => {
    const { subject, parts, alternatives, counterparts } = of(ledger, 'customs.CA5.total.2024');
    if (subject.kind !== 'published') throw new Error('It is published.');
    expect(subject.report.observation.money).toEqual({ amount: 94_820_000_000, currency: 'USD' });
    expect(parts).toEqual([]);
    expect(alternatives.map(({ observation }) => observation.money)).toContainEqual({
      amount: 674_150_000_000,
      currency: 'CNY',
    });
    expect(counterparts.map(({ isMirror }) => isMirror)).toEqual([false, false]);
    expect(idsOf(counterparts)).toEqual(['note.CA5.total.2024', 'national.CA5.total.2024']);
  });
});
