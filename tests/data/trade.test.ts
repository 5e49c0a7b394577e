// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from './readCsv.ts';

type Observation = {
  readonly series: string;
  readonly economy: string;
  readonly reporter: string;
  readonly partner: string;
  readonly flow: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly quoted: string;
  readonly source: string;
  readonly valuation: string;
  readonly scope: string;
  readonly role: string;
  readonly note?: string;
};

type Trade = {
  readonly economies: readonly {
    readonly code: string;
    readonly members?: readonly string[];
    readonly names: { readonly en: string };
  }[];
  readonly authorities: readonly { readonly id: string }[];
  readonly sources: readonly { readonly id: string; readonly authority: string }[];
  readonly observations: readonly Observation[];
  readonly missing: readonly {
    readonly series: string;
    readonly economy: string;
    readonly flow: string;
    readonly period: string;
  }[];
  readonly rates: readonly {
    readonly economy: string;
    readonly period: string;
    readonly cny: number;
    readonly usd: number;
    readonly cnySource: string;
    readonly usdSource: string;
  }[];
  readonly claims: readonly { readonly source: string }[];
  readonly doubts: readonly {
    readonly id: string;
    readonly figures: readonly string[];
    readonly evidence: readonly string[];
  }[];
};

const read = (file: string): string =>
  readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8');

const trade = JSON.parse(read('public/data/trade.json')) as Trade;
const { observations } = trade;

const collected = readCsv(read('tests/fixtures/observations-2022-2024.csv')).map(asCollected);
const chain = readCsv(read('tests/fixtures/chain-2022-2024.csv'));
const note = read('tests/fixtures/note-figures.txt');

const FIVE = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'];
const YEARS = ['2022', '2023', '2024'];

/** Collected rows that were judged wrong, and why. */
const REJECTED = [
  {
    id: 'KAZ.KAZ.2022.export.COMTRADE_NAT',
    reason: 'a partial record: the bureau of statistics gives USD 13.06 billion for the year',
  },
  {
    id: 'KAZ.KAZ.2022.import.COMTRADE_NAT',
    reason: 'a partial record: the bureau of statistics gives USD 11.14 billion for the year',
  },
  {
    id: 'UZB.UZB.2024.total.EDB_2025',
    reason: 'USD 18 billion, where the Statistics Agency and CERR have 12.4 and 12.5',
  },
];

/** Figures of Uzbekistan's Statistics Agency that include services, though their rows do not say so. */
const SERVICES_BY_SERIES = [
  'UZB.UZB.2023.export.BNE_20240204',
  'UZB.UZB.2024.export.CERR_2024',
  'UZB.UZB.2024.total.CERR_2024',
  'UZB.UZB.2024-01/2024-06.export.TREND_UZ_H1_2024',
  'UZB.UZB.2024-01/2024-06.total.TREND_UZ_H1_2024',
];

/** Articles filed under China's customs that also quote the other side, which the note then names. */
const QUOTED_FROM_THE_OTHER_SIDE = new Map([
  ['KGZ.KGZ.2023.import.TIMESCA_H1_2024', 'Kyrgyzstan’s National Statistical Committee'],
  ['TJK.TJK.2022.import.OHIOMINER_2023', 'Tajikistan’s statistics agency'],
  ['UZB.UZB.2023.export.BNE_20240204', 'Uzbekistan’s Statistics Agency'],
  ['UZB.UZB.2023.import.BNE_20240204', 'Uzbekistan’s Statistics Agency'],
  ['UZB.UZB.2023.total.BNE_20240204', 'Uzbekistan’s Statistics Agency'],
]);

type Identity = Pick<Observation, 'reporter' | 'economy' | 'period' | 'flow' | 'source'>;

const idOf = (figure: Identity): string =>
  [figure.reporter, figure.economy, figure.period, figure.flow, figure.source].join('.');

const byId = new Map(observations.map((observation) => [idOf(observation), observation]));

