/** What the script in the head of a page leaves for the code that is loaded later. Types only. */
export type Early = {
  /** The query that the view is read from, without `?` or `#`. */
  readonly link: string;
  /** Whether what is drawn is what the link asks for. */
  readonly drawn: boolean;
  /**
   * Called once, right after the first drawing of the interactive page: replays clicks, focus and open
   * details, and stops listening.
   */
  readonly takeOver: () => void;
  /** Messages of type set that came before; afterwards the code listens itself. */
  readonly sets: () => readonly string[];
};

declare global {
  /** Of `window`. Absent in the dev server and in tests. */
  var khorgosEarly: Early | undefined;
}
