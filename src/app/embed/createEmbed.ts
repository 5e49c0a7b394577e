import type { EmbedState } from '#app/embed/embedLink.ts';
import { formatEmbedLink, parseEmbedLink } from '#app/embed/embedLink.ts';
import type { ViewStart } from '#app/ViewProvider.tsx';
import { doubtHref } from '#app/doubtAnchor.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Controls } from '#export/embed/embedAddress.ts';
import type { Ledger } from '#domain/ledger.ts';
import { codecsFor } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import { formatWholeLink, parseLink } from '#view/link.ts';
import { createViewStore } from '#view/viewStore.ts';

/** What a frame shows, and its ways in and out. */
export type Embed = {
  readonly start: ViewStart;
  /** The whole link of what is shown now. */
  readonly link: () => string;
  /** Takes over what a query names and is good; the rest stays as it is. */
  readonly set: (query: string) => void;
  /** Calls after every change of the link, until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
};

export type EmbedSetting = {
  readonly ledger: Ledger;
  /** What the frame was opened with. */
  readonly query: string;
  /** What a link without `lang` means for this reader. */
  readonly browserLanguage: LanguageCode;
  /** Address of the site's folder, as its links have it. */
  readonly site: string;
  /** Called with what stands in the link, and whenever that changes. */
  readonly showControls: (controls: Controls) => void;
};

export function createEmbed(setting: EmbedSetting): Embed {
  const { ledger, query, browserLanguage, site, showControls } = setting;
  const codecs = codecsFor(ledger);
  const defaults: EmbedState = {
    view: defaultView(ledger.countries, browserLanguage),
    controls: 'min',
  };
  const opened = parseEmbedLink(query, codecs, defaults);
  const store = createViewStore(opened);
  let { controls } = opened;
  showControls(controls);
  const now = (): EmbedState => ({ view: store.getState().view, controls });
  // The page has defaults of its own for every reader: what leads there says everything.
  const hrefOf = (view: EmbedState['view']): string => `${site}?${formatWholeLink(view, codecs)}`;
  return {
    start: {
      store,
      codecs,
      links: {
        hrefOf,
        startView: opened.view,
        parse: (text) => parseLink(text, codecs, defaults.view),
        doubtHref: (doubtId, view) => hrefOf(view) + doubtHref(doubtId),
        hasPanels: false,
      },
    },
    link: () => formatEmbedLink(now(), codecs),
    set: (asked) => {
      const next = parseEmbedLink(asked, codecs, now());
      ({ controls } = next);
      showControls(controls);
      store.getState().choose(next.view);
    },
    onChange: (listener) => store.subscribe(listener),
  };
}
