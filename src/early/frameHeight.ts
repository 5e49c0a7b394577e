import { SOURCE, VERSION } from '#early/hostMessage.ts';

/** Says a height to a host page in each of the forms that hosts listen for. */
export function heightMessages(height: number, view: string, address: string): readonly unknown[] {
  return [
    { source: SOURCE, v: VERSION, type: 'height', height, view },
    { 'datawrapper-height': { [`khorgos-${view}`]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
  ];
}

/**
 * Tells the host how high the page is, when that has changed and when it is asked again. Nothing of
 * the page depends on the height of its frame, so an answer never changes the question.
 */
export function tellHeight(view: string): { readonly tellAgain: () => void } {
  const html = document.documentElement;
  let told = 0;
  const say = (): void => {
    for (const message of heightMessages(told, view, location.href))
      parent.postMessage(message, '*');
  };
  const tell = (): void => {
    const height = Math.ceil(html.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    say();
  };
  new ResizeObserver(tell).observe(html);
  tell();
  return { tellAgain: () => told > 0 && say() };
}
