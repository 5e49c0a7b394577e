// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Observation } from './dataset.ts';
import {
  byId,
  collected,
  collectedId,
  FIVE,
  idOf,
  read,
  repeated,
  rowsOf,
  sorted,
  trade,
} from './dataset.ts';
import { LEFT_OUT } from './leftOut.ts';

const { observations } = trade;
const recommended = observations.filter(({ role }) => role === 'recommended');
const leftOut = new Set(LEFT_OUT.flatMap(({ ids }) => ids));
const isYear = ({ period }: Pick<Observation, 'period'>): boolean => period.length === 4;

const cellOf = ({
  series,
  economy,
  flow,
  period,
}: Pick<Observation, 'series' | 'economy' | 'flow' | 'period'>): string =>
  [series, economy, flow, period].join('.');

describe('the figures', () => {
  it('have an identity each', () => {
    expect(repeated(observations.map(idOf))).toEqual([]);
    expect(repeated(collected.map(collectedId))).toEqual([]);
  });

  it('equal their collected rows, and none is without one', () => {
    const rows = new Map(collected.map((row) => [collectedId(row), row.figure]));
    const altered = observations.filter((observation) => {
      const row = rows.get(idOf(observation));
      const { series, economy, reporter, partner, flow, period, value, unit, quoted, source } =
        observation;
      const figure = {
        series,
        economy,
        reporter,
        partner,
        flow,
        period,
        value,
        unit,
        quoted,
        source,
      };
      return row === undefined || JSON.stringify(row) !== JSON.stringify(figure);
    });

    expect(observations).not.toHaveLength(0);
    expect(altered.map(idOf)).toEqual([]);
  });

  it('are all the usable rows', () => {
    const lost = collected.map(collectedId).filter((id) => !byId.has(id) && !leftOut.has(id));

    expect(lost).toEqual([]);
    expect(observations).toHaveLength(collected.length - leftOut.size);
  });

  it.each(LEFT_OUT)('leave out, and say so: $reason', ({ ids, reason }) => {
    const rows = new Set(collected.map(collectedId));

    expect(ids.filter((id) => !rows.has(id))).toEqual([]);
    expect(ids.filter((id) => byId.has(id))).toEqual([]);
    expect(read('docs/data.md').replaceAll(/\s+/g, ' ')).toContain(reason);
  });

  it('never take a Chinese figure for one of Turkmenistan, which last reported for 2000', () => {
    const own = observations.filter(({ reporter }) => reporter === 'TKM');

    expect(sorted(own.map(({ period }) => period))).toEqual(['1997', '1998', '1999', '2000']);
    expect(sorted(own.map(({ source }) => source))).toEqual(['WITS_TKM_1997_2000']);
  });

  it('name CIF and FOB where the row does, and nowhere else', () => {
    const basis: Readonly<Record<string, string>> = { import: 'CIF', export: 'FOB' };
    const stated = collected
      .filter(({ remark }) => /imports CIF, exports FOB|exports FOB, imports CIF/.test(remark))
      .map((row) => `${collectedId(row)} ${basis[row.figure.flow] ?? ''}`);

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
    // Uzbekistan's goods alone are in these sources; whatever else it exports counts services.
    const goods = new Set(['COMTRADE_NAT', 'DOTS_2022_NAT', 'EIU_ADB_UZ_BOOK', 'CERR_PE_2025']);
    const withServices = collected
      .filter(({ remark, figure: { reporter, economy, flow, source } }) => {
        if (/goods and services|includes services/.test(remark)) return true;
        const ofAgency = reporter === 'UZB' && !goods.has(source);
        return flow !== 'import' && (ofAgency || (reporter === 'compiled' && economy === 'CA5'));
      })
      .map(collectedId)
      .filter((id) => !leftOut.has(id));

    expect(
      sorted(observations.filter(({ scope }) => scope === 'goods-and-services').map(idOf)),
    ).toEqual(sorted(withServices));
  });
});

/** Years and sources of the recommended national flows, as docs/data.md lists them. */
const NATIONAL: readonly (readonly [
  economy: string,
  from: number,
  to: number,
  exports: string,
  imports: string,
])[] = [
  ['KAZ', 1995, 2001, 'WITS_KAZ_CSV', 'WITS_KAZ_XLSX'],
  ['KAZ', 2002, 2017, 'WITS_KAZ_CSV', 'WITS_KAZ_CSV'],
  ['KAZ', 2018, 2023, 'BNS_KAZ', 'BNS_KAZ'],
  ['KAZ', 2024, 2024, 'COMTRADE_NAT', 'COMTRADE_NAT'],
  ['KGZ', 1994, 2023, 'NSC_EXP', 'NSC_IMP'],
  ['KGZ', 2024, 2024, 'COMTRADE_NAT', 'COMTRADE_NAT'],
  ['TJK', 2016, 2023, 'COMTRADE_NAT', 'COMTRADE_NAT'],
  ['TKM', 1997, 2000, 'WITS_TKM_1997_2000', 'WITS_TKM_1997_2000'],
  ['UZB', 2010, 2016, '', 'UZSTAT_IMP'],
  ['UZB', 2017, 2024, 'COMTRADE_NAT', 'COMTRADE_NAT'],
  ['UZB', 2025, 2025, '', 'CERR_PE_2025'],
];