/** A row of the collection in the words of the dataset. Its reporter SEED is the summit note. */
function asCollected(row: Readonly<Record<string, string>>) {
  const { reporter = '', partner = '', flow = '', period = '', note: remark = '' } = row;
  const whose = {
    SEED: { series: 'note', economy: partner, reporter: 'not-stated', partner: 'CHN' },
    CHN: { series: 'customs', economy: partner, reporter, partner },
  }[reporter] ?? { series: 'national', economy: reporter, reporter, partner };

  return {
    remark,
    figure: {
      ...whose,
      flow,
      period,
      value: Number(row['value']),
      unit: row['unit'],
      quoted: row['precision'],
      source: row['source_id'] ?? '',
    },
  };
}

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].toSorted();

describe('the figures', () => {
  it('have an identity each', () => {
    expect(repeated(observations.map(idOf))).toEqual([]);
    expect(repeated(collected.map(({ figure }) => idOf(figure)))).toEqual([]);
  });

  it.each(observations.map((observation) => ({ id: idOf(observation), observation })))(
    'equal their collected row: $id',
    ({ id, observation }) => {
      const row = collected.find(({ figure }) => idOf(figure) === id);

      expect(observation).toMatchObject(row?.figure ?? { source: `no row for ${id}` });
    },
  );

  it('are all the usable rows', () => {
    const rejected = new Set(REJECTED.map(({ id }) => id));
    const usable = collected.map(({ figure }) => idOf(figure)).filter((id) => !rejected.has(id));

    expect(usable.filter((id) => !byId.has(id))).toEqual([]);
  });

  it.each(REJECTED)('leave out $id: $reason', ({ id }) => {
    expect(collected.map(({ figure }) => idOf(figure))).toContain(id);
    expect([...byId.keys()]).not.toContain(id);
  });

  it('never take a Chinese figure for one of Turkmenistan, which publishes none', () => {
    expect(observations.filter(({ reporter }) => reporter === 'TKM')).toEqual([]);
  });

  it('name CIF and FOB where the row does, and nowhere else', () => {
    const basis: Readonly<Record<string, string>> = { import: 'CIF', export: 'FOB' };
    const stated = collected
      .filter(({ remark }) => remark.includes('imports CIF, exports FOB'))
      .map(({ figure }) => `${idOf(figure)} ${basis[figure.flow] ?? ''}`);

    expect(stated).not.toHaveLength(0);
    expect(
      sorted(
        observations
          .filter(({ valuation }) => valuation !== 'not-stated')
          .map((observation) => `${idOf(observation)} ${observation.valuation}`),
      ),
    ).toEqual(sorted(stated));
  });

  it('name services where the row does, and for the agency that always includes them', () => {
    const withServices = collected
      .filter(({ remark }) => /goods and services|includes services/.test(remark))
      .map(({ figure }) => idOf(figure));

    expect(
      sorted(observations.filter(({ scope }) => scope === 'goods-and-services').map(idOf)),
    ).toEqual(sorted([...withServices, ...SERVICES_BY_SERIES]));
  });
});

