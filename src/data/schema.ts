import * as z from 'zod/mini';
import { CLAIM_MEASURES, COMPARISONS, SIGNS } from '#domain/claim.ts';
import { INDICATORS } from '#domain/denominator.ts';
import { DOUBT_KINDS } from '#domain/doubt.ts';
import { REPORTED_GAPS } from '#domain/figure.ts';
import { CURRENCIES } from '#domain/money.ts';
import { MAGNITUDES } from '#domain/printed.ts';
import { FLOWS, RECORDED_FLOWS, SERIES } from '#domain/observation.ts';
import { PRODUCT_LEVELS } from '#domain/product.ts';

// Zod would compile its checks with `new Function`, which a strict content policy forbids.
z.config({ jitless: true });

/**
 * The shape of `trade.json`. The JSON Schema that is published beside the file is generated from
 * this, so the two cannot disagree. What a schema cannot say (a known economy, no figure twice) is
 * checked in `parse.ts`.
 */

/** A new schema each time: a description belongs to one field. */
const text = () => z.string().check(z.minLength(1));

const describe = <Schema extends z.core.$ZodType>(schema: Schema, description: string): Schema => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

const economyCode = () =>
  describe(
    z.string().check(z.regex(/^[A-Z][A-Z0-9]{2}$/)),
    'Code of an economy listed in `economies`: ISO 3166-1 alpha-3 for a country.',
  );

const period = () =>
  describe(
    z.string().check(z.regex(/^\d{4}(-\d{2}(\/\d{4}-\d{2})?)?$/)),
    'A year (2024), a month (2024-01) or a run of months (2024-01/2024-06), from 1992 to 2100.',
  );

const sourceId = () => describe(text(), 'Id of a source listed in `sources`.');
const observationId = () =>
  describe(text(), 'Id of an observation: reporter.economy.period.flow.source.');
const names = () => z.strictObject({ en: text(), zh: text(), ru: text() });
const amount = () => z.number().check(z.minimum(0));
const valuation = () => z.enum(['FOB', 'CIF', 'not-stated']);
const series = () =>
  describe(
    z.enum(SERIES),
    "Whose figures: the summit note's, China's customs', or each country's own statistics'.",
  );

const economy = z.strictObject({
  code: economyCode(),
  kind: z.enum(['country', 'group']),
  members: z.optional(z.array(economyCode())),
  names: names(),
});

const authority = z.strictObject({ id: text(), names: names() });

