/**
 * A dataset of any size that the page accepts: every economy trades with China in every year, as
 * both sides counted it. The amounts mean nothing; they only differ from each other.
 */
const FIRST_YEAR = 1992;

/** Codes that no country has, in the form of ISO 3166-1 alpha-3: Q00, Q01, … */
const codeOf = (index) =>
  `${'QXZ'[Math.floor(index / 100)]}${String(index % 100).padStart(2, '0')}`;

const inEveryLanguage = (text) => ({ en: text, zh: text, ru: text });

/** @param bundled the parsed trade.json, for the parts that do not grow */
export function syntheticDataset(bundled, { economies, years }) {
  const codes = Array.from({ length: economies }, (_, index) => codeOf(index));
  const [source] = bundled.sources;
  const observations = codes.flatMap((economy, at) =>
    Array.from({ length: years }, (_, index) => FIRST_YEAR + index).flatMap((year) =>
      ['customs', 'national'].flatMap((series) =>
        ['export', 'import'].map((flow) => {
          const value = 1e6 * (1 + ((at * 7919 + year * 104_729 + flow.length * 31) % 9000));
          return {
            series,
            economy,
            reporter: series === 'customs' ? 'CHN' : economy,
            partner: series === 'customs' ? economy : 'CHN',
            flow,
            period: String(year),
            value,
            unit: 'USD',
            quoted: String(value),
            source: source.id,
            valuation: 'not-stated',
            scope: 'goods',
            role: 'recommended',
          };
        }),
      ),
    ),
  );
  const china = bundled.economies.find(({ code }) => code === 'CHN');
  return {
    ...withoutRows(bundled),
    authorities: bundled.authorities,
    sources: bundled.sources,
    economies: [
      china,
      ...codes.map((code) => ({
        code,
        kind: 'country',
        names: inEveryLanguage(`Economy ${code}`),
      })),
      { code: 'ALL', kind: 'group', members: codes, names: inEveryLanguage('Everybody') },
    ],
    observations: [...noteFigures(codes[0], source.id), ...observations],
  };
}

/** A bare link shows the note, which therefore has to have a year. */
const noteFigures = (economy, source) =>
  ['export', 'import'].map((flow) => ({
    series: 'note',
    economy,
    reporter: 'not-stated',
    partner: 'CHN',
    flow,
    period: '2024',
    value: 1e9,
    unit: 'USD',
    quoted: 'USD 1 billion',
    source,
    valuation: 'not-stated',
    scope: 'goods',
    role: 'recommended',
  }));

const withoutRows = (bundled) =>
  Object.fromEntries(
    Object.entries(bundled).map(([part, value]) => [part, Array.isArray(value) ? [] : value]),
  );
