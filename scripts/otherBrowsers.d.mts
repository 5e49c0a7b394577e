/** FIREFOX_PATH, or the first Firefox of this machine that runs, or undefined. */
export function firefoxPath(): string | undefined;

/** WebKit can be driven where it comes with GTK. Safari's driver works for one person at a screen. */
export const WEBKIT_RUNS_HERE: boolean;

/**
 * The programs that drive WebKitGTK: its driver, its small browser and the screen that nobody sees.
 * Undefined where one of them is missing.
 */
export function webkitPrograms():
  | { readonly driver: string; readonly browser: string; readonly screen: string }
  | undefined;
