import { useEffect, useRef, useState } from 'react';

/** What becomes of the file that was asked for last. */
export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' | 'failed'; readonly name: string }
  /** `url` saves the same file by a click, where the browser did not take it by itself. */
  | { readonly state: 'saved'; readonly name: string; readonly url: string };

const IDLE: Saving = { state: 'idle' };
/** A browser reads a file after it was told to; how long after, it does not say. */
const KEPT_MS = 60_000;

/**
 * Makes a file and hands it to the browser; its address lasts until the next one, or until `forget`.
 * `label` names the file while it is not there yet.
 */
export function useSaving() {
  const [saving, setSaving] = useState<Saving>(IDLE);
  const url = useRef<string | null>(null);
  const release = (): void => {
    const old = url.current;
    if (old !== null) setTimeout(() => URL.revokeObjectURL(old), KEPT_MS);
    url.current = null;
  };
  useEffect(() => release, []);

  const save = async (label: string, make: () => Promise<File>): Promise<void> => {
    setSaving({ state: 'busy', name: label });
    try {
      const file = await make();
      release();
      url.current = URL.createObjectURL(file);
      follow(url.current, file.name);
      setSaving({ state: 'saved', name: file.name, url: url.current });
    } catch (error) {
      setSaving({ state: 'failed', name: label });
      reportError(error);
    }
  };
  const forget = (): void => {
    release();
    setSaving(IDLE);
  };
  return { saving, save, forget };
}

function follow(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
