import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** Sources of a content policy, by directive. */
type Policy = Readonly<Record<string, readonly string[]>>;

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands in a page itself is allowed by its hash, and nothing else that does. */
export function contentPolicy(
  policy: Policy,
  inline: { readonly scripts: readonly string[]; readonly styles: readonly string[] },
): string {
  const all: Policy = {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    ...policy,
    'script-src': [...(policy['script-src'] ?? []), ...inline.scripts.map(hashOf)],
    'style-src': [...(policy['style-src'] ?? []), ...inline.styles.map(hashOf)],
  };
  return Object.entries(all)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/** Replaces the one place of a file that matches; another number of them means another file. */
export function replaceOnce(text: string, pattern: RegExp, replacement: string): string {
  const found = text.match(new RegExp(pattern, 'g')) ?? [];
  if (found.length !== 1) {
    throw new Error(`Expected ${pattern} once in the built page, found it ${found.length} times.`);
  }
  return text.replace(pattern, () => replacement);
}

/** Ends a `<script>` or `<style>` nowhere but where it ends. */
export const inlineText = (text: string): string => text.replaceAll('</', String.raw`<\/`);

/**
 * Text as a page carries it for its code: deflated, in base64. Over the wire it is as heavy as it was, but
 * the browser, which has to read the whole page before it can paint, has a seventh to read.
 */
export const packed = (text: string): string => deflateSync(text, { level: 9 }).toString('base64');
