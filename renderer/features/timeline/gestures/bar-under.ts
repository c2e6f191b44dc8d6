// What of a bar lies under the pointer.

import type { BarBox } from '../../../../shared/timeline/timeline-layout.ts';
import type { BarEnd } from './gesture-dates.ts';

export interface BarUnder {
  readonly box: BarBox;
  readonly part: 'body' | BarEnd;
}

/** In pixels: an end is taken from so far inside its bar, and from so far outside. */
const INSIDE = 6;
const OUTSIDE = 4;

/** The bar at a point of the drawing, a bar that holds it before one that ends near it; null: there is none. Bars that are too short to be resized have no ends. */
export function barUnder(boxes: readonly BarBox[], x: number, y: number): BarUnder | null {
  let beside: BarUnder | null = null;
  for (const box of boxes) {
    if (y < box.y || y > box.y + box.height) continue;
    const right = box.x + box.width;
    if (x >= box.x && x <= right) {
      if (!box.canResize) return { box, part: 'body' };
      if (x - box.x < INSIDE) return { box, part: 'start' };
      return { box, part: right - x < INSIDE ? 'end' : 'body' };
    }
    if (!box.canResize) continue;
    if (x < box.x && box.x - x <= OUTSIDE) beside = { box, part: 'start' };
    if (x > right && x - right <= OUTSIDE) beside ??= { box, part: 'end' };
  }
  return beside;
}
