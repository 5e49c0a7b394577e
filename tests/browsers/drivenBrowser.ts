/** A browser outside Playwright, which drives builds of its own but none that people have installed. */
export type DrivenBrowser = {
  /** Resolves when the page is loaded. */
  readonly open: (url: string) => Promise<void>;
  /** Calls `task` in the page. It sees nothing from here; argument and result travel as JSON. */
  readonly run: <Argument, Result>(
    task: (argument: Argument) => Promise<Result>,
    argument: Argument,
  ) => Promise<Result>;
  readonly close: () => Promise<void>;
};

export type Engine = 'firefox' | 'webkit';

/** What a project of Playwright's says to choose the browser. */
export type EngineOption = { readonly engine: Engine };

export const missing = (name: string): Error =>
  new Error(`${name} was not found. \`node scripts/browsers.mjs\` installs it or says how to.`);