describe('the recommended figures', () => {
  it('are at most one in a cell', () => {
    expect(recommended).not.toHaveLength(0);
    expect(repeated(recommended.map(cellOf))).toEqual([]);
  });

  it('of China’s customs are the flows of the recommended chain', () => {
    const linked = new Set(collected.map(collectedId));
    const links = rowsOf('chain_chn').flatMap((link) =>
      ['export', 'import'].flatMap((flow) => {
        const value = link[`china_${flow}s`];
        if (value === '') return [];
        const source = link[`source_${flow}s`] ?? '';
        const id = ['CHN', link['partner'], link['year'], flow, source].join('.');
        // The collection keeps an amount once that two of its sources have in common.
        const named = linked.has(id) ? source : 'a source with the same amount';
        return [[link['partner'], link['year'], flow, value, link['unit'], named].join(' ')];
      }),
    );
    const named = new Set(links);
    const flows = recommended
      .filter(
        (figure) =>
          figure.series === 'customs' &&
          figure.economy !== 'CA5' &&
          figure.flow !== 'total' &&
          isYear(figure),
      )
      .map(({ economy, period, flow, value, unit, source }) => {
        const amount = [economy, period, flow, value, unit].join(' ');
        return named.has(`${amount} ${source}`)
          ? `${amount} ${source}`
          : `${amount} a source with the same amount`;
      });

    const alsoIn = recommended.flatMap(({ economy, period, flow, value, unit, alsoIn: other }) =>
      other ? [[economy, period, flow, value, unit, other.source].join(' ')] : [],
    );
    const chained = new Set(
      rowsOf('chain_chn').flatMap((link) =>
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
      ),
    );

    expect(alsoIn).toHaveLength(19);
    expect(alsoIn.filter((link) => !chained.has(link))).toEqual([]);
    expect(links).toHaveLength(FIVE.length * 33 * 2 + 4);
    expect(links.filter((link) => link.endsWith('same amount'))).toHaveLength(19);
    expect(sorted(flows)).toEqual(sorted(links));
  });

  it('of China’s customs go on from 1993 to 2016 in one source, valued in one way', () => {
    const within = recommended.filter(
      (figure) =>
        figure.series === 'customs' &&
        figure.economy !== 'CA5' &&
        figure.flow !== 'total' &&
        isYear(figure) &&
        figure.period >= '1993' &&
        figure.period <= '2016',
    );
    const lineages = within.map((figure) => {
      const { source, valuation } = figure.alsoIn ?? figure;
      return [figure.economy, figure.flow, source, valuation].join(' ');
    });

    expect(within.length).toBeGreaterThan(FIVE.length * 2 * 20);
    expect(sorted(lineages)).toEqual(
      sorted(
        FIVE.flatMap((code) => [
          `${code} export WITS_CHN_1992_2016 FOB`,
          `${code} import WITS_CHN_1992_2016 CIF`,
        ]),
      ),
    );
  });

  it('of the countries themselves come from these sources, and from no other', () => {
    const wanted = NATIONAL.flatMap(([economy, from, to, exports, imports]) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((year) => [
        ...(exports === '' ? [] : [`${economy} ${year} export ${exports}`]),
        `${economy} ${year} import ${imports}`,
      ]),
    );
    const national = recommended
      .filter((figure) => figure.series === 'national' && figure.flow !== 'total' && isYear(figure))
      .map(({ economy, period, flow, source }) => `${economy} ${period} ${flow} ${source}`);

    expect(sorted(national)).toEqual(sorted(wanted));
  });

  it('count goods alone in every flow', () => {
    const flows = recommended.filter(({ flow }) => flow !== 'total');

    expect(flows.filter(({ scope }) => scope !== 'goods').map(idOf)).toEqual([]);
  });

  it('are never third-hand, compiled from several reporters or a mere lower bound', () => {
    const weak = recommended.filter(
      ({ source, reporter, quoted }) =>
        ['EIU_ADB_UZ_BOOK', 'WIKI_ZH_CA'].includes(source) ||
        reporter === 'compiled' ||
        /^(more than|over|exceeded|slightly above|just over)/i.test(quoted),
    );

    expect(weak.map(idOf)).toEqual([]);
  });

  it('of a year’s total are the published dollars where there are any', () => {
    const dollars = new Set(
      observations.filter(({ unit, flow }) => unit === 'USD' && flow === 'total').map(cellOf),
    );
    const yuan = recommended.filter(
      (figure) => figure.flow === 'total' && isYear(figure) && figure.unit !== 'USD',
    );

    expect(yuan.filter((figure) => dollars.has(cellOf(figure))).map(idOf)).toEqual([]);
  });

  it('of the national totals of 2024 are these', () => {
    const national = recommended.filter(
      ({ series, flow, period }) => series === 'national' && flow === 'total' && period === '2024',
    );

    expect(sorted(national.map(idOf))).toEqual([
      'KAZ.KAZ.2024.total.CERR_2024',
      'KGZ.KGZ.2024.total.CERR_2024',
      'TJK.TJK.2024.total.ORDA_2025',
      'UZB.UZB.2024.total.TREND_UZ_20250121',
    ]);
  });
});

