import type { Controls } from '#export/embed/embedAddress.ts';
import { CONTROLS } from '#export/embed/embedAddress.ts';
import type { ViewCodecs } from '#view/codecs.ts';
import type { RejectedParam } from '#view/link.ts';
import { formatWholeLink, parseLink } from '#view/link.ts';
import type { ViewState } from '#view/viewState.ts';

/** What an embed shows: a view of the page, and how much of its controls. */
export type EmbedState = { readonly view: ViewState; readonly controls: Controls };

export type ParsedEmbed = EmbedState & { readonly rejected: readonly RejectedParam[] };

const controlsNamed = (text: string | null): Controls | null =>
  CONTROLS.find((known) => known === text) ?? null;

/** A frame shows a figure and nothing else of the site. */
const ONLY_PAGE = 'dashboard';

/** Reads what an embed shows from its query. What is bad falls back to `defaults` and is reported. */
export function parseEmbedLink(
  query: string,
  codecs: ViewCodecs,
  defaults: EmbedState,
): ParsedEmbed {
  const params = new URLSearchParams(query);
  const [text, ...repeats] = params.getAll('controls');
  const controls = text === undefined ? defaults.controls : controlsNamed(text);
  params.delete('controls');
  const { view, rejected } = parseLink(params.toString(), codecs, defaults.view);
  return {
    view: { ...view, page: ONLY_PAGE },
    controls: controls ?? defaults.controls,
    rejected: [
      ...rejected,
      ...(view.page === ONLY_PAGE ? [] : [{ field: 'page', text: view.page }]),
      ...(controls === null ? [text ?? '', ...repeats] : repeats).map((bad) => ({
        field: 'controls',
        text: bad,
      })),
    ],
  };
}

/** With every parameter written out, the release too where there is none. */
export const formatEmbedLink = ({ view, controls }: EmbedState, codecs: ViewCodecs): string =>
  `${formatWholeLink(view, codecs)}${view.data === '' ? '&data=' : ''}&controls=${controls}`;
