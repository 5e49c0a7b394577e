import type { ViewState } from '#view/viewState.ts';

/** Whole address that opens `view`, for somebody else: without an open panel or a reader's theme. */
export function viewAddress(hrefOf: (view: ViewState) => string, view: ViewState): string {
  const url = new URL(hrefOf({ ...view, cell: '', theme: 'auto' }), location.href);
  url.hash = '';
  // A bare `?` would stay.
  if (url.search === '') url.search = '';
  return url.href;
}

/** The reader's date, `2026-11-22`. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
