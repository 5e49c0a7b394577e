import { createContext, useContext } from 'react';
import type { FrameWords } from '#i18n/pageWords.ts';

export const FrameWordsContext = createContext<FrameWords | null>(null);

/** What only a frame says, in the reader's language. */
export function useFrameWords(): FrameWords {
  const words = useContext(FrameWordsContext);
  if (!words) throw new Error('useFrameWords was called outside a frame; wrap it in its context.');
  return words;
}
