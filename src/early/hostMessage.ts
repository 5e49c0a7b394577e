/** What a frame and the page around it say to each other. A frame in a sandbox has no origin, so none is asked for. */
export const SOURCE = 'khorgos';
export const VERSION = 1;

/** What the page around a frame asks of it. */
export type HostMessage =
  | { readonly type: 'ask' }
  | {
      readonly type: 'set';
      /** The link of the view that is wanted, without its `?`. */
      readonly query: string;
    };

/** What a message asks for, or null where it is none of ours. */
export function hostMessage(message: unknown): HostMessage | null {
  if (typeof message !== 'object' || message === null) return null;
  const { source, v, type, query } = message as Readonly<Record<string, unknown>>;
  if (source !== SOURCE || v !== VERSION) return null;
  if (type === 'ask') return { type };
  return type === 'set' && typeof query === 'string' ? { type, query } : null;
}
