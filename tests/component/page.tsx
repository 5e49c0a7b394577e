import { QueryClient } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, vi } from 'vitest';

import { App } from '#app/App.tsx';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

export const BUNDLED = readFileSync('public/data/trade.json', 'utf8');

/** What jsdom does not have: a size for every element, and a device without preferences. */
class FixedSize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

export function setUpPage(): void {
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', FixedSize);
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 0, 1000, 400),
    );
    Element.prototype.scrollIntoView = () => undefined;
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    history.replaceState(null, '', '/');
  });
}

type Answer = { readonly status?: number; readonly body?: string };

/** The whole page as `search` opens it, with `answers` in place of the server, the last one repeated. */
export async function openPage(search = '', answers: readonly Answer[] = [{}]) {
  history.replaceState(null, '', `/${search}`);
  const left = [...answers];
  const fetched = vi.fn<() => Promise<Response>>(() => {
    const { status = 200, body = BUNDLED } = (left.length > 1 ? left.shift() : left[0]) ?? {};
    return Promise.resolve(new Response(body, { status }));
  });
  vi.stubGlobal('fetch', fetched);
  const language = createLanguage('en', await loadMessages('en'));
  const queries = new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } });
  render(<App queries={queries} startLanguage={language} browserLanguage="en" />);
  return { user: userEvent.setup(), fetched };
}
