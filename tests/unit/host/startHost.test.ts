import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHost } from '#host/startHost.ts';

const FOLDER = 'https://trade.example/a/';
// No address, so that jsdom loads nothing: the mark says whose frame it is.
const OURS = '<iframe data-khorgos-frame></iframe>';

let stop: () => void;

const frame = (n = 0): HTMLIFrameElement => {
  const found = document.querySelectorAll('iframe')[n];
  if (!found) throw new Error(`No frame ${n} in the page.`);
  return found;
};

const height = (px: number) => ({ source: 'khorgos', v: 1, type: 'height', height: px });

const say = (data: unknown, source: MessageEventSource | null): void => {
  window.dispatchEvent(new MessageEvent('message', { data, source, origin: 'null' }));
};

beforeEach(() => {
  document.body.innerHTML = OURS + OURS;
  stop = startHost(globalThis.window, FOLDER);
});

afterEach(() => {
  stop();
});

describe('startHost', () => {
  it('gives the frame that speaks its height, and no other', () => {
    say(height(612), frame(1).contentWindow);
    expect(frame(0).style.height).toBe('');
    expect(frame(1).style.height).toBe('612px');
    say(height(388), frame(0).contentWindow);
    expect([frame(0), frame(1)].map(({ style }) => style.height)).toEqual(['388px', '612px']);
  });

  it('lets a frame shrink again', () => {
    for (const px of [612, 300]) say(height(px), frame().contentWindow);
    expect(frame().style.height).toBe('300px');
  });

  it('hears nobody but frames of its page', () => {
    const before = document.body.innerHTML;
    const gone = document.createElement('iframe');
    gone.dataset['khorgosFrame'] = '';
    document.body.append(gone);
    const window1 = gone.contentWindow;
    gone.remove();
    for (const source of [null, window, window1, new MessageChannel().port1]) {
      say(height(700), source);
    }
    expect(document.body.innerHTML).toBe(before);
  });

  it('does not stretch a frame that is not ours', () => {
    document.body.innerHTML = '<iframe></iframe>';
    say(height(700), frame().contentWindow);
    expect(frame().style.height).toBe('');
  });

  it('knows by its address which frame is ours', () => {
    document.body.innerHTML = '<iframe></iframe>';
    vi.spyOn(frame(), 'src', 'get').mockReturnValue(`${FOLDER}embed/surplus.zh.html#view=surplus`);
    say(height(700), frame().contentWindow);
    expect(frame().style.height).toBe('700px');
  });

  it('is not moved by whatever else a frame may say', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        say(data, frame().contentWindow);
        expect(frame().style.height).toBe('');
      }),
    );
  });

  it('asks the frames that were there before it', () => {
    stop();
    const { contentWindow } = frame();
    if (!contentWindow) throw new Error('A frame without a window.');
    const asked = vi.spyOn(contentWindow, 'postMessage');
    stop = startHost(globalThis.window, FOLDER);
    expect(asked.mock.calls).toEqual([[{ source: 'khorgos', v: 1, type: 'ask' }, '*']]);
  });

  it('upgrades placeholders that come later', async () => {
    const box = document.createElement('div');
    box.dataset['khorgos'] = '';
    box.dataset['src'] = 'about:blank';
    document.body.append(box);
    const link = document.createElement('a');
    link.dataset['khorgos'] = '';
    link.href = 'https://trade.example/embed/flows.html';
    link.textContent = 'Flows';
    document.body.append(link);
    await vi.waitFor(() => expect(link.previousElementSibling?.tagName).toBe('IFRAME'));
    expect(box.querySelector('iframe')).toBeNull();
  });

  it('is silent once it is stopped', () => {
    stop();
    say(height(612), frame().contentWindow);
    expect(frame().style.height).toBe('');
  });
});
