// Paper as a sheet that is drawn on, in points.

import type { PaperSize, PrintablePage } from '../../ports/printer.ts';

export interface Paper {
  readonly size: PaperSize;
  readonly orientation: PrintablePage['orientation'];
}

export interface SheetSize {
  /** In points, of which an inch has 72. */
  readonly width: number;
  readonly height: number;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Width and height upright, in millimetres: ISO 216, and ANSI/ASME Y14.1 sizes A and B. */
const MILLIMETRES: Readonly<Record<PaperSize, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  A3: [297, 420],
  Letter: [215.9, 279.4],
  Tabloid: [279.4, 431.8],
};

export function sheetSize(paper: Paper): SheetSize {
  const { width, height } = sheetMillimetres(paper);
  return { width: width * POINTS_PER_MILLIMETRE, height: height * POINTS_PER_MILLIMETRE };
}

export function sheetMillimetres({ size, orientation }: Paper): SheetSize {
  const [short, long] = MILLIMETRES[size];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** What printers leave white at every edge, with room to spare; in points. */
export const SHEET_MARGIN = 12 * POINTS_PER_MILLIMETRE;

/** The smallest type that is ever chosen for paper, in points. */
export const LEAST_POINTS = 9;
export const MOST_POINTS = 24;
