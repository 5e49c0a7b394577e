/** The address of this page without its query, which is that of the site. */
export const siteAddress = (): string => location.origin + location.pathname;
