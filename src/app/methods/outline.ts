import type { ReferenceId } from '#app/methods/references.ts';

/** Sections that are text alone, in order, each paragraph with what it rests on. */
type Paragraph<Key extends string> = {
  readonly text: Key;
  readonly references?: readonly ReferenceId[];
};

export const CHOSEN = [
  { text: 'chosen.series' },
  { text: 'chosen.one' },
  { text: 'chosen.named' },
  { text: 'chosen.nothing' },
] as const satisfies readonly Paragraph<string>[];

export const REJECTED = [
  { text: 'rejected.partial' },
  { text: 'rejected.estimates' },
  { text: 'rejected.borrowed' },
  { text: 'rejected.versions' },
  { text: 'rejected.balanced' },
  { text: 'rejected.weak' },
] as const satisfies readonly Paragraph<string>[];

export const MONEY = [
  { text: 'money.rates', references: ['GACC24_TABLE'] },
  { text: 'money.goods' },
  { text: 'money.parts' },
] as const satisfies readonly Paragraph<string>[];

export const WHY = [
  { text: 'why.both' },
  {
    text: 'why.transit',
    references: ['24KG_20250124', 'TIMESCA_H1_2024', '24KG_2017', 'KAMINSKI_RABALLAND'],
  },
  { text: 'why.russia', references: ['RFERL_2023'] },
  { text: 'why.false', references: ['TAZABEKOVA', 'BNE_202512', 'CASPIANPOST_2025'] },
  { text: 'why.method', references: ['ORDA_2025', 'CABAR_2019', 'OHIOMINER_2023'] },
  { text: 'why.freight', references: ['WITS_NOTE'] },
  { text: 'why.informal', references: ['MOGILEVSKII_2012'] },
  { text: 'why.open', references: ['GACC24_TABLE'] },
] as const satisfies readonly Paragraph<string>[];

export const VALUATION = [
  { text: 'valuation.custom', references: ['WITS_NOTE'] },
  { text: 'valuation.factor' },
] as const satisfies readonly Paragraph<string>[];

export const UNKNOWN = [
  { text: 'unknown.tajikistan' },
  { text: 'unknown.turkmenistan' },
  { text: 'unknown.newest' },
  { text: 'unknown.products' },
  { text: 'unknown.note' },
  { text: 'unknown.papers' },
] as const satisfies readonly Paragraph<string>[];

/** Every section in the order of the page; the ids are anchors, which published links may use. */
export const SECTIONS = [
  'chosen',
  'years',
  'rejected',
  'money',
  'missing',
  'why',
  'valuation',
  'unknown',
  'doubts',
  'sources',
  'release',
] as const;
export type SectionId = (typeof SECTIONS)[number];
