import { SOURCE, VERSION } from '#early/hostMessage.ts';

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
