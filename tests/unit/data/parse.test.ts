// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Fault, FaultKind } from '#data/fault.ts';
import { FAULT_KINDS, InvalidTradeFile } from '#data/fault.ts';
import { parseTradeFile } from '#data/parse.ts';
import type { TradeFile } from '#data/schema.ts';
import { bundledFile, bundledLedger, tradeFileOf } from '../ledgers.ts';

/** A valid file with a row of everything: figures of all three series, a gap, a rate, a doubt. */
const smallFile = (): TradeFile =>
  tradeFileOf({
    figures: [
      ['note', 'KAZ', 'export', '2024', 18],
      ['note', 'TKM', 'import', '2024', 15],
      ['customs', 'KGZ', 'import', '2024', 199, 'CNY'],
      ['national', 'TJK', 'export', '2024', 14],
      ['note', 'UZB', 'export', '2024', 1],
      ['national', 'UZB', 'export', '2024', 2],
      ['national', 'TKM', 'export', '2024', 'not-reported'],
    ],
    rates: [['KAZ', '2024', 71, 10]],
    doubts: [
      {
        id: 'doubt',
        kind: 'matches-no-series',
        figures: ['not-stated.UZB.2024.export.BOOK'],
        evidence: ['UZB.UZB.2024.export.BOOK'],
        confidence: 'not-graded',
      },
    ],
    context: contextRows(),
  });

/** A row of everything that stands beside the trade. */
const contextRows = () => ({
  products: [{ id: 'hs-2709', names: { en: 'Crude oil', zh: '原油', ru: 'Сырая нефть' } }],
  productFigures: [
    {
      product: 'hs-2709',
      series: 'customs' as const,
      economy: 'KAZ',
      reporter: 'CHN',
      partner: 'KAZ',
      flow: 'import' as const,
      period: '2024',
      value: 4,
      unit: 'USD' as const,
      share: 0.25,
      level: 'heading' as const,
      quoted: '4',
      source: 'BOOK',
    },
  ],
  denominators: [
    {
      economy: 'KAZ',
      indicator: 'gdp' as const,
      period: '2024',
      value: 290.5,
      unit: 'USD' as const,
      quoted: '290.5',
      source: 'BOOK',
      role: 'recommended' as const,
    },
  ],
  partnerShares: [
    {
      economy: 'UZB',
      partner: 'CHN',
      of: 'imports' as const,
      period: '2024-01',
      share: 0.3,
      quoted: '30 percent',
      source: 'BOOK',
    },
  ],
  events: [
    {
      id: 'summit',
      date: '2023-05-18/2023-05-19',
      names: { en: 'Summit', zh: '峰会', ru: 'Саммит' },
      economies: ['KAZ'],
      source: 'BOOK',
    },
  ],
});

type Node = Record<string, unknown>;

/** `file` with `value` at `place`, which is written as in a fault. Undefined takes the place away. */
function planted(file: TradeFile, place: string, value: unknown): TradeFile {
  const steps = place.split(/[.[\]]+/).filter(Boolean);
  const last = steps.at(-1) ?? '';
  const parent = steps.slice(0, -1).reduce<Node>((node, step) => node[step] as Node, file);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return file;
}

/** `file` with a row like the first of `list` at its end, but for `changes`. */
function repeated(list: keyof TradeFile, changes: Node = {}): TradeFile {
  const file = smallFile();
  const rows = file[list] as Node[];
  rows.push({ ...rows[0], ...changes });
  return file;
}

function faultsIn(file: unknown): readonly Fault[] {
  try {
    parseTradeFile(file);
  } catch (error) {
    if (error instanceof InvalidTradeFile) return error.faults;
    throw error;
  }
  return [];
}

const faultsWith = (place: string, value: unknown): readonly Fault[] =>
  faultsIn(planted(smallFile(), place, value));

const office = {
  en: 'Office of Statistics',
  zh: 'Office of Statistics',
  ru: 'Office of Statistics',
};

