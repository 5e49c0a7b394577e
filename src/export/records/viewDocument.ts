import type { TextContext, ShownFigure } from '#charts/figure.ts';
import type { FigureKindId } from '#charts/kinds.ts';
import type { ChartRequest } from '#charts/request.ts';
import { sourcesBehind } from '#export/records/sourceTable.ts';
import type { Warning } from '#export/records/warnings.ts';
import { exportWarnings } from '#export/records/warnings.ts';
import type { FigureRecord } from '#domain/figureRecord.ts';
import { figureRecords } from '#domain/figureRecord.ts';
import type { Ledger, Source } from '#domain/ledger.ts';

/** Everything that a file says of a view. Files are made from this and never from the screen. */
export type ViewDocument = {
  readonly ledger: Ledger;
  /** Name of the view, as in its link. */
  readonly view: FigureKindId;
  readonly request: ChartRequest;
  /** Whole address that opens the view; only its query where the site is not known. */
  readonly link: string;
  /** The reader's date, `2026-11-22`. */
  readonly accessed: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly records: readonly FigureRecord[];
  /** Those behind the records. */
  readonly sources: readonly Source[];
  readonly warnings: readonly Warning[];
};

/** Which view it is, where it can be seen, and when it was taken. */
export type ViewPlace = Pick<ViewDocument, 'ledger' | 'view' | 'request' | 'link' | 'accessed'>;

export function viewDocument(
  shown: ShownFigure,
  place: ViewPlace,
  context: TextContext,
): ViewDocument {
  const { headline, subtitle, notes } = shown.words(context);
  const records = figureRecords(place.ledger, shown.cells());
  return {
    ...place,
    headline,
    subtitle,
    notes: notes
      .filter(({ ofPage }) => !ofPage)
      .map(({ text, doubt }) => (doubt ? `(${doubt.mark}) ${text}` : text)),
    records,
    sources: sourcesBehind(records, place.ledger),
    warnings: exportWarnings(records, shown.cautions ?? [], place.ledger),
  };
}
