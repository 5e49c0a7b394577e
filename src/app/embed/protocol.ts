/** What a frame and the page around it say to each other. A frame in a sandbox has no origin, so none is asked for. */
const SOURCE = 'khorgos';
const VERSION = 1;

/** The whole link of what a frame shows, said when it starts and after each choice. */
type StateMessage = {
  readonly source: typeof SOURCE;
  readonly v: typeof VERSION;
  readonly type: 'state';
  readonly query: string;
};

export const stateMessage = (query: string): StateMessage => ({
  source: SOURCE,
  v: VERSION,
  type: 'state',
  query,
});

/** The query of a message that asks for another view; null for any other message. */
export function askedQuery(message: unknown): string | null {
  if (typeof message !== 'object' || message === null) return null;
  const { source, v, type, query }: Partial<Record<keyof StateMessage, unknown>> = message;
  if (source !== SOURCE || v !== VERSION || type !== 'set') return null;
  return typeof query === 'string' ? query : null;
}