describe('a valid file', () => {
  it('has no fault', () => {
    expect(faultsIn(smallFile())).toEqual([]);
  });

  it('becomes figures with their source, who counted them and what was remarked', () => {
    const { observations } = parseTradeFile(
      planted(smallFile(), 'observations[0].note', 'Rounded.'),
    );
    expect([...observations.values()][0]).toEqual({
      id: 'not-stated.KAZ.2024.export.BOOK',
      series: 'note',
      economy: 'KAZ',
      reporter: 'not-stated',
      partner: 'CHN',
      flow: 'export',
      period: '2024',
      money: { amount: 18, currency: 'USD' },
      quoted: 'USD 18',
      source: 'BOOK',
      authority: office,
      valuation: 'not-stated',
      scope: 'goods',
      role: 'recommended',
      alsoIn: null,
      note: 'Rounded.',
    });
  });

  it('names the body behind the source, unless a figure names its own', () => {
    const file = repeated('authorities', { id: 'CUSTOMS', names: { en: 'C', zh: 'C', ru: 'C' } });
    const { observations } = parseTradeFile(planted(file, 'observations[1].authority', 'CUSTOMS'));
    const authorities = [...observations.values()].map(({ authority }) => authority.en);
    expect(authorities.slice(0, 2)).toEqual(['Office of Statistics', 'C']);
  });

  it('keeps sources as they are described', () => {
    const { sources } = parseTradeFile(planted(smallFile(), 'sources[0].url', null));
    expect([...sources.values()]).toEqual([
      {
        id: 'BOOK',
        authority: office,
        title: 'The yearbook',
        publisher: 'The publisher',
        url: null,
        date: '2025-06-22',
        languages: ['en'],
        licence: 'not checked',
      },
    ]);
  });

  it('counts only full years for which a flow is recommended', () => {
    const file = tradeFileOf({
      figures: [
        ['national', 'UZB', 'export', '2023', 1],
        ['national', 'UZB', 'export', '2021', 1],
        ['national', 'KAZ', 'export', '2023', 1],
        ['national', 'UZB', 'export', '2024-01/2024-06', 1],
        ['national', 'UZB', 'total', '2022', 1],
        ['national', 'UZB', 'import', '2020', 1],
        ['note', 'UZB', 'import', '2019', 1],
      ],
    });
    const { years } = parseTradeFile(planted(file, 'observations[5].role', 'alternative'));
    expect(years).toEqual({ note: [2019], customs: [], national: [2021, 2023] });
  });
});

describe('what stands beside the trade', () => {
  const ledger = parseTradeFile(smallFile());

  it('is a product told from the economy’s side', () => {
    expect(ledger.productFigures).toEqual([
      {
        product: 'hs-2709',
        series: 'customs',
        economy: 'KAZ',
        reporter: 'CHN',
        partner: 'KAZ',
        flow: 'export',
        period: '2024',
        money: { amount: 4, currency: 'USD' },
        share: 0.25,
        level: 'heading',
        source: 'BOOK',
        authority: office,
        quoted: '4',
        note: null,
      },
    ]);
    expect([...ledger.products.keys()]).toEqual(['hs-2709']);
  });

  it('is a denominator that can be used unless it says otherwise', () => {
    expect(ledger.denominators).toMatchObject([
      { indicator: 'gdp', money: { amount: 290.5, currency: 'USD' }, usable: true, note: null },
    ]);
    const partial = parseTradeFile(planted(smallFile(), 'denominators[0].usable', false));
    expect(partial.denominators).toMatchObject([{ usable: false }]);
  });

  it('is a partner’s share and a dated event', () => {
    expect(ledger.partnerShares).toMatchObject([{ of: 'imports', share: 0.3, authority: office }]);
    expect(ledger.events).toMatchObject([{ id: 'summit', economies: ['KAZ'] }]);
    const region = parseTradeFile(planted(smallFile(), 'events[0].economies', undefined));
    expect(region.events).toMatchObject([{ economies: [] }]);
  });
});

