// Edges as path data: many of a kind in one path, so that a thousand are a handful of elements.

import type { GraphPath, GraphPoint } from '../../../../shared/dependencies/layout/graph-layout.ts';
import { roundedPath } from '../../../../shared/dependencies/layout/rounded-path.ts';

const RADIUS = 6;
const HEAD = { length: 7, half: 3.5 } as const;

/** The line of an edge, without its head. */
export function edgeLine(points: readonly GraphPoint[]): string {
  return roundedPath(points, RADIUS);
}

/** The head at the end of an edge. */
export function edgeHead(points: readonly GraphPoint[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const [x, y] = [tip.x - dx * HEAD.length, tip.y - dy * HEAD.length];
  return `M${at(tip.x, tip.y)}L${at(x - dy * HEAD.half, y + dx * HEAD.half)}L${at(x + dy * HEAD.half, y - dx * HEAD.half)}Z`;
}

export interface EdgeMarks {
  readonly lines: string;
  readonly heads: string;
}

export function edgeMarks(paths: readonly Pick<GraphPath, 'points'>[]): EdgeMarks {
  return {
    lines: paths.map(({ points }) => edgeLine(points)).join(''),
    heads: paths.map(({ points }) => edgeHead(points)).join(''),
  };
}

/** Where a label stands on an edge: in the middle of its longest level piece. */
export function labelPlace(points: readonly GraphPoint[]): GraphPoint {
  let best: GraphPoint = points[0] ?? { x: 0, y: 0 };
  let longest = -1;
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next === undefined || Math.abs(next.y - point.y) > 0.5) continue;
    const length = Math.abs(next.x - point.x);
    if (length <= longest) continue;
    longest = length;
    best = { x: (point.x + next.x) / 2, y: point.y };
  }
  return best;
}

function at(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
