/** Id of the place on the page where a doubt is explained. */
export const doubtAnchor = (doubtId: string): string => `doubt-${doubtId}`;

export const doubtHref = (doubtId: string): string => `#${doubtAnchor(doubtId)}`;
