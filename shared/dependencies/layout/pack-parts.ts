// Drawn parts of a graph on one sheet.

import type { GraphPoint } from './graph-layout.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const PART_GAP = 40;
const ALONE_GAP = 16;
/** Of width to height, where no part is wider by itself. */
const WANTED_RATIO = 1.6;

/**
 * Puts parts into rows in their order, as wide as the widest of them or as makes the sheet about as wide as a screen, and
 * what stands alone below them in columns.
 */
export function packParts(
  parts: readonly Size[],
  alone: readonly Size[],
): Size & { readonly places: readonly GraphPoint[]; readonly alonePlaces: readonly GraphPoint[] } {
  const column = Math.max(0, ...alone.map(({ width }) => width)) + ALONE_GAP;
  const area = (sizes: readonly Size[], gap: number): number =>
    sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const room = Math.max(
    ...parts.map(({ width }) => width),
    column - ALONE_GAP,
    Math.sqrt((area(parts, PART_GAP) + area(alone, ALONE_GAP)) * WANTED_RATIO),
  );
  const above = inRows(parts, room, PART_GAP, ({ width }) => width);
  const top = parts.length > 0 && alone.length > 0 ? above.height + PART_GAP : above.height;
  const below = inRows(alone, room, ALONE_GAP, () => column - ALONE_GAP);
  return {
    width: Math.max(above.width, below.width),
    height: top + below.height,
    places: above.places,
    alonePlaces: below.places.map(({ x, y }) => ({ x, y: y + top })),
  };
}

function inRows(
  sizes: readonly Size[],
  room: number,
  gap: number,
  widthOf: (size: Size) => number,
): Size & { readonly places: readonly GraphPoint[] } {
  const places: GraphPoint[] = [];
  let [x, y, width, height] = [0, 0, 0, 0];
  for (const size of sizes) {
    if (x > 0 && x + widthOf(size) > room) {
      x = 0;
      y = height + gap;
    }
    places.push({ x, y });
    width = Math.max(width, x + size.width);
    height = Math.max(height, y + size.height);
    x += widthOf(size) + gap;
  }
  return { width, height, places };
}
