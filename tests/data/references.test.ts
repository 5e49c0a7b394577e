// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { idOf, repeated, rowsOf, sorted, trade } from './dataset.ts';

const { observations } = trade;
const sources = new Map(trade.sources.map((source) => [source.id, source]));

/** Sources of the collection that explain the figures and give none. */
const EXPLAINING = [
  '24KG_2017',
  'TAZABEKOVA',
  'KAMINSKI_RABALLAND',
  'MOGILEVSKII_2012',
  'RFERL_2023',
  'WITS_NOTE',
  'TIMESCA_XINJIANG',
];

const citing = [
  ...observations,
  ...trade.productFigures,
  ...trade.denominators,
  ...trade.partnerShares,
];

describe('what the figures refer to', () => {
  it('is one record each', () => {
    for (const ids of [
      trade.economies.map(({ code }) => code),
      trade.authorities.map(({ id }) => id),
      trade.sources.map(({ id }) => id),
      trade.doubts.map(({ id }) => id),
      trade.products.map(({ id }) => id),
      trade.events.map(({ id }) => id),
    ]) {
      expect(repeated(ids)).toEqual([]);
    }
  });

  it('is every source that is cited, and no other', () => {
    expect(sorted(trade.sources.map(({ id }) => id))).toEqual(
      sorted([...citing, ...trade.events].map(({ source }) => source)),
    );
  });

  it('is every collected source but those that give no figure', () => {
    expect(sorted([...trade.sources.map(({ id }) => id), ...EXPLAINING])).toEqual(
      sorted(rowsOf('sources').map((row) => row['source_id'] ?? '')),
    );
  });

  it('has an address for every collected source but the two texts that were added by hand', () => {
    const withoutAddress = rowsOf('sources').filter(({ url }) => url === '');
    expect(withoutAddress.map((row) => row['source_id'])).toEqual(['SEED1', 'SEED2']);
  });

  it('has the address, date and languages of its collected row, and no licence checked', () => {
    const altered = rowsOf('sources').filter((row) => {
      const source = sources.get(row['source_id'] ?? '');
      if (!source) return false;
      const addresses = [source.url, ...(source.otherUrls ?? [])].filter((url) => url !== null);
      const written = row['url']?.match(/https?:\/\/[^\s,)]+(?:\([^)]*\))?[^\s,)]*/g) ?? [];
      return (
        JSON.stringify(addresses) !== JSON.stringify(written) ||
        source.date !== row['date'] ||
        source.languages.join('/') !== row['language'] ||
        source.licence !== 'not checked'
      );
    });

    expect(altered.map((row) => row['source_id'])).toEqual([]);
  });

  it('is every authority, and no other', () => {
    const named = [
      ...trade.sources.map(({ authority }) => authority),
      ...citing.flatMap(({ authority }) => authority ?? []),
    ];

    expect(sorted(trade.authorities.map(({ id }) => id))).toEqual(sorted(named));
  });

  it('is an authority on the reporter’s side of the border', () => {
    const counted: Readonly<Record<string, readonly string[]>> = {
      // The totals of the note and of the news report are credited to China's customs.
      'not-stated': ['NIAS', 'GACC'],
      compiled: ['CERR', 'EDB'],
      CHN: ['GACC', 'CHN_NBS', 'UN_COMTRADE', 'IMF', 'UNCTAD', 'WTO'],
      KAZ: ['KAZ_BNS', 'UN_COMTRADE', 'IMF', 'CERR', 'EDB'],
      KGZ: ['KGZ_NSC', 'UN_COMTRADE', 'IMF', 'CERR'],
      TJK: ['TJK_STAT', 'TJK_PRESIDENT', 'UN_COMTRADE', 'IMF', 'CERR'],
      TKM: ['UN_COMTRADE'],
      UZB: ['UZB_STAT', 'UN_COMTRADE', 'IMF', 'CERR', 'EIU_ADB'],
    };
    const strangers = [...observations, ...trade.productFigures].filter(
      ({ reporter, source, authority }) =>
        counted[reporter]?.includes(authority ?? sources.get(source)?.authority ?? '') !== true,
    );

    expect(strangers).toEqual([]);
  });

  it('says in the note who counted, where the source is another body’s', () => {
    const quoted = observations.filter(
      ({ source, authority }) =>
        authority !== undefined && authority !== sources.get(source)?.authority,
    );

    expect(quoted).not.toHaveLength(0);
    expect(quoted.filter(({ note }) => !/tatisti|customs/.test(note ?? '')).map(idOf)).toEqual([]);
  });

  it('is a known economy, a group only of known ones', () => {
    const codes = new Set(trade.economies.map(({ code }) => code));
    const named = [
      ...[...observations, ...trade.productFigures].flatMap(({ economy, partner, reporter }) => [
        economy,
        partner,
        reporter,
      ]),
      ...trade.economies.flatMap(({ members = [] }) => members),
      ...trade.missing.map(({ economy }) => economy),
    ].filter((code) => code !== 'not-stated' && code !== 'compiled');

    expect(sorted(named).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('never leads outside the published files', () => {
    expect(JSON.stringify(trade)).not.toMatch(/shared\/|seeds\//);
  });
});