const source = z.strictObject({
  id: text(),
  authority: describe(text(), 'Id of the authority that counted or compiled the figures.'),
  title: text(),
  publisher: describe(text(), 'The place of access, which may be a re-publication.'),
  url: z.nullable(z.string().check(z.regex(/^https?:\/\//))),
  otherUrls: z.optional(z.array(z.string().check(z.regex(/^https?:\/\//)))),
  date: text(),
  languages: z.array(text()),
  reports: text(),
  licence: text(),
});

export const observation = z.strictObject({
  series: series(),
  economy: describe(economyCode(), 'The Central Asian economy that the figure is about.'),
  reporter: describe(
    z.string().check(z.regex(/^([A-Z][A-Z0-9]{2}|not-stated|compiled)$/)),
    'The economy whose authority recorded the flow; not-stated; or compiled from several of them.',
  ),
  partner: describe(economyCode(), 'The other side of the border.'),
  flow: describe(
    z.enum(RECORDED_FLOWS),
    'As the reporter sees it; as the economy sees it where no reporter is stated.',
  ),
  period: period(),
  value: describe(amount(), 'In whole units of `unit`, never thousands or billions.'),
  unit: z.enum(CURRENCIES),
  quoted: describe(text(), 'The figure as its source prints it.'),
  source: sourceId(),
  authority: z.optional(
    describe(text(), 'Who counted this figure, where its source quotes several bodies.'),
  ),
  valuation: describe(valuation(), 'Imports are usually CIF, exports FOB.'),
  alsoIn: z.optional(
    describe(
      z.strictObject({ source: sourceId(), valuation: valuation() }),
      'Another source with the same amount, which also has the years around it.',
    ),
  ),
  scope: z.enum(['goods', 'goods-and-services']),
  role: describe(
    z.enum(['recommended', 'alternative']),
    'One recommended figure a cell stands in the views; the others are kept beside it.',
  ),
  note: z.optional(text()),
});

const gap = z.strictObject({
  series: series(),
  economy: economyCode(),
  flow: describe(z.enum(FLOWS), 'As the economy sees it.'),
  period: period(),
  through: z.optional(
    describe(
      z.string().check(z.regex(/^\d{4}$/)),
      'Last year of a run of years that begins with `period`.',
    ),
  ),
  reason: z.enum(REPORTED_GAPS),
  note: z.optional(text()),
});

const rate = z.strictObject({
  economy: economyCode(),
  period: period(),
  cny: describe(amount(), 'Total trade in yuan; yuan per dollar is cny / usd.'),
  usd: describe(amount(), 'The same total in US dollars.'),
  cnySource: sourceId(),
  usdSource: sourceId(),
});

const doubt = z.strictObject({
  id: text(),
  kind: z.enum(DOUBT_KINDS),
  figures: z.array(observationId()),
  evidence: z.array(observationId()),
  confidence: z.enum(['high', 'medium', 'not-graded']),
});

const product = z.strictObject({ id: text(), names: names() });

const share = () =>
  describe(z.number().check(z.minimum(0), z.maximum(1)), 'A part of the whole, 1 being all of it.');

const recorded = () =>
  describe(text(), 'The figure as it was recorded from its source, before it was put in units.');

const ownAuthority = () =>
  z.optional(describe(text(), 'Who counted this figure, where its source quotes several bodies.'));

const productFigure = z.strictObject({
  product: describe(text(), 'Id of a product listed in `products`.'),
  series: series(),
  economy: describe(economyCode(), 'The Central Asian economy that the figure is about.'),
  reporter: describe(economyCode(), 'The economy whose authority recorded the flow.'),
  partner: describe(economyCode(), 'The other side of the border.'),
  flow: describe(z.enum(FLOWS), 'As the reporter sees it.'),
  period: period(),
  value: z.optional(
    describe(amount(), 'In whole units of `unit`; absent where only a share is printed.'),
  ),
  unit: z.optional(z.enum(CURRENCIES)),
  share: z.optional(share()),
  level: describe(
    z.enum(PRODUCT_LEVELS),
    'How wide the product is. Wider levels hold narrower ones: never sum across levels.',
  ),
  quoted: recorded(),
  source: sourceId(),
  authority: ownAuthority(),
  note: z.optional(text()),
});

const denominator = z.strictObject({
  economy: economyCode(),
  indicator: describe(z.enum(INDICATORS), 'Gross domestic product, or trade with the whole world.'),
  period: period(),
  value: describe(amount(), 'In units of `unit`.'),
  unit: z.enum(CURRENCIES),
  quoted: recorded(),
  source: sourceId(),
  authority: ownAuthority(),
  role: z.enum(['recommended', 'alternative']),
  usable: z.optional(
    describe(z.boolean(), 'False for a partial record, which nothing may be divided by.'),
  ),
  note: z.optional(text()),
});

const partnerShare = z.strictObject({
  economy: economyCode(),
  partner: economyCode(),
  of: describe(
    z.enum(['exports', 'imports', 'total-trade']),
    'The trade of the economy that the share is a part of.',
  ),
  period: period(),
  share: share(),
  quoted: recorded(),
  source: sourceId(),
  authority: ownAuthority(),
  note: z.optional(text()),
});

const event = z.strictObject({
  id: text(),
  date: describe(
    z.string().check(z.regex(/^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/)),
    'A date, month or year, or two of one precision with a slash between.',
  ),
  names: names(),
  economies: z.optional(
    describe(z.array(economyCode()), 'Whom it concerns; absent for the whole region.'),
  ),
  source: sourceId(),
});

const digits = () =>
  describe(
    z.string().check(z.regex(/^\d+(\.\d+)?$/)),
    'As printed: half a unit of the last digit is how exact it claims to be.',
  );
const magnitude = () => z.enum(MAGNITUDES);
const printedMoney = () =>
  z.strictObject({ digits: digits(), magnitude: magnitude(), unit: z.enum(CURRENCIES) });
const printedIn = <Unit extends string>(unit: Unit) =>
  z.strictObject({ digits: digits(), magnitude: magnitude(), unit: z.literal(unit) });
const claimMeasure = () =>
  describe(z.enum(CLAIM_MEASURES), 'As the economy sees it; total is exports plus imports.');

const assertion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('value'),
    economy: economyCode(),
    measure: claimMeasure(),
    period: period(),
    comparison: z.enum(COMPARISONS),
    amount: printedMoney(),
  }),
  z.strictObject({
    kind: z.literal('sign'),
    economies: describe(
      z.array(economyCode()).check(z.minLength(1)),
      'Each of them has a balance of this sign.',
    ),
    sign: z.enum(SIGNS),
    period: period(),
  }),
  z.strictObject({
    kind: z.literal('sole'),
    economy: economyCode(),
    among: describe(economyCode(), 'The group of which it is the only one.'),
    sign: z.enum(SIGNS),
    period: period(),
  }),
  z.strictObject({
    kind: z.literal('largest'),
    economy: economyCode(),
    among: describe(economyCode(), 'The group of which it has the largest.'),
    measure: claimMeasure(),
    period: period(),
  }),
  z.strictObject({
    kind: z.literal('change'),
    economy: economyCode(),
    measure: claimMeasure(),
    from: period(),
    to: period(),
    by: z.union([printedMoney(), printedIn('percent')]),
  }),
  z.strictObject({
    kind: z.literal('sum'),
    among: describe(economyCode(), 'The group whose members’ flows are the parts.'),
    period: period(),
    total: printedMoney(),
  }),
  z.strictObject({
    kind: z.literal('conversion'),
    yuan: printedIn('CNY'),
    dollars: printedIn('USD'),
    period: period(),
  }),
]);

const claim = z.strictObject({
  id: text(),
  source: sourceId(),
  quoted: describe(text(), 'The digits or the few words that carry the statement, as printed.'),
  statement: describe(names(), 'The statement in our own words.'),
  periodStated: describe(
    z.boolean(),
    'False for the present tense: the period is then the year that the text is about.',
  ),
  assertion,
});

export const tradeFile = z.strictObject({
  $schema: z.optional(text()),
  schemaVersion: z.literal(1),
  version: describe(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), 'Date of this release.'),
  economies: z.array(economy),
  authorities: z.array(authority),
  sources: z.array(source),
  observations: z.array(observation),
  missing: z.array(gap),
  rates: z.array(rate),
  doubts: z.array(doubt),
  products: z.array(product),
  productFigures: z.array(productFigure),
  denominators: z.array(denominator),
  partnerShares: z.array(partnerShare),
  events: z.array(event),
  claims: z.array(claim),
});

export type TradeFile = z.infer<typeof tradeFile>;
