import { PurgeCSS } from 'purgecss';

/** What the early script may say of a page: nothing that depends on it is left out. */
const SAID_LATER =
  '<html data-theme="auto light dark" data-controls="full min none" data-drawn="none" data-scripts>';

/** The rules of a style sheet that a page needs before its code has come. */
export async function criticalCss(css: string, html: string): Promise<string> {
  const [critical] = await new PurgeCSS().purge({
    content: [{ raw: SAID_LATER + html, extension: 'html' }],
    css: [{ raw: css }],
  });
  if (!critical) throw new Error('Nothing is left of the style sheet.');
  return critical.css;
}