describe('the recommended figures', () => {
  const recommended = observations.filter(({ role }) => role === 'recommended');
  const cellOf = ({ series, economy, flow, period }: Trade['missing'][number]): string =>
    [series, economy, flow, period].join('.');

  it('are at most one in a cell', () => {
    expect(recommended).not.toHaveLength(0);
    expect(repeated(recommended.map(cellOf))).toEqual([]);
  });

  it('are never also missing', () => {
    const reported = new Set(observations.map(cellOf));

    expect(trade.missing.filter((gap) => reported.has(cellOf(gap)))).toEqual([]);
  });

  it('or a reason for their absence stand in every yearly flow of the three series', () => {
    const known = new Set([...recommended, ...trade.missing].map(cellOf));
    const wanted = [
      ...FIVE.map((economy) => ({ series: 'note', economy, period: '2024' })),
      ...['customs', 'national'].flatMap((series) =>
        FIVE.flatMap((economy) => YEARS.map((period) => ({ series, economy, period }))),
      ),
    ].flatMap((cell) => ['export', 'import'].map((flow) => cellOf({ ...cell, flow })));

    expect(wanted.filter((cell) => !known.has(cell))).toEqual([]);
  });

  it('of a year count goods alone in every flow', () => {
    const flows = recommended.filter(({ flow, period }) => flow !== 'total' && period.length === 4);

    expect(flows.filter(({ scope }) => scope !== 'goods').map(idOf)).toEqual([]);
  });

  it('of China’s customs are the flows of the recommended chain', () => {
    const flows = recommended
      .filter(({ series, economy, flow }) => {
        return series === 'customs' && economy !== 'CA5' && flow !== 'total';
      })
      .map((figure) =>
        [figure.economy, figure.period, figure.flow, figure.value, figure.unit, figure.source].join(
          ' ',
        ),
      );

    const links = chain.flatMap((link) =>
      ['export', 'import'].map((flow) =>
        [
          link['partner'],
          link['year'],
          flow,
          link[`china_${flow}s`],
          link['unit'],
          link[`source_${flow}s`],
        ].join(' '),
      ),
    );

    expect(links).toHaveLength(FIVE.length * YEARS.length * 2);
    expect(sorted(flows)).toEqual(sorted(links));
  });

  it.each([
    ['KAZ', '2022', ['BNS_KAZ', 'BNS_KAZ']],
    ['KAZ', '2023', ['BNS_KAZ', 'BNS_KAZ']],
    ['KAZ', '2024', ['COMTRADE_NAT', 'COMTRADE_NAT']],
    ['KGZ', '2022', ['NSC_EXP', 'NSC_IMP']],
    ['KGZ', '2023', ['NSC_EXP', 'NSC_IMP']],
    ['KGZ', '2024', ['COMTRADE_NAT', 'COMTRADE_NAT']],
    ['TJK', '2022', ['COMTRADE_NAT', 'COMTRADE_NAT']],
    ['TJK', '2023', ['COMTRADE_NAT', 'COMTRADE_NAT']],
    ['UZB', '2022', ['COMTRADE_NAT', 'COMTRADE_NAT']],
    ['UZB', '2023', ['COMTRADE_NAT', 'COMTRADE_NAT']],
    ['UZB', '2024', ['COMTRADE_NAT', 'COMTRADE_NAT']],
  ])('of %s itself for %s come from %j', (country, year, sources) => {
    const national = recommended.filter(({ series, economy, period }) => {
      return series === 'national' && economy === country && period === year;
    });

    expect(
      ['export', 'import'].map((wanted) => national.find(({ flow }) => flow === wanted)?.source),
    ).toEqual(sources);
  });

  it('of a total are the published dollars, of the national ones for 2024 these', () => {
    const totals = recommended.filter(({ flow }) => flow === 'total');
    const national = totals.filter(({ series, period }) => {
      return series === 'national' && period === '2024';
    });

    expect(totals.filter(({ unit }) => unit !== 'USD').map(idOf)).toEqual([]);
    expect(sorted(national.map(idOf))).toEqual([
      'KAZ.KAZ.2024.total.CERR_2024',
      'KGZ.KGZ.2024.total.CERR_2024',
      'TJK.TJK.2024.total.ORDA_2025',
      'UZB.UZB.2024.total.TREND_UZ_20250121',
    ]);
  });
});

describe('the figures of the summit note', () => {
  const sentences = note.split(/(?<=\.)\s+|\n/);
  const countries = trade.economies.filter(({ code }) => FIVE.includes(code));

  const printed = countries.flatMap(({ code, names }) => {
    const sentence = sentences.find((words) => words.startsWith(`${names.en} `)) ?? '';
    return sentence
      .split(/\b(?:while|and|but)\b/)
      .map((clause) => ({ economy: code, flow: flowIn(clause), ...amountIn(clause) }));
  });

  it('are the ten that its sentences print', () => {
    const stored = observations
      .filter(({ series, flow }) => series === 'note' && flow !== 'total')
      .map(({ economy, flow, quoted, value }) => ({ economy, flow, quoted, value }));

    expect(printed).toHaveLength(10);
    expect(stored).toHaveLength(10);
    expect(stored).toEqual(expect.arrayContaining(printed));
  });

  it('and its total, credited to China’s customs, is the one printed', () => {
    const sentence = sentences.find((words) => words.includes('General Administration of Customs'));

    expect(byId.get('not-stated.CA5.2024.total.SEED2')).toMatchObject(amountIn(sentence ?? ''));
  });

  function flowIn(clause: string): string | undefined {
    const flows = ['import', 'export'].filter((flow) => clause.includes(flow));
    return flows.length === 1 ? flows[0] : undefined;
  }

  function amountIn(words: string): { readonly quoted: string; readonly value: number } {
    const amounts = [...words.matchAll(/USD ([\d.]+) (million|billion)/g)];
    const [quoted = '', digits, scale] = amounts.length === 1 ? (amounts[0] ?? []) : [];
    return { quoted, value: Math.round(Number(digits) * (scale === 'billion' ? 1e9 : 1e6)) };
  }
});

