// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import type { DatasetNotes } from '#i18n/datasetNotes.ts';
import { createNoteStore } from '#i18n/datasetNotes.ts';

const NOTES: DatasetNotes = new Map([['Rounded.', 'Округлено.']]);

/** Waits as a reader does, and resolves when it is called back. */
const come = (store: ReturnType<typeof createNoteStore>): Promise<void> =>
  new Promise((resolve) => {
    const leave = store.subscribe(() => {
      leave();
      resolve();
    });
  });

describe('the notes of a language', () => {
  it('are fetched when somebody waits for them, once for all who wait', async () => {
    const load = vi.fn<() => Promise<DatasetNotes>>(() => Promise.resolve(NOTES));
    const store = createNoteStore(load);
    expect(store.read()).toBeNull();
    expect(load).not.toHaveBeenCalled();
    await Promise.all([come(store), come(store)]);
    expect(store.read()).toBe(NOTES);
    store.subscribe(() => undefined);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('do not call those who left', async () => {
    const store = createNoteStore(() => Promise.resolve(NOTES));
    const left = vi.fn<() => void>();
    store.subscribe(left)();
    await come(store);
    expect(left).not.toHaveBeenCalled();
  });

  it('are none where they cannot be fetched, and asked for again by the next to wait', async () => {
    const load = vi
      .fn<() => Promise<DatasetNotes>>()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValueOnce(NOTES);
    const store = createNoteStore(load);
    await come(store);
    expect(store.read()?.size).toBe(0);
    await come(store);
    expect(store.read()).toBe(NOTES);
  });
});