describe('a gap', () => {
  it('may cover a run of years', () => {
    const file = planted(smallFile(), 'missing[0].period', '2021');
    const { gaps } = parseTradeFile(planted(file, 'missing[0].through', '2023'));
    expect([...gaps]).toEqual(
      ['2021', '2022', '2023'].map((year) => [`national.TKM.export.${year}`, 'not-reported']),
    );
  });

  it.each(['2024', '2023', '2101'])('that runs from 2024 through %s is refused', (through) => {
    expect(faultsWith('missing[0].through', through)).toEqual([
      { place: 'missing[0].through', kind: 'unknown-period', found: through },
    ]);
  });

  it('that runs over a figure is refused', () => {
    const file = repeated('missing', { economy: 'TJK', period: '2023', through: '2025' });
    expect(faultsIn(file)).toEqual([
      { place: 'missing[1]', kind: 'twice', found: 'national.TJK.export.2024' },
    ]);
  });
});

type Planted = readonly [place: string, value: unknown, kind: FaultKind, found: string];

const FIGURE_FAULTS: readonly Planted[] = [
  ['observations[1].source', '', 'absent', ''],
  ['observations[1].value', null, 'absent', 'null'],
  ['observations[1].economy', 'XXX', 'unknown-economy', 'XXX'],
  ['observations[1].economy', 'Kazakhstan', 'unknown-economy', 'Kazakhstan'],
  ['observations[1].partner', 'XXX', 'unknown-economy', 'XXX'],
  ['observations[2].reporter', 'XXX', 'unknown-economy', 'XXX'],
  ['observations[2].reporter', 'China', 'unknown-economy', 'China'],
  ['observations[1].unit', 'EUR', 'unknown-unit', 'EUR'],
  ['observations[1].unit', 'usd', 'unknown-unit', 'usd'],
  ['observations[1].period', 'Q1 2024', 'unknown-period', 'Q1 2024'],
  ['observations[1].period', '1991', 'unknown-period', '1991'],
  ['observations[1].period', '2024-12/2024-13', 'unknown-period', '2024-12/2024-13'],
  ['observations[1].period', '2024-06/2024-01', 'unknown-period', '2024-06/2024-01'],
  ['observations[1].period', 2024, 'unknown-period', '2024'],
  ['observations[1].value', -0.01, 'negative', '-0.01'],
  ['observations[1].value', Number.POSITIVE_INFINITY, 'not-finite', 'Infinity'],
  ['observations[1].value', Number.NEGATIVE_INFINITY, 'not-finite', '-Infinity'],
  ['observations[1].value', Number.NaN, 'not-finite', 'NaN'],
  ['observations[1].value', '15', 'malformed', '15'],
  ['observations[1].source', 'NOWHERE', 'unknown-source', 'NOWHERE'],
  ['observations[1].authority', 'NOBODY', 'unknown-source', 'NOBODY'],
  ['observations[1].series', 'imf', 'unknown-value', 'imf'],
  ['observations[1].flow', 'transit', 'unknown-value', 'transit'],
  ['observations[1].role', 'best', 'unknown-value', 'best'],
  ['observations[1].volume', 5, 'unknown-field', ''],
];

const OTHER_FAULTS: readonly Planted[] = [
  ['schemaVersion', 2, 'wrong-version', '2'],
  ['schemaVersion', undefined, 'absent', ''],
  ['version', 'today', 'malformed', 'today'],
  ['version', '2026-13-01', 'malformed', '2026-13-01'],
  ['figures', [], 'unknown-field', ''],
  ['observations', undefined, 'absent', ''],
  ['observations', 'none', 'malformed', 'none'],
  ['economies[1].code', 'Kaz', 'unknown-economy', 'Kaz'],
  ['economies[1].names.ru', undefined, 'absent', ''],
  ['economies[6].members[1]', 'XXX', 'unknown-economy', 'XXX'],
  ['sources[0].authority', 'NOBODY', 'unknown-source', 'NOBODY'],
  ['sources[0].url', 'ftp://example.org', 'malformed', 'ftp://example.org'],
  ['sources[0].title', '', 'absent', ''],
  ['missing[0].economy', 'XXX', 'unknown-economy', 'XXX'],
  ['missing[0].period', '2024-13/2024-14', 'unknown-period', '2024-13/2024-14'],
  ['missing[0].reason', 'lost', 'unknown-value', 'lost'],
  ['missing[0].flow', 'total', 'unknown-value', 'total'],
  ['rates[0].economy', 'XXX', 'unknown-economy', 'XXX'],
  ['rates[0].period', '2024-00/2024-01', 'unknown-period', '2024-00/2024-01'],
  ['rates[0].cny', 0, 'zero-rate', '0'],
  ['rates[0].usd', 0, 'zero-rate', '0'],
  ['rates[0].usd', -1, 'negative', '-1'],
  ['rates[0].cnySource', 'NOWHERE', 'unknown-source', 'NOWHERE'],
  ['rates[0].usdSource', 'NOWHERE', 'unknown-source', 'NOWHERE'],
  ['doubts[0].kind', 'odd', 'unknown-value', 'odd'],
  ['doubts[0].figures[0]', 'nothing', 'unknown-figure', 'nothing'],
  ['doubts[0].evidence[0]', 'nothing', 'unknown-figure', 'nothing'],
];