describe('what the figures refer to', () => {
  it('is one record each', () => {
    for (const ids of [
      trade.economies.map(({ code }) => code),
      trade.authorities.map(({ id }) => id),
      trade.sources.map(({ id }) => id),
      trade.doubts.map(({ id }) => id),
    ]) {
      expect(repeated(ids)).toEqual([]);
    }
  });

  it('is every source, and no other', () => {
    expect(sorted(trade.sources.map(({ id }) => id))).toEqual(
      sorted([...observations, ...trade.claims].map(({ source }) => source)),
    );
  });

  it('is every authority, and no other', () => {
    expect(sorted(trade.authorities.map(({ id }) => id))).toEqual(
      sorted(trade.sources.map(({ authority }) => authority)),
    );
  });

  it('is an authority on the reporter’s side of the border', () => {
    const sources = new Map(trade.sources.map((source) => [source.id, source]));
    const counted: Readonly<Record<string, readonly string[]>> = {
      'not-stated': ['NIAS'],
      CHN: ['GACC', 'UN_COMTRADE'],
      KAZ: ['KAZ_BNS', 'UN_COMTRADE', 'CERR', 'EDB'],
      KGZ: ['KGZ_NSC', 'UN_COMTRADE', 'CERR'],
      TJK: ['TJK_STAT', 'UN_COMTRADE', 'CERR'],
      UZB: ['UZB_STAT', 'UN_COMTRADE', 'CERR'],
    };

    const strangers = observations.filter(({ reporter, source }) => {
      const authority = sources.get(source)?.authority ?? '';
      return counted[reporter]?.includes(authority) !== true;
    });
    expect(sorted(strangers.map(idOf))).toEqual(sorted(QUOTED_FROM_THE_OTHER_SIDE.keys()));
  });

  it.each([...QUOTED_FROM_THE_OTHER_SIDE])('is, for %s, named in its note: %s', (id, body) => {
    expect(byId.get(id)).toMatchObject({
      role: 'alternative',
      note: expect.stringContaining(`Counted by ${body}`),
    });
  });

  it('is a known economy, a group only of known ones', () => {
    const codes = new Set(trade.economies.map(({ code }) => code));
    const named = [
      ...observations.flatMap(({ economy, partner }) => [economy, partner]),
      ...observations.map(({ reporter }) => reporter).filter((code) => code !== 'not-stated'),
      ...trade.economies.flatMap(({ members = [] }) => members),
      ...trade.missing.map(({ economy }) => economy),
    ];

    expect(sorted(named).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('never leads outside the published files', () => {
    expect(JSON.stringify(trade)).not.toMatch(/shared\/|seeds\//);
  });
});

describe('the rates', () => {
  it('are one for each country in 2024', () => {
    expect(trade.rates.map(({ economy, period }) => `${economy} ${period}`)).toEqual(
      FIVE.map((economy) => `${economy} 2024`),
    );
  });

  it.each(trade.rates)('of $economy are its two published totals', (rate) => {
    const total = { reporter: 'CHN', economy: rate.economy, period: rate.period, flow: 'total' };

    expect(byId.get(idOf({ ...total, source: rate.cnySource }))).toMatchObject({
      value: rate.cny,
      unit: 'CNY',
    });
    expect(byId.get(idOf({ ...total, source: rate.usdSource }))).toMatchObject({
      value: rate.usd,
      unit: 'USD',
    });
  });
});

describe('the doubts', () => {
  it('exist', () => {
    expect(trade.doubts).not.toHaveLength(0);
  });

  it.each(trade.doubts)('of $id rest on figures of the file', ({ figures, evidence }) => {
    expect(figures).not.toHaveLength(0);
    expect(evidence).not.toHaveLength(0);
    expect([...figures, ...evidence].filter((id) => !byId.has(id))).toEqual([]);
  });
});
