/** HTML that is safe to write as it stands. */
export type Markup = { readonly html: string };

type Part = string | number | Markup | readonly Markup[];

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const write = (part: Part): string => {
  if (typeof part === 'string') return escape(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
};

/** A template whose values are text, unless they are markup already. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: strings.reduce((text, string, index) => text + write(parts[index - 1] ?? '') + string),
});

/** Takes a text as markup. Only for what this program has written itself. */
export const written = (html: string): Markup => ({ html });

export const NOTHING: Markup = written('');
