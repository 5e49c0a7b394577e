/** Files by their path in the archive. Text is written as UTF-8. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The same files and date give the same bytes, whatever the clock and its time zone. */
export async function zipFiles(files: Files, isoDate: string): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate');
  const [year = 1980, month = 1, day = 1] = isoDate.split('-').map(Number);
  // Archives hold local times.
  const mtime = new Date(year, month - 1, day);
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime });
}
