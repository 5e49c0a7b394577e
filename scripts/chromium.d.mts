/** Headless, and silent on the network: a browser in a test calls nobody. */
export const CHROMIUM_ARGS: string[];

/** CHROMIUM_PATH, or the first Chromium, Chrome or Edge of this machine that runs, or undefined. */
export function chromiumPath(): string | undefined;
