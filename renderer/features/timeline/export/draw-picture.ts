// A drawing as pixels, by the window's own means.

import { pixelsAt, resizedSvg, svgSize } from '../../../../shared/timeline/picture-size.ts';
import { embeddedFonts } from './window-fonts.ts';

/** Draws an SVG file as a PNG. Rejects, in words that end a sentence, where the window can't. */
export async function drawPicture(svg: string, scale: number): Promise<Blob> {
  const size = svgSize(svg);
  if (size === null) throw new Error('the drawing has no size');
  const { width, height } = pixelsAt(size, scale);
  const copy = resizedSvg(svg, { width, height, fonts: await embeddedFonts() });
  const address = URL.createObjectURL(new Blob([copy], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('there is not enough memory for it');
    context.drawImage(image, 0, 0, width, height);
    return await pngOf(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('there is not enough memory for it'));
      else resolve(blob);
    }, 'image/png');
  });
}
