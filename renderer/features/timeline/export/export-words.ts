// What an export will be, in a sentence, before it is made.

import type { Paper } from '../../../../shared/timeline/pages/sheet.ts';
import {
  fitsCanvas,
  largestScale,
  PICTURE_SCALES,
  type PictureScale,
  type PictureSize,
  pixelsAt,
} from '../../../../shared/timeline/picture-size.ts';

/** More sheets than this nobody hangs up, and a file of them takes minutes. */
export const MOST_SHEETS = 500;

export interface SheetCount {
  readonly columns: number;
  readonly rows: number;
  readonly fontPoints: number;
  /** What the smallest type should be. */
  readonly wantedPoints: number;
}

/** `A4, landscape`. */
export function paperInWords({ size, orientation }: Paper): string {
  return `${size}, ${orientation}`;
}

/** `6 pages of A4, landscape: 3 across, 2 down. Type is 9 pt or larger.` */
export function sheetsInWords({ columns, rows, fontPoints }: Omit<SheetCount, 'wantedPoints'>, paper: Paper): string {
  const count = columns * rows;
  const pages = `${whole(count)} ${count === 1 ? 'page' : 'pages'} of ${paperInWords(paper)}`;
  const grid = columns > 1 && rows > 1 ? `: ${columns} across, ${whole(rows)} down` : '';
  return `${pages}${grid}. ${typeInWords(fontPoints)}`;
}

/** `A3, landscape keeps 9 pt`, or how large type is there. */
export function betterInWords(
  { paper, fontPoints }: { readonly paper: Paper; readonly fontPoints: number },
  wantedPoints: number,
): string {
  const keeps = fontPoints >= wantedPoints - 0.05;
  return `${paperInWords(paper)} ${keeps ? 'keeps' : 'makes it'} ${pointsInWords(keeps ? wantedPoints : fontPoints)} pt`;
}

function typeInWords(points: number): string {
  const size = pointsInWords(points);
  if (points >= 8.95) return `Type is ${size} pt or larger.`;
  return points >= 6 ? `Type goes down to ${size} pt.` : `Type goes down to ${size} pt: too small to read.`;
}

/** One digit after the point, rounded down so that it never promises too much. */
export function pointsInWords(points: number): string {
  const tenths = Math.floor(points * 10 + 1e-6);
  return tenths >= 1 ? String(tenths / 10) : 'under 0.1';
}

/** Why so many sheets are not made; null: they are. */
export function tooManySheets({ columns, rows }: Pick<SheetCount, 'columns' | 'rows'>): string | null {
  const count = columns * rows;
  if (count <= MOST_SHEETS) return null;
  return `That would be ${whole(count)} pages, more than the ${MOST_SHEETS} that one file takes. Show fewer days or items, take larger paper, or fit it to one page.`;
}

/** `3,200 × 1,640 px`. */
export function pixelsInWords(size: PictureSize, scale: number): string {
  const { width, height } = pixelsAt(size, scale);
  return `${whole(width)} × ${whole(height)} px`;
}

/** Why a picture can't be drawn at a scale, and what can; null: it can. */
export function pictureProblem(size: PictureSize, scale: number): string | null {
  if (fitsCanvas(size, scale)) return null;
  const largest = largestScale(size);
  const asked = `${pixelsInWords(size, scale)} is more than a picture of pixels holds.`;
  return largest === null
    ? `${asked} Save it as SVG or PDF, or show fewer items.`
    : `${asked} The largest that fits is ${largest}×: ${pixelsInWords(size, largest)}.`;
}

/** Copies are drawn at 2×, or as large as fits; null: not at all. */
export function copyScale(size: PictureSize): PictureScale | null {
  return PICTURE_SCALES.filter((scale) => scale <= 2 && fitsCanvas(size, scale)).at(-1) ?? null;
}

function whole(value: number): string {
  return value.toLocaleString('en-US');
}
