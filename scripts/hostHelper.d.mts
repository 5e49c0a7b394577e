export const HOST_HELPER: string;

/** Bundles `src/host` to `embed.js` in a folder, as a classic script without a global but its mark. */
export function buildHostHelper(outDir: string): Promise<void>;

/** Gzipped size of the written script, in kB of 1000 bytes. */
export function hostHelperKilobytes(outDir: string): number;
