/** Fields that take characters; sliders, ticks and buttons take none. */
const FIELDS =
  'input:not([type=range],[type=checkbox],[type=radio],[type=button]),textarea,select,[contenteditable]:not([contenteditable=false])';

/** Whether a key writes into a field. */
export const isTyped = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;
