/**
 * Where a frame finds its link: in the query, or after `#`, where one cached file serves every view.
 * `grammar` has the names of a link's parameters.
 */
export function frameLink(
  { search, hash }: { readonly search: string; readonly hash: string },
  grammar: { readonly has: (name: string) => boolean },
): URLSearchParams {
  // Hosts append parameters of their own to addresses.
  const isOurs = (params: URLSearchParams): boolean =>
    [...params.keys()].some((name) => name === 'controls' || grammar.has(name));
  const query = new URLSearchParams(search);
  const fragment = new URLSearchParams(hash.slice(1));
  return isOurs(query) || !isOurs(fragment) ? query : fragment;
}

const CONTROLS: ReadonlySet<string> = new Set(['full', 'min', 'none']);

export function linkControls(params: URLSearchParams): string {
  const named = params.get('controls') ?? '';
  return CONTROLS.has(named) ? named : 'min';
}
