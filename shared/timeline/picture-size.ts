// An SVG file as a picture of pixels: how large it may become, and the copy of it that is drawn.

import { cssString, escapeHtml } from '../readout/markup.ts';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export const PICTURE_SCALES = [1, 2, 3, 4] as const;
export type PictureScale = (typeof PICTURE_SCALES)[number];

/** What every usual browser holds on a canvas: 16,384 pixels a side, and 120 million (half a gigabyte) in all. */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 120_000_000;

/** The size in the file's own `viewBox`; null where it has none. */
export function svgSize(svg: string): PictureSize | null {
  const [, width, height] = /^<svg[^>]*? viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return width === undefined || height === undefined ? null : { width: Number(width), height: Number(height) };
}

/** In whole pixels. */
export function pixelsAt({ width, height }: PictureSize, scale: number): PictureSize {
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

export function fitsCanvas(size: PictureSize, scale: number): boolean {
  const { width, height } = pixelsAt(size, scale);
  return Math.max(width, height) <= MOST_SIDE && width * height <= MOST_PIXELS;
}

/** The largest of the scales at which the picture can be drawn; null: not even at its own size. */
export function largestScale(size: PictureSize): PictureScale | null {
  return [...PICTURE_SCALES].reverse().find((scale) => fitsCanvas(size, scale)) ?? null;
}

export interface PictureFont {
  readonly weight: number;
  /** `data:`, since a picture loads nothing. */
  readonly address: string;
}

/** The file with another size (a number is pixels) and with its fonts in it. What it draws stays the same. */
export function resizedSvg(
  svg: string,
  {
    width,
    height,
    fonts = [],
  }: { readonly width: number | string; readonly height: number | string; readonly fonts?: readonly PictureFont[] },
): string {
  const faces = fonts.map(
    ({ weight, address }) => `@font-face{font-family:Inter;font-weight:${weight};src:url(${cssString(address)})}`,
  );
  const style = faces.length === 0 ? '' : `<style>${escapeHtml(faces.join(''))}</style>`;
  return svg.replace(/^<svg[^>]*>/, (root) => {
    const bare = root.replace(/ (?:width|height)="[^"]*"/g, '').slice(0, -1);
    return `${bare} width="${width}" height="${height}">${style}`;
  });
}
