import { FONT_STACK } from '#charts/font.ts';
import { pngTexts } from '#export/picture/metadata.ts';
import type { Picture } from '#export/picture/picture.ts';
import { pixelSize } from '#export/picture/size.ts';
import { withTexts } from '#export/png/writePng.ts';

/**
 * The PNG of a picture, drawn by the browser with its own fonts, and the metadata of the picture. The
 * pixels of the device play no part in it.
 */
export async function rasterise(picture: Picture): Promise<Blob> {
  const image = await loadSvg(picture.raster({ family: FONT_STACK }));
  const { width, height } = pixelSize(picture.size);
  const png = drawn(image, width, height);
  const bytes = withTexts(png, pngTexts(picture.facts), picture.size.scale);
  return new Blob([bytes], { type: 'image/png' });
}

/** As a data address: the page may not load others, and WebKit takes them for foreign. */
async function loadSvg(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  await new Promise<void>((resolve, reject) => {
    image.addEventListener('load', () => resolve(), { once: true });
    image.addEventListener('error', () => reject(new Error('The browser cannot draw the SVG.')), {
      once: true,
    });
    image.src = svgAddress(svg);
  });
  return image;
}

export const svgAddress = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

function drawn(image: HTMLImageElement, width: number, height: number): Uint8Array {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The browser gives no canvas to draw on.');
  pen.drawImage(image, 0, 0, width, height);
  // Not `toBlob`, for which Chromium waits up to a second until it has nothing else to do.
  const [kind = '', base64 = ''] = canvas.toDataURL('image/png').split(',');
  // The pixels are kept until the canvas is collected, which may be long.
  canvas.width = 0;
  canvas.height = 0;
  if (!kind.startsWith('data:image/png')) throw new Error('The browser gives no PNG of this size.');
  return bytesIn(base64);
}

function bytesIn(base64: string): Uint8Array {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = letters.codePointAt(index) ?? 0;
  }
  return bytes;
}
