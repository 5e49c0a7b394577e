export type Exported = { readonly png: string; readonly svg: string };

/**
 * Runs in the page: opens the export dialog, chooses the options that bear these names and takes the
 * files of both buttons out of the hands of the browser. Both come in base64.
 */
export async function exportInPage(choices: readonly string[]): Promise<Exported> {
  const until = async <T>(find: () => T | undefined, what: string): Promise<T> => {
    const start = performance.now();
    while (performance.now() - start < 25_000) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
    throw new Error(`There is no ${what}: ${document.body.innerText.slice(0, 300)}`);
  };
  // What the build has drawn has buttons too, which nobody sees where the link asks for another view.
  const isLive = (): boolean => document.documentElement.dataset['drawn'] === undefined;
  const named = (name: string): HTMLButtonElement | undefined =>
    [...document.querySelectorAll('button')].find(
      (button) => isLive() && button.textContent === name && !button.disabled,
    );
  const button = (name: string): Promise<HTMLButtonElement> => until(() => named(name), name);
  const option = (name: string): Promise<HTMLElement> =>
    until(
      () =>
        [...document.querySelectorAll<HTMLElement>('[role=dialog] [role=radio]')].find(
          (radio) => radio.textContent === name,
        ),
      name,
    );

  const files: Blob[] = [];
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) files.push(file);
    return 'about:blank';
  };
  // What a browser does with a download is not asked here, and some would open a window for it.
  HTMLAnchorElement.prototype.click = () => undefined;
  const fileOf = async (name: string): Promise<string> => {
    (await button(name)).click();
    const file = await until(() => files.pop(), `file after ${name}`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const letters: string[] = [];
    // As many arguments as a call may surely have.
    for (let at = 0; at < bytes.length; at += 4096) {
      letters.push(String.fromCodePoint(...bytes.subarray(at, at + 4096)));
    }
    return btoa(letters.join(''));
  };

  (await button('Export')).click();
  for (const choice of choices) (await option(choice)).click();
  return { png: await fileOf('Download PNG'), svg: await fileOf('Download SVG') };
}
