import type { GraphPoint } from './graph-layout.ts';

/**
 * The path data of a line through points with its corners rounded by a radius in pixels, or by half of the shorter piece
 * beside a corner where that is less. Empty for fewer than two points.
 */
export function roundedPath(points: readonly GraphPoint[], radius: number): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return '';
  const corners = points.slice(1, -1).map((corner, number) => {
    const before = points[number] ?? first;
    const after = points[number + 2] ?? last;
    const reach = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    return `L${written(toward(corner, before, reach))}Q${written(corner)} ${written(toward(corner, after, reach))}`;
  });
  return `M${written(first)}${corners.join('')}L${written(last)}`;
}

function distance(a: GraphPoint, b: GraphPoint): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function toward(from: GraphPoint, to: GraphPoint, by: number): GraphPoint {
  const length = distance(from, to);
  const share = length === 0 ? 0 : by / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function written({ x, y }: GraphPoint): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}
