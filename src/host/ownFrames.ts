/**
 * Folder that an address lies in, with its slash; null for a script that stands in the page itself.
 * No `URL`, which throws where a host has wrapped the script in a `blob:` or a `data:`.
 */
export const folderOf = (address: string): string | null => /^[^?#]*\//.exec(address)?.[0] ?? null;

/**
 * By its mark, or by its address in the folder that the script itself came from: other sites have a
 * folder `embed` too, and an advertisement must not have itself stretched. Addresses are whole, so
 * that without a folder none fits.
 */
export function isOurs({ dataset, src }: HTMLIFrameElement, folder: string | null): boolean {
  const path = src.replace(/[?#].*/, '');
  return (
    dataset['khorgosFrame'] !== undefined ||
    path === `${folder}embed.html` ||
    path.startsWith(`${folder}embed/`)
  );
}
