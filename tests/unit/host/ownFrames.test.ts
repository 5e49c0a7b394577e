import { describe, expect, it, vi } from 'vitest';
import { folderOf, isOurs } from '#host/ownFrames.ts';

const FOLDER = 'https://trade.example/a/';

/** A frame that says it has this address, of which jsdom loads nothing. */
const frameAt = (address: string): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  vi.spyOn(frame, 'src', 'get').mockReturnValue(address);
  return frame;
};

describe('which frames are ours', () => {
  it.each([
    [`${FOLDER}embed.html`, true],
    [`${FOLDER}embed.html?view=surplus`, true],
    [`${FOLDER}embed.html#view=surplus`, true],
    [`${FOLDER}embed/surplus.zh.html#view=surplus`, true],
    [`${FOLDER}embed.htmlx`, false],
    [`${FOLDER}embed.html/x`, false],
    [`${FOLDER}embedded.html`, false],
    [`${FOLDER}?for=${FOLDER}embed/`, false],
    ['https://trade.example/embed/surplus.html', false],
    ['https://trade.example/b/embed/surplus.html', false],
    ['https://www.youtube.com/embed/abc', false],
    [`https://ads.example/?for=${FOLDER}embed/`, false],
    ['', false],
  ])('is told by the folder of the script, for %s: %s', (address, ours) => {
    expect(isOurs(frameAt(address), FOLDER)).toBe(ours);
  });

  it('is told by the mark alone where the script has no address', () => {
    const frame = frameAt(`${FOLDER}embed/surplus.html`);
    expect(isOurs(frame, null)).toBe(false);
    frame.dataset['khorgosFrame'] = '';
    expect(isOurs(frame, null)).toBe(true);
    expect(isOurs(frame, 'https://elsewhere.example/')).toBe(true);
  });
});

describe('the folder of a script', () => {
  it.each([
    ['https://trade.example/a/embed.js', FOLDER],
    ['https://trade.example/a/embed.js?v=/2#/3', FOLDER],
    ['https://trade.example/embed.js', 'https://trade.example/'],
    ['', null],
  ])('of %s is %s', (address, folder) => {
    expect(folderOf(address)).toBe(folder);
  });
});
