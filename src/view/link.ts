import type { ViewCodecs } from '#view/codecs.ts';
import { migrateLink } from '#view/linkMigrations.ts';
import type { ViewField, ViewState } from '#view/viewState.ts';

/** A part of a link that could not be used. The rest of the link was. */
export type RejectedParam = { readonly field: string; readonly text: string };

/** Parameters of the grammar that no view of this release reads. They are not ignored in silence. */
const NOT_YET = ['controls'];

export type ParsedLink = {
  readonly view: ViewState;
  readonly rejected: readonly RejectedParam[];
};

/**
 * Reads a view from a query string, with or without its `?`. What is bad falls back to `defaults`
 * and is reported; parameters that are not ours are ignored, because other sites append their own.
 */
export function parseLink(search: string, codecs: ViewCodecs, defaults: ViewState): ParsedLink {
  const params = migrateLink(new URLSearchParams(search));
  const rejected: RejectedParam[] = [];
  const read = <Field extends ViewField>(field: Field): ViewState[Field] => {
    const [text, ...repeats] = params.getAll(field);
    for (const repeat of repeats) rejected.push({ field, text: repeat });
    if (text === undefined) return defaults[field];
    const parsed = codecs[field].parse(text);
    for (const part of parsed.rejected) rejected.push({ field, text: part });
    return parsed.value ?? defaults[field];
  };
  const view: ViewState = {
    view: read('view'),
    countries: read('countries'),
    measures: read('measures'),
    source: read('source'),
    time: read('time'),
    unit: read('unit'),
    scale: read('scale'),
    sort: read('sort'),
    freight: read('freight'),
    base: read('base'),
    panels: read('panels'),
    axis: read('axis'),
    events: read('events'),
    cell: read('cell'),
    page: read('page'),
    lang: read('lang'),
    theme: read('theme'),
    data: read('data'),
  };
  for (const field of NOT_YET) {
    for (const text of params.getAll(field)) rejected.push({ field, text });
  }
  return { view, rejected };
}

const formatField = <Field extends ViewField>(
  field: Field,
  view: ViewState,
  codecs: ViewCodecs,
): string => codecs[field].format(view[field]);

const fieldsOf = (codecs: ViewCodecs): ViewField[] => Object.keys(codecs) as ViewField[];

/**
 * The query string of a view, without `?`. Only what differs from `defaults` is written, in a
 * fixed order, so that equal views have equal links. `~` and `..` stay as they are.
 */
export const formatLink = (view: ViewState, codecs: ViewCodecs, defaults: ViewState): string =>
  fieldsOf(codecs)
    .filter((field) => formatField(field, view, codecs) !== formatField(field, defaults, codecs))
    .map((field) => `${field}=${formatField(field, view, codecs)}`)
    .join('&');

/**
 * The same with every parameter, for what is published: no later default can change it. A link that
 * was made with no release in particular has nothing to say of it.
 */
export const formatWholeLink = (view: ViewState, codecs: ViewCodecs): string =>
  fieldsOf(codecs)
    .filter((field) => field !== 'data' || view.data !== '')
    .map((field) => `${field}=${formatField(field, view, codecs)}`)
    .join('&');

/** The fields in which two views differ. */
export const changedFields = (a: ViewState, b: ViewState, codecs: ViewCodecs): ViewField[] =>
  fieldsOf(codecs).filter(
    (field) => formatField(field, a, codecs) !== formatField(field, b, codecs),
  );
