// The way of one arrow between two bars, by level and upright pieces alone.

import { holdsStart, waitsForFinish } from '../dependencies/placing.ts';
import type { DependencyKind } from '../plan/dependency.ts';

export interface BarEnds {
  readonly left: number;
  readonly right: number;
  /** The middle of the bar. */
  readonly y: number;
}

export interface RoutePoint {
  readonly x: number;
  readonly y: number;
}

/** How far an arrow runs out of a bar before it bends, and into one after. */
const STUB = 8;
/** So near, nothing else fits between the two. */
const NEAR = 24;

/**
 * From the predecessor's end that is waited for to the successor's end that waits. It leaves and enters level, and is level
 * over a longer way only between the rows, where no other bar can be taken for its end. `rowHeight` and sizes in pixels of
 * the drawing, `unit` how many of them a pixel of the screen is.
 */
export function routeDependency(
  predecessor: BarEnds,
  successor: BarEnds,
  { kind, rowHeight, unit }: { readonly kind: DependencyKind; readonly rowHeight: number; readonly unit: number },
): readonly RoutePoint[] {
  const leavesRight = waitsForFinish(kind);
  const entersLeft = holdsStart(kind);
  const start = { x: leavesRight ? predecessor.right : predecessor.left, y: predecessor.y };
  const end = { x: entersLeft ? successor.left : successor.right, y: successor.y };
  const stub = STUB * unit;
  const out = start.x + (leavesRight ? stub : -stub);
  const into = end.x + (entersLeft ? -stub : stub);
  const isLevel = start.y === end.y;
  if (leavesRight !== entersLeft) {
    // Both ends look to the same side: one bend out there joins them.
    const x = leavesRight ? Math.max(out, into) : Math.min(out, into);
    if (!isLevel) return [start, { x, y: start.y }, { x, y: end.y }, end];
    return roundabout(start, end, { out, into, y: start.y + rowHeight / 2 });
  }
  const isAhead = leavesRight ? out <= into : out >= into;
  const isNear = Math.abs(into - out) <= NEAR * unit;
  if (isAhead && isNear) {
    return isLevel ? [start, end] : [start, { x: out, y: start.y }, { x: out, y: end.y }, end];
  }
  if (isLevel && !isAhead && (leavesRight ? start.x <= end.x : start.x >= end.x)) return [start, end];
  const side = isLevel || end.y > start.y ? -1 : 1;
  const y = isLevel ? start.y + rowHeight / 2 : end.y + (side * rowHeight) / 2;
  return roundabout(start, end, { out, into, y });
}

function roundabout(
  start: RoutePoint,
  end: RoutePoint,
  { out, into, y }: { readonly out: number; readonly into: number; readonly y: number },
): readonly RoutePoint[] {
  return [start, { x: out, y: start.y }, { x: out, y }, { x: into, y }, { x: into, y: end.y }, end];
}

/** The open head of an arrow that ends at the last point, as path data. */
export function arrowHead(points: readonly RoutePoint[], unit: number): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return '';
  const back = (before.x <= tip.x ? -4 : 4) * unit;
  const half = 3 * unit;
  return `M${written(tip.x + back)} ${written(tip.y - half)}L${written(tip.x)} ${written(tip.y)}L${written(tip.x + back)} ${written(tip.y + half)}`;
}

function written(value: number): number {
  return Math.round(value * 100) / 100;
}
