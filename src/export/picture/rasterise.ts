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
  const image = await loadSvg(picture.raster(FONT_STACK));
  const { width, height } = pixelSize(picture.size);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The browser gives no canvas to draw on.');
  pen.drawImage(image, 0, 0, width, height);
  const png = await encoded(canvas);
  // Browsers keep the pixels of a canvas until it is collected, which may be long.
  canvas.width = 0;
  canvas.height = 0;
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

async function encoded(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('The browser gives no PNG of this size.');
  return new Uint8Array(await blob.arrayBuffer());
}
