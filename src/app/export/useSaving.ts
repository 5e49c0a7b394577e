import { useEffect, useRef, useState } from 'react';
import type { MadeFile } from '#export/records/madeFile.ts';

/** What becomes of the file that was asked for last. */
export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' | 'failed'; readonly name: string }
  /** `url` saves the same file by a click, where the browser did not take it by itself. */
  | { readonly state: 'saved'; readonly name: string; readonly url: string };

/** Makes a file and hands it to the browser. `label` names it while it is not there yet. */
export function useSaving() {
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const url = useRef<string | null>(null);
  const release = (): void => {
    if (url.current !== null) URL.revokeObjectURL(url.current);
    url.current = null;
  };
  useEffect(() => release, []);

  const save = async (label: string, make: () => Promise<MadeFile>): Promise<void> => {
    setSaving({ state: 'busy', name: label });
    try {
      const file = await make();
      release();
      url.current = URL.createObjectURL(blobOf(file));
      follow(url.current, file.name);
      setSaving({ state: 'saved', name: file.name, url: url.current });
    } catch {
      setSaving({ state: 'failed', name: label });
    }
  };
  return { saving, save };
}

const blobOf = ({ content, type }: MadeFile): Blob =>
  new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type });

function follow(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