const CONTEXT_FAULTS: readonly Planted[] = [
  ['products[0].names.zh', '', 'absent', ''],
  ['productFigures[0].product', 'hs-9999', 'unknown-product', 'hs-9999'],
  ['productFigures[0].economy', 'Kazakhstan', 'unknown-economy', 'Kazakhstan'],
  ['productFigures[0].flow', 'total', 'unknown-value', 'total'],
  ['productFigures[0].level', 'thing', 'unknown-value', 'thing'],
  ['productFigures[0].period', '2024-02/2024-01', 'unknown-period', '2024-02/2024-01'],
  ['productFigures[0].source', 'NOWHERE', 'unknown-source', 'NOWHERE'],
  ['productFigures[0].authority', 'NOBODY', 'unknown-source', 'NOBODY'],
  ['productFigures[0].reporter', 'KAZ', 'wrong-reporter', 'KAZ'],
  ['productFigures[0].share', 1.01, 'malformed', '1.01'],
  ['productFigures[0].share', -0.1, 'negative', '-0.1'],
  ['productFigures[0].unit', undefined, 'absent', ''],
  ['productFigures[0].value', undefined, 'absent', ''],
  ['productFigures[0].weight', 5, 'unknown-field', ''],
  ['denominators[0].economy', 'XXX', 'unknown-economy', 'XXX'],
  ['denominators[0].indicator', 'debt', 'unknown-value', 'debt'],
  ['denominators[0].period', '1991', 'unknown-period', '1991'],
  ['denominators[0].value', -1, 'negative', '-1'],
  ['denominators[0].unit', 'KZT', 'unknown-unit', 'KZT'],
  ['denominators[0].source', 'NOWHERE', 'unknown-source', 'NOWHERE'],
  ['denominators[0].usable', 'no', 'malformed', 'no'],
  ['partnerShares[0].partner', 'XXX', 'unknown-economy', 'XXX'],
  ['partnerShares[0].of', 'gdp', 'unknown-value', 'gdp'],
  ['partnerShares[0].period', '2024-13', 'unknown-period', '2024-13'],
  ['partnerShares[0].share', 30, 'malformed', '30'],
  ['partnerShares[0].source', 'NOWHERE', 'unknown-source', 'NOWHERE'],
  ['events[0].date', '2023-05-18/2023-05-32', 'malformed', '2023-05-18/2023-05-32'],
  ['events[0].names.ru', undefined, 'absent', ''],
  ['events[0].economies[0]', 'XXX', 'unknown-economy', 'XXX'],
  ['events[0].source', 'NOWHERE', 'unknown-source', 'NOWHERE'],
];

