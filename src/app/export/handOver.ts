/**
 * Puts a PNG on the clipboard; false where the browser refuses. The promise goes in as it is: a
 * browser that waited for it first would no longer take the copy for the reader's own wish.
 */
export async function copyPng(png: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}

/** What the system's share sheet takes of a page: pictures, at least links, or nothing. */
export function shareable(): 'picture' | 'link' | null {
  if (!('share' in navigator)) return null;
  try {
    const probe = new File([new Uint8Array(1)], 'probe.png', { type: 'image/png' });
    return navigator.canShare({ files: [probe] }) ? 'picture' : 'link';
  } catch {
    // Older systems share but cannot be asked.
    return 'link';
  }
}

/** What came of the system's share sheet. A picture goes with the link of its view. */
export async function share(
  { title, link }: { readonly title: string; readonly link: string },
  file: File | null,
): Promise<'shared' | 'left' | 'refused'> {
  try {
    await navigator.share(file ? { files: [file], title, text: link } : { url: link, title });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'left' : 'refused';
  }
}