describe('the cells without a figure', () => {
  const gaps = trade.missing.flatMap((gap) => {
    const first = Number(gap.period);
    const years = Number(gap.through ?? gap.period) - first + 1;
    return Array.from({ length: years }, (_, index) => ({
      ...gap,
      period: String(first + index),
    }));
  });

  it('are never also reported', () => {
    const reported = new Set(recommended.map(cellOf));

    expect(repeated(gaps.map(cellOf))).toEqual([]);
    expect(gaps.filter((gap) => reported.has(cellOf(gap)))).toEqual([]);
  });

  it('have a reason wherever something else about the year is published', () => {
    const known = new Set([...recommended, ...gaps].map(cellOf));
    const flows = observations.filter((figure) => isYear(figure) && figure.economy !== 'CA5');
    const open = flows
      .filter(({ series, flow }) => series !== 'note' && flow !== 'total')
      .map((figure) => ({ ...figure, flow: ownFlow(figure) }))
      .filter((figure) => !known.has(cellOf(figure)) && !known.has(mirrored(figure)));

    expect(sorted(open.map(cellOf))).toEqual([]);
  });

  it.each([
    ['only-with-services', ['UZSTAT_EXP', 'SIAT_EXP_2026']],
    ['only-second-hand', ['EIU_ADB_UZ_BOOK']],
  ] as const)('are %s where nothing else was collected', (reason, sources) => {
    const marked = gaps.filter((gap) => gap.reason === reason);
    const elsewhere = marked.filter((gap) =>
      observations.some(
        (figure) =>
          cellOf(figure) === cellOf(gap) &&
          ![...sources, 'EIU_ADB_UZ_BOOK'].some((source) => source === figure.source),
      ),
    );
    const without = marked.filter(
      (gap) => !observations.some((figure) => cellOf(figure) === cellOf(gap)),
    );

    expect(marked).not.toHaveLength(0);
    expect([...elsewhere, ...without].map(cellOf)).toEqual([]);
  });

  it('are all of Turkmenistan’s own but four years', () => {
    const own = gaps.filter(({ series, economy }) => series === 'national' && economy === 'TKM');

    expect(sorted(own.map(({ reason }) => reason))).toEqual(['not-reported']);
    expect(own).toHaveLength(2 * (2025 - 1992 + 1 - 4));
  });

  function ownFlow({ series, flow }: Observation): Observation['flow'] {
    if (series !== 'customs' || flow === 'total') return flow;
    return flow === 'export' ? 'import' : 'export';
  }

  function mirrored(figure: Observation): string {
    return cellOf({ ...figure, flow: ownFlow(figure) });
  }
});

describe('the figures of the summit note', () => {
  const note = read('tests/fixtures/note-figures.txt');
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

describe('the rates', () => {
  it('are one for each country and the region in 2024, and some for parts of that year', () => {
    const years = trade.rates.filter(isYear);

    expect(years.map(({ economy, period }) => `${economy} ${period}`)).toEqual(
      [...FIVE, 'CA5'].map((economy) => `${economy} 2024`),
    );
    expect(trade.rates.filter(({ period }) => !period.startsWith('2024'))).toEqual([]);
  });

  it.each(trade.rates)('of $economy for $period are its two published totals', (rate) => {
    const total = {
      reporter: 'CHN',
      economy: rate.economy,
      period: rate.period,
      flow: 'total' as const,
    };
    const dollars = byId.get(idOf({ ...total, source: rate.usdSource }));

    expect(byId.get(idOf({ ...total, source: rate.cnySource }))).toMatchObject({
      value: rate.cny,
      unit: 'CNY',
    });
    expect(dollars).toMatchObject({ value: rate.usd, unit: 'USD' });
    // Two digits leave more than one percent open, which is no rate.
    expect(dollars?.quoted.replaceAll(/\D/g, '').length).toBeGreaterThanOrEqual(3);
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
