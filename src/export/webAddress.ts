/**
 * A link as people can follow it; null where the site is not known and the link is only a query, which
 * opens its view on any copy of the site but leads nowhere from a file.
 */
export const webAddress = (link: string): string | null => (link.startsWith('?') ? null : link);
