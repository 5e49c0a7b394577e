/** What a build deflated and wrote into a page in base64. Reading it fails where the text is cut off. */
export function unpacked(base64: string): Response {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  const { body } = new Response(bytes);
  return new Response(body?.pipeThrough(new DecompressionStream('deflate')) ?? null);
}
