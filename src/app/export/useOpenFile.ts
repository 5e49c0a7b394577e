import { useState } from 'react';
import type { OpenedFile } from '#app/export/openPicture.ts';
import { useLinks } from '#app/linkContext.ts';
import { useView } from '#view/useView.ts';

type FileOpening = {
  /** What the last file was; null when none was opened or the message was dismissed. */
  readonly opened: OpenedFile | null;
  readonly open: (file: File) => void;
  readonly dismiss: () => void;
};

/** Opens the view that a picture of ours was made from, in the reader's language and theme. */
export function useOpenFile(): FileOpening {
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const follow = useView((model) => model.follow);
  const { lang, theme } = useView((model) => model.view);
  const { parse } = useLinks();
  const open = async (file: File): Promise<void> => {
    const { openPicture } = await import('#app/export/openPicture.ts');
    const result = await openPicture(file);
    if (result.kind === 'ours') {
      const { view, rejected } = parse(result.query);
      follow({ view: { ...view, lang, theme }, rejected });
    }
    setOpened(result);
  };
  return {
    opened,
    open: (file) => {
      open(file).catch(() => setOpened({ kind: 'unreadable' }));
    },
    dismiss: () => setOpened(null),
  };
}