describe('a figure', () => {
  it.each([
    'source',
    'reporter',
    'unit',
    'period',
    'economy',
    'partner',
    'series',
    'flow',
    'value',
    'quoted',
  ])('without %s is refused', (field) => {
    const place = `observations[1].${field}`;
    expect(faultsWith(place, undefined)).toEqual([{ place, kind: 'absent', found: '' }]);
  });

  it.each(FIGURE_FAULTS)('is refused with %s = %j: %s', (place, value, kind, found) => {
    expect(faultsWith(place, value)).toEqual([{ place, kind, found }]);
  });

  it('names another source with its amount, which has to be listed', () => {
    const place = 'observations[1].alsoIn';
    const named = planted(smallFile(), place, { source: 'BOOK', valuation: 'CIF' });
    const [, figure] = parseTradeFile(named).observations.values();
    expect(figure?.alsoIn).toEqual({ source: 'BOOK', authority: office, valuation: 'CIF' });
    expect(faultsWith(place, { source: 'NOWHERE', valuation: 'CIF' })).toEqual([
      { place: `${place}.source`, kind: 'unknown-source', found: 'NOWHERE' },
    ]);
  });

  it('too large for a number is refused as it comes out of JSON', () => {
    const text = JSON.stringify(smallFile()).replace('"value":15,', '"value":1e999,');
    expect(faultsIn(JSON.parse(text))).toEqual([
      { place: 'observations[1].value', kind: 'not-finite', found: 'Infinity' },
    ]);
  });

  it.each([
    ['the note', 'observations[0].reporter', 'KAZ'],
    ['the note', 'observations[0].reporter', 'CHN'],
    ['China’s customs', 'observations[2].reporter', 'KGZ'],
    ['China’s customs', 'observations[2].reporter', 'UZB'],
    ['China’s customs', 'observations[2].reporter', 'not-stated'],
    ['national statistics', 'observations[3].reporter', 'CHN'],
    ['national statistics', 'observations[3].reporter', 'UZB'],
    ['national statistics', 'observations[3].reporter', 'not-stated'],
  ])('of %s is refused with %s = %s', (_series, place, reporter) => {
    expect(faultsWith(place, reporter)).toEqual([
      { place, kind: 'wrong-reporter', found: reporter },
    ]);
  });

  it('is refused as trade of an economy with itself', () => {
    for (const [place, itself] of [
      ['observations[0]', 'KAZ'],
      ['observations[3]', 'TJK'],
    ] as const) {
      const faults = faultsWith(`${place}.partner`, itself);
      expect(faults.map(({ kind }) => kind)).toEqual(['wrong-reporter']);
    }
  });

  it.each([
    ['the note', 0],
    ['China’s customs', 2],
    ['national statistics', 3],
  ])('of %s is refused when it is about China itself', (_series, index) => {
    const file = smallFile();
    for (const side of ['economy', 'partner'] as const) {
      planted(file, `observations[${index}].${side}`, 'CHN');
    }
    if (index > 0) planted(file, `observations[${index}].reporter`, 'CHN');
    expect(faultsIn(file)).not.toEqual([]);
  });

  it('of national statistics about a group is compiled, and only that', () => {
    const file = smallFile();
    planted(file, 'observations[3].economy', 'CA5');
    expect(faultsIn(planted(file, 'observations[3].reporter', 'CA5'))).not.toEqual([]);
    expect(faultsIn(planted(file, 'observations[3].reporter', 'compiled'))).toEqual([]);
    const { cells } = parseTradeFile(file);
    expect(cells.has('national.CA5.export.2024')).toBe(true);
    expect(faultsWith('observations[3].reporter', 'compiled')).not.toEqual([]);
  });

  it('of China’s customs is refused when it is about another partner than its economy', () => {
    const faults = faultsWith('observations[2].partner', 'UZB');
    expect(faults.map(({ kind }) => kind)).toEqual(['wrong-reporter']);
  });

  it.each([
    ['the note', 'observations[0].partner', 'UZB'],
    ['national statistics', 'observations[3].partner', 'UZB'],
    ['China’s customs', 'observations[2].reporter', 'CA5'],
  ])('of %s is refused when it is not about trade with China: %s = %s', (_series, place, code) => {
    expect(faultsWith(place, code)).not.toEqual([]);
  });
});

