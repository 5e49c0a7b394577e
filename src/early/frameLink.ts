/** Where a frame finds its link: in the query, or after `#`, where one cached file serves every view. */
export function frameLink(
  { search, hash }: { readonly search: string; readonly hash: string },
  drawn: URLSearchParams,
): URLSearchParams {
  const query = new URLSearchParams(search);
  // Hosts append parameters of their own to addresses.
  const isOurs = [...query.keys()].some((name) => name === 'controls' || drawn.has(name));
  return isOurs ? query : new URLSearchParams(hash.slice(1));
}

const CONTROLS: ReadonlySet<string> = new Set(['full', 'min', 'none']);

export function linkControls(params: URLSearchParams): string {
  const named = params.get('controls') ?? '';
  return CONTROLS.has(named) ? named : 'min';
}
