// A picture that may be drawn wider or narrower, such as a board, on one sheet of paper.

import { type PictureSize, resizedSvg, svgSize } from '../picture-size.ts';
import { attributes } from '../svg-text.ts';
import { type Paper, SHEET_MARGIN, sheetMillimetres, sheetSize } from './sheet.ts';

export interface FittedPage {
  readonly page: string;
  /** Points a pixel of the picture. */
  readonly scale: number;
}

/** The picture as large as the sheet's margins allow, at most so many points a pixel, at the upper left. */
export function fittedPage(svg: string, paper: Paper, mostScale = 1): FittedPage {
  const sheet = sheetSize(paper);
  const size = svgSize(svg) ?? { width: 1, height: 1 };
  const scale = scaleOf(size, paper, mostScale);
  const inner = resizedSvg(svg, { width: size.width * scale, height: size.height * scale });
  const { width, height } = sheetMillimetres(paper);
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${sheet.width} ${sheet.height}`,
    width: `${width}mm`,
    height: `${height}mm`,
  });
  const placed = inner.trim().replace('<svg', `<svg${attributes({ x: SHEET_MARGIN, y: SHEET_MARGIN })}`);
  return { page: `<svg${root}>${placed}</svg>`, scale };
}

/** A picture that may be drawn at any width, narrower ones higher. */
export interface Drawable {
  readonly sizeAt: (width: number) => PictureSize;
  readonly drawAt: (width: number) => string;
}

/** So often a width between is tried. */
const TRIES = 8;

/** The width at which a picture is largest on the page, and how large: at most so many points a pixel. Draws nothing. */
export function bestWidth(
  { sizeAt }: Pick<Drawable, 'sizeAt'>,
  paper: Paper,
  mostScale: number,
): { readonly width: number; readonly scale: number } {
  const room = roomOf(paper);
  const at = (tried: number): { readonly width: number; readonly scale: number } => {
    const width = room.width / tried;
    return { width, scale: scaleOf(sizeAt(width), paper, mostScale) };
  };
  let best = at(mostScale);
  let [small, large] = [best.scale, mostScale];
  for (let step = 0; step < TRIES && large / small > 1.02; step += 1) {
    const middle = Math.sqrt(small * large);
    const tried = at(middle);
    if (tried.scale > best.scale) best = tried;
    if (tried.scale >= middle * 0.999) small = middle;
    else large = middle;
  }
  return best;
}

/** The page on which a picture is largest, at most so many points a pixel. */
export function fittedDrawing(picture: Drawable, paper: Paper, mostScale: number): FittedPage {
  const { width } = bestWidth(picture, paper, mostScale);
  return fittedPage(picture.drawAt(width), paper, mostScale);
}

function scaleOf(size: PictureSize, paper: Paper, mostScale: number): number {
  const room = roomOf(paper);
  return Math.min(mostScale, room.width / size.width, room.height / size.height);
}

function roomOf(paper: Paper): { readonly width: number; readonly height: number } {
  const { width, height } = sheetSize(paper);
  return { width: width - 2 * SHEET_MARGIN, height: height - 2 * SHEET_MARGIN };
}