describe('the same figure', () => {
  const otherBook = { source: 'OTHER', quoted: 'USD 18.2' };

  const withTwo = (changes: Node): TradeFile => {
    const file = repeated('observations', { ...otherBook, ...changes });
    const [book] = file.sources;
    if (book) file.sources.push({ ...book, id: 'OTHER' });
    return file;
  };

  it('twice is refused at the second place, whatever its source', () => {
    expect(faultsIn(withTwo({ role: 'recommended' }))).toEqual([
      { place: 'observations[6]', kind: 'twice', found: 'USD 18.2' },
    ]);
  });

  it('is kept beside the first when it is marked as an alternative', () => {
    const cell = parseTradeFile(withTwo({ role: 'alternative' })).cells.get('note.KAZ.export.2024');
    expect(cell?.recommended?.quoted).toBe('USD 18');
    expect(cell?.alternatives.map(({ quoted }) => quoted)).toEqual(['USD 18.2']);
  });

  it('is the same whichever side of the border is looked from', () => {
    const file = tradeFileOf({
      figures: [
        ['customs', 'KAZ', 'export', '2024', 16],
        ['customs', 'KAZ', 'import', '2024', 28],
      ],
    });
    expect(faultsIn(file)).toEqual([]);
    expect(faultsIn(planted(file, 'observations[1].flow', 'import'))).not.toEqual([]);
  });

  it('is another figure in another year, of another country or in another flow', () => {
    for (const changes of [{ period: '2023' }, { economy: 'KGZ' }, { flow: 'total' }]) {
      expect(faultsIn(withTwo(changes))).toEqual([]);
    }
  });

  it('cannot be an alternative to itself from the same source', () => {
    expect(faultsIn(repeated('observations', { role: 'alternative' }))).toEqual([
      { place: 'observations[6]', kind: 'twice', found: 'not-stated.KAZ.2024.export.BOOK' },
    ]);
  });

  it('pasted in a second time is one fault', () => {
    expect(faultsIn(repeated('observations'))).toHaveLength(1);
  });
});

describe('everything else in the file', () => {
  it.each(OTHER_FAULTS)('is refused with %s = %j: %s', (place, value, kind, found) => {
    expect(faultsWith(place, value)).toEqual([{ place, kind, found }]);
  });

  it.each(CONTEXT_FAULTS)('is refused with %s = %j: %s', (place, value, kind, found) => {
    expect(faultsWith(place, value)).toEqual([{ place, kind, found }]);
  });

  it('is refused when a product has neither amount nor share', () => {
    const file = smallFile();
    for (const field of ['value', 'unit', 'share']) {
      planted(file, `productFigures[0].${field}`, undefined);
    }
    expect(faultsIn(file)).toEqual([
      { place: 'productFigures[0].value', kind: 'absent', found: '' },
    ]);
  });

  it('is refused when two amounts are recommended for one denominator', () => {
    const file = repeated('denominators', { source: 'OTHER' });
    const [book] = file.sources;
    if (book) file.sources.push({ ...book, id: 'OTHER' });
    expect(faultsIn(file)).toEqual([
      { place: 'denominators[1]', kind: 'twice', found: 'KAZ.gdp.2024' },
    ]);
    expect(faultsIn(planted(file, 'denominators[1].role', 'alternative'))).toEqual([]);
  });

  it.each([
    ['economies', 'economies[7].code', 'CHN'],
    ['sources', 'sources[1].id', 'BOOK'],
    ['missing', 'missing[1]', 'national.TKM.export.2024'],
    ['rates', 'rates[1]', 'KAZ.2024'],
    ['products', 'products[1].id', 'hs-2709'],
    ['productFigures', 'productFigures[1]', 'hs-2709.customs.KAZ.export.2024.BOOK'],
    ['denominators', 'denominators[1]', 'KAZ.gdp.2024.BOOK'],
    ['partnerShares', 'partnerShares[1]', 'UZB.CHN.imports.2024-01.BOOK'],
    ['events', 'events[1].id', 'summit'],
  ] as const)('is refused when a row of %s stands there twice', (list, place, found) => {
    expect(faultsIn(repeated(list))).toEqual([{ place, kind: 'twice', found }]);
  });

  it.each([
    ['authorities', 'authorities[1].id', 'OFFICE'],
    ['doubts', 'doubts[1].id', 'doubt'],
  ] as const)('is refused when a row of %s uses an id twice', (list, place, found) => {
    expect(faultsIn(repeated(list))).toEqual([{ place, kind: 'twice', found }]);
  });

  it('is refused when a figure that stands there is said to be missing', () => {
    const file = repeated('missing', { economy: 'TJK' });
    expect(faultsIn(file)).toEqual([
      { place: 'missing[1]', kind: 'twice', found: 'national.TJK.export.2024' },
    ]);
  });

  it.each([
    [null, 'absent', 'null'],
    [undefined, 'absent', ''],
    [[], 'malformed', '[]'],
    ['text', 'malformed', 'text'],
    [42, 'malformed', '42'],
  ])('is refused when it is only %j', (file, kind, found) => {
    expect(faultsIn(file)).toEqual([{ place: 'trade.json', kind, found }]);
  });
});

