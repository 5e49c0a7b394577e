/** What the script in the head of a written page leaves for the code that is loaded later. Types only. */
export type Early = {
  /** Whether what is drawn is what the link asks for. */
  readonly drawn: boolean;
  /** Of a frame: the query that its view is read from, without a `?` or `#`. */
  readonly link?: string;
  /** Of a frame, to be called where a picture stands: shows what fits its place, and does so from then on. */
  readonly layOut?: () => void;
  /** To be called right before what is drawn is replaced: notes what is in the reader's hand. */
  readonly letGo: () => void;
  /** To be called right after it: repeats there what the reader did before, and stops listening. */
  readonly takeOver: () => void;
  /** To be called where the code cannot take over: what is drawn stays, and the page says what is lost. */
  readonly lose: () => void;
  /** Of a frame: the links that its host has asked for before; from then on the code listens itself. */
  readonly sets?: () => readonly string[];
};

declare global {
  /** Of `window`. Neither the development server nor a test has it. */
  var khorgosEarly: Early | undefined;
}
