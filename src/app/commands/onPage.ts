const CONTROLS = 'button,a[href],select,input:not([aria-hidden]),[role=radio][aria-checked=true]';

const isVisible = (element: Element): boolean => element.getClientRects().length > 0;

/** Presses a control of the page, so that a command does what the control does; false if there is none. */
export function press(target: string): boolean {
  const control = document.querySelector<HTMLElement>(target);
  if (!control) return false;
  control.focus();
  control.click();
  return true;
}

/** Brings a part of the page into view and the focus to it, or to the first control that is in it. */
export function moveTo(target: string, within: boolean): boolean {
  const part = document.querySelector<HTMLElement>(target);
  if (!part) return false;
  const controls = within ? [...part.querySelectorAll<HTMLElement>(CONTROLS)] : [];
  const place = controls.find(isVisible) ?? part;
  if (place === part && !part.hasAttribute('tabindex')) part.tabIndex = -1;
  place.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'nearest' });
  return true;
}
