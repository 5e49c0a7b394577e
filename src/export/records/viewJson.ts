import { derivationOf } from '#export/records/figureTable.ts';
import type { ViewDocument } from '#export/records/viewDocument.ts';
import type { Warning } from '#export/records/warnings.ts';
import { rowWarnings, warningText } from '#export/records/warnings.ts';
import type { TextContext } from '#charts/figure.ts';
import type { FigureRecord, PublishedFigure } from '#domain/figureRecord.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import type { Rate } from '#domain/rate.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import type { Language } from '#i18n/language.ts';

/** Raised when a field is renamed or removed; new fields may come at any time. */
export const FORMAT_VERSION = 1;

/** A view with every published figure behind each of its values. `docs/export.md` describes it. */
export const viewJson = (document: ViewDocument, context: TextContext) => ({
  format: 'khorgos-view',
  formatVersion: FORMAT_VERSION,
  ...viewFacts(document, context),
  records: document.records.map((record) => recordJson(record, document.ledger, context)),
  sources: document.sources.map((source) => sourceJson(source, context.language)),
});

/** What is said of a view as a whole. */
export function viewFacts(document: ViewDocument, context: TextContext) {
  const { ledger, view, request, link, accessed, headline, subtitle, notes, warnings } = document;
  return {
    version: ledger.version,
    link,
    accessed,
    language: context.language.code,
    view,
    request,
    headline,
    subtitle,
    notes,
    warnings: warnings.map((warning) => warningJson(warning, context)),
  };
}

export const warningJson = (warning: Warning, context: TextContext) => ({
  ...warning,
  text: warningText(warning, context),
});

function recordJson(record: FigureRecord, ledger: Ledger, { language }: TextContext) {
  const { cell, series, economy, measure, product, period, value, unit, missing } = record;
  return {
    cell,
    series,
    economy,
    measure,
    product,
    period,
    value,
    unit,
    missing,
    derivation: derivationOf(record),
    basis: record.basis.map((figure) => publishedJson(figure, language)),
    rates: record.rates.map(rateJson),
    doubts: record.doubts,
    warnings: rowWarnings(record, ledger),
  };
}

const publishedJson = (figure: PublishedFigure, language: Language) => ({
  id: figure.id ?? null,
  period: figure.period,
  value: figure.money?.amount ?? null,
  unit: figure.money?.currency ?? null,
  share: figure.share ?? null,
  quoted: figure.quoted,
  reporter: figure.reporter ?? null,
  partner: figure.partner ?? null,
  authority: language.name(figure.authority),
  source: figure.source,
  valuation: figure.valuation ?? null,
  scope: figure.scope ?? null,
  note: figure.note,
});

const rateJson = (rate: Rate) => ({ ...rate, yuanPerDollar: yuanPerDollar(rate) });

export const sourceJson = (source: Source, language: Language) => ({
  ...source,
  authority: language.name(source.authority),
});
