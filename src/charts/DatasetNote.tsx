import { useSyncExternalStore } from 'react';
import type { LanguageCode } from '#domain/economy.ts';
import type { Translated } from '#i18n/datasetNotes.ts';
import { noteStoreOf } from '#i18n/datasetNotes.ts';
import { scriptOf } from '#i18n/scriptOf.ts';

type Props<Code> = { readonly note: string; readonly code: Code };

/**
 * A note of the dataset in the reader's language. One without a translation, which a dataset of later
 * date may have, stays in its own words and says which language they are.
 */
export const DatasetNote = ({ note, code }: Props<LanguageCode>) =>
  code === 'en' ? <Untranslated note={note} /> : <Translation note={note} code={code} />;

function Translation({ note, code }: Props<Translated>) {
  const { subscribe, read } = noteStoreOf(code);
  const notes = useSyncExternalStore(subscribe, read);
  // Nothing for a moment rather than another language that is taken away again.
  if (!notes) return null;
  const translated = notes.get(note);
  if (translated === undefined) return <Untranslated note={note} />;
  return <span lang={code}>{translated}</span>;
}

const Untranslated = ({ note }: { readonly note: string }) => (
  <span lang={scriptOf(note)}>{note}</span>
);
