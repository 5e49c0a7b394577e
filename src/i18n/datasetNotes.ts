import type { LanguageCode } from '#domain/economy.ts';
import { partOf } from '#i18n/partOf.ts';

/** Translations of the dataset's notes, each by the note as the dataset has it, in English. */
export type DatasetNotes = ReadonlyMap<string, string>;

export type Translated = Exclude<LanguageCode, 'en'>;

type Catalogue = Readonly<Record<string, string>>;

const NOTES = import.meta.glob<Catalogue>('./languages/*.json', {
  query: '?part=notes',
  import: 'default',
});

/** Throws where they cannot be fetched. */
export const loadDatasetNotes = async (code: Translated): Promise<DatasetNotes> =>
  new Map(Object.entries(await partOf(NOTES, code)()));

/** Notes of one language, which are fetched when somebody first waits for them. */
export type NoteStore = {
  /** Null while they are on their way; empty where they could not be fetched. */
  readonly read: () => DatasetNotes | null;
  /** Calls when they have come; what it returns takes that back. */
  readonly subscribe: (onCome: () => void) => () => void;
};

export function createNoteStore(load: () => Promise<DatasetNotes>): NoteStore {
  let notes: DatasetNotes | null = null;
  let coming: Promise<void> | null = null;
  const waiting = new Set<() => void>();

  const fetchNotes = async (): Promise<void> => {
    try {
      notes = await load();
    } catch {
      // Better the English of the dataset than nothing; the next to wait tries again.
      notes ??= new Map();
      coming = null;
    }
    for (const onCome of waiting) onCome();
  };

  return {
    read: () => notes,
    subscribe: (onCome) => {
      waiting.add(onCome);
      coming ??= fetchNotes();
      return () => waiting.delete(onCome);
    },
  };
}

const stores = new Map<Translated, NoteStore>();

/** The same store for a language every time. */
export function noteStoreOf(code: Translated): NoteStore {
  const store = stores.get(code) ?? createNoteStore(() => loadDatasetNotes(code));
  stores.set(code, store);
  return store;
}
