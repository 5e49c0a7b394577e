import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { browserLink } from '#app/browserLink.ts';
import { CommandDoor } from '#app/commands/CommandDoor.tsx';
import { useWholeLanguage } from '#app/useWholeLanguage.ts';
import { LateClaims } from '#app/claims/LateClaims.tsx';
import { DataAndCitation } from '#app/export/DataAndCitation.tsx';
import { doubtHref } from '#app/doubtAnchor.ts';
import { DoubtSection } from '#app/DoubtSection.tsx';
import { DropArea } from '#app/export/DropArea.tsx';
import { useOpenFile } from '#app/export/useOpenFile.ts';
import { Figure } from '#app/Figure.tsx';
import { FigureDialogs } from '#app/FigureDialogs.tsx';
import { FigureArriving } from '#app/FigureArriving.tsx';
import { FigurePanel } from '#app/FigurePanel.tsx';
import { FilterBar } from '#app/filters/FilterBar.tsx';
import { HeaderControls } from '#app/HeaderControls.tsx';
import { KeyFigures } from '#app/KeyFigures.tsx';
import { LanguageContext } from '#app/languageContext.ts';
import { languageQuery } from '#app/languageQuery.ts';
import { LinkNotice } from '#app/LinkNotice.tsx';
import { ListenButton } from '#app/ListenButton.tsx';
import { MethodsDoor } from '#app/methods/MethodsDoor.tsx';
import { PageFooter } from '#app/PageFooter.tsx';
import { PageShell } from '#app/PageShell.tsx';
import { ReleaseNotice } from '#app/ReleaseNotice.tsx';
import { ProvenanceDoor } from '#app/provenance/ProvenanceDoor.tsx';
import { showFigure, titleOf } from '#app/showFigure.ts';
import { useDocument } from '#app/useDocument.ts';
import { useFigureContext } from '#app/useFigureContext.ts';
import { useFigureKind } from '#app/useFigureKind.ts';
import type { ViewStart } from '#app/ViewProvider.tsx';
import { ViewProvider } from '#app/ViewProvider.tsx';
import type { LanguageCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Language } from '#i18n/language.ts';
import { bindLink } from '#view/bindLink.ts';
import { codecsFor } from '#view/codecs.ts';
import { recordModels } from '#view/recordModels.ts';
import { defaultView } from '#view/defaultView.ts';
import { formatLink, parseLink } from '#view/link.ts';
import { useView } from '#view/useView.ts';
import type { ViewState } from '#view/viewState.ts';
import type { ViewModel, ViewStore } from '#view/viewStore.ts';
import { createViewStore } from '#view/viewStore.ts';

/** Few readers open a file. */
const OpenedNotice = lazy(async () => ({
  default: (await import('#app/export/OpenedNotice.tsx')).OpenedNotice,
}));

type DashboardProps = {
  readonly ledger: Ledger;
  readonly startLanguage: Language;
  readonly browserLanguage: LanguageCode;
};

/** Link to view to store to address bar, once; then the page. */
export function Dashboard({ ledger, startLanguage, browserLanguage }: DashboardProps) {
  const [{ store, seen, codecs, defaults, links }] = useState(() =>
    pageStart(ledger, browserLanguage),
  );
  useEffect(() => bindLink(store, browserLink, codecs, defaults), [store, codecs, defaults]);
  useEffect(() => {
    // The browser looked for the anchor of the link before there was a page, and the figure has
    // its height only once it knows its width.
    if (location.hash === '') return undefined;
    const frame = requestAnimationFrame(() => {
      document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <ViewProvider start={{ store, links }}>
      <SpokenPage ledger={ledger} startLanguage={startLanguage} store={store} seen={seen} />
    </ViewProvider>
  );
}

/** Only what differs from the start view stands in the links of the page. */
function pageStart(
  ledger: Ledger,
  browserLanguage: LanguageCode,
): ViewStart & { readonly defaults: ViewState; readonly seen: readonly ViewModel[] } {
  const codecs = codecsFor(ledger);
  const defaults = defaultView(ledger.countries, browserLanguage);
  const parse = (query: string) => parseLink(query, codecs, defaults);
  const store = createViewStore(parse(browserLink.search()));
  return {
    store,
    seen: recordModels(store),
    codecs,
    defaults,
    links: {
      hrefOf: (view) => `?${formatLink(view, codecs, defaults)}`,
      startView: defaults,
      parse,
      doubtHref,
      hasPanels: true,
    },
  };
}

function SpokenPage(
  props: Omit<DashboardProps, 'browserLanguage'> & {
    readonly store: ViewStore;
    readonly seen: readonly ViewModel[];
  },
) {
  const { ledger, startLanguage, store, seen } = props;
  const lang = useView(({ view }) => view.lang);
  const page = useView(({ view }) => view.page);
  const { data: language = startLanguage } = useQuery(languageQuery(lang));
  return (
    <LanguageContext value={language}>
      <CommandDoor ledger={ledger} store={store} seen={seen}>
        {page === 'methods' ? <MethodsDoor ledger={ledger} /> : <Page ledger={ledger} />}
      </CommandDoor>
      <ProvenanceDoor ledger={ledger} />
    </LanguageContext>
  );
}

function Page({ ledger }: { readonly ledger: Ledger }) {
  const view = useView((model) => model.view);
  const context = useFigureContext(ledger);
  const { language } = context;
  const { figure, failed, retry } = useFigureKind(view.view);
  const shown = figure ? showFigure(figure, view, ledger, context) : null;
  const words = shown?.words(context);
  const { opened, open, dismiss } = useOpenFile();
  const whole = useWholeLanguage(opened !== null);

  useDocument(titleOf(view, words ?? null, language));

  return (
    <PageShell controls={<HeaderControls />} footer={<PageFooter ledger={ledger} />}>
      <LinkNotice />
      <ReleaseNotice ledger={ledger} />
      {opened && whole && (
        <Suspense>
          <OpenedNotice opened={opened} ledger={ledger} onDismiss={dismiss} />
        </Suspense>
      )}
      <DropArea onDrop={open} />
      <FilterBar ledger={ledger} />
      {shown?.trade && <KeyFigures ledger={ledger} model={shown.trade} />}
      <FigurePanel
        actions={
          figure &&
          shown?.state === 'ready' && (
            <FigureDialogs ledger={ledger} figure={figure} onOpenFile={open} />
          )
        }
        below={
          shown?.state === 'ready' && (
            <>
              <ListenButton />
              <DataAndCitation ledger={ledger} shown={shown} context={context} />
            </>
          )
        }
      >
        {figure && shown && words ? (
          <Figure ledger={ledger} figure={figure} shown={shown} words={words} context={context} />
        ) : (
          <FigureArriving failed={failed} onRetry={retry} />
        )}
      </FigurePanel>
      {figure && shown?.trade && (
        <DoubtSection ledger={ledger} model={shown.trade} context={context} figure={figure} />
      )}
      <LateClaims ledger={ledger} context={context} />
    </PageShell>
  );
}
