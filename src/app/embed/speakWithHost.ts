import type { Embed } from '#app/embed/createEmbed.ts';
import { stateMessage } from '#app/embed/stateMessage.ts';
import { hostMessage } from '#early/hostMessage.ts';

/**
 * Tells the page around the frame what is shown, now and after each choice, and takes over what that
 * page asks for. Nobody else is listened to. Does nothing in a window of its own.
 */
export function speakWithHost({ link, set, onChange }: Embed): () => void {
  const { parent } = window;
  if (parent === window) return () => undefined;
  let said = '';
  const say = (): void => {
    const query = link();
    if (query === said) return;
    said = query;
    parent.postMessage(stateMessage(query), '*');
  };
  const hear = ({ source, data }: MessageEvent<unknown>): void => {
    const message = source === parent ? hostMessage(data) : null;
    if (message?.type === 'set') set(message.query);
  };
  window.addEventListener('message', hear);
  const stop = onChange(say);
  say();
  return () => {
    window.removeEventListener('message', hear);
    stop();
  };
}