describe('a file with faults', () => {
  it('is tried here with every kind of fault there is', () => {
    const tried = [...FIGURE_FAULTS, ...OTHER_FAULTS, ...CONTEXT_FAULTS].map(([, , kind]) => kind);
    // Text that is not JSON never comes this far; the other two have tests of their own.
    const elsewhere: readonly FaultKind[] = ['not-json', 'wrong-reporter', 'twice'];
    expect(new Set([...tried, ...elsewhere])).toEqual(new Set(FAULT_KINDS));
  });

  it('is refused as a whole, in one error that begins with the first', () => {
    const parse = () => parseTradeFile(planted(smallFile(), 'observations[3].source', 'NOWHERE'));
    expect(parse).toThrow(InvalidTradeFile);
    expect(parse).toThrow(/1 fault.*observations\[3\]\.source unknown-source NOWHERE/);
  });

  it('lists every wrong form at once', () => {
    const file = smallFile();
    planted(file, 'observations[0].value', -1);
    planted(file, 'observations[2].unit', 'EUR');
    planted(file, 'missing[0].reason', undefined);
    planted(file, 'rates[0].volume', 1);
    planted(file, 'rates[0].weight', 1);
    expect(faultsIn(file).map(({ place, kind }) => `${place} ${kind}`)).toEqual([
      'observations[0].value negative',
      'observations[2].unit unknown-unit',
      'missing[0].reason absent',
      'rates[0].volume unknown-field',
      'rates[0].weight unknown-field',
    ]);
  });

  it('lists every wrong reference at once', () => {
    const file = smallFile();
    planted(file, 'sources[0].authority', 'NOBODY');
    planted(file, 'observations[0].economy', 'XXX');
    planted(file, 'observations[1].source', 'NOWHERE');
    planted(file, 'observations[3].period', '2024-13/2024-14');
    planted(file, 'rates[0].usd', 0);
    planted(file, 'doubts[0].figures[0]', 'nothing');
    expect(faultsIn(file).map(({ place, kind }) => `${place} ${kind}`)).toEqual([
      'sources[0].authority unknown-source',
      'observations[0].economy unknown-economy',
      'observations[1].source unknown-source',
      'observations[3].period unknown-period',
      'rates[0].usd zero-rate',
      'doubts[0].figures[0] unknown-figure',
    ]);
  });

  it('lists wrong forms first: what a row refers to is only read once every form is right', () => {
    const file = smallFile();
    planted(file, 'observations[0].value', -1);
    planted(file, 'observations[1].source', 'NOWHERE');
    expect(faultsIn(file).map(({ place, kind }) => `${place} ${kind}`)).toEqual([
      'observations[0].value negative',
    ]);
    planted(file, 'observations[0].value', 1);
    expect(faultsIn(file).map(({ place, kind }) => `${place} ${kind}`)).toEqual([
      'observations[1].source unknown-source',
    ]);
  });

  it('is quoted in short', () => {
    const [fault] = faultsWith('observations[1].unit', 'dollars '.repeat(20));
    expect(fault?.found).toHaveLength(60);
    expect(fault?.found).toMatch(/^dollars dollars .*…$/);
    const [other] = faultsWith('observations[1].source', 'NOWHERE '.repeat(20));
    expect(other?.found).toHaveLength(60);
  });
});

describe('the bundled file', () => {
  it('is read without a fault, figure by figure', () => {
    const file = bundledFile() as TradeFile;
    const ledger = bundledLedger();
    expect(ledger.observations.size).toBe(file.observations.length);
    expect(ledger.gaps.size).toBeGreaterThanOrEqual(file.missing.length);
    expect(ledger.rates.size).toBe(file.rates.length);
    expect(ledger.sources.size).toBe(file.sources.length);
    expect(ledger.version).toBe(file.version);
  });
});
