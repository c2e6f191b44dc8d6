// The shapes of milestones and signs as path data, so that screen and files draw the same.

import type { BarSign } from './timeline-layout.ts';
import type { TimelineMilestoneKind } from './timeline-rows.ts';

export const MILESTONE_LABELS: Readonly<Record<TimelineMilestoneKind, string>> = {
  release: 'Release',
  'general-availability': 'General availability',
  'readiness-review': 'Readiness review',
  deprecation: 'Deprecation',
  decision: 'Decision',
  external: 'External',
  deadline: 'Deadline',
};

/** A filled shape about a middle, told apart without colour: diamond, star, hexagon, cross, triangle, square, flag. */
export function milestoneShape(kind: TimelineMilestoneKind, x: number, y: number, radius: number): string {
  switch (kind) {
    case 'release':
      return polygon(x, y, [0, -1, 1, 0, 0, 1, -1, 0], radius);
    case 'general-availability':
      return polygon(x, y, STAR, radius * 1.1);
    case 'readiness-review':
      return polygon(x, y, [-0.5, -0.87, 0.5, -0.87, 1, 0, 0.5, 0.87, -0.5, 0.87, -1, 0], radius * 0.9);
    case 'deprecation':
      return polygon(x, y, CROSS, radius);
    case 'decision':
      return polygon(x, y, [0, -1, 1, 0.8, -1, 0.8], radius);
    case 'external':
      return polygon(x, y, [-0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8], radius);
    case 'deadline':
      return polygon(x, y, [-0.5, -1, 0.9, -0.5, -0.2, 0, -0.2, 1, -0.5, 1], radius);
  }
}

/** A filled sign about its middle: triangle at risk, stop sign off track, pin, exclamation mark, two arrows for reversed dates. */
export function signShape(kind: BarSign['kind'], x: number, y: number, radius: number): string {
  switch (kind) {
    case 'at-risk':
      return polygon(x, y, [0, -0.9, 1, 0.8, -1, 0.8], radius);
    case 'off-track':
      return polygon(
        x,
        y,
        [-0.4, -0.95, 0.4, -0.95, 0.95, -0.4, 0.95, 0.4, 0.4, 0.95, -0.4, 0.95, -0.95, 0.4, -0.95, -0.4],
        radius,
      );
    case 'pinned':
      return polygon(
        x,
        y,
        [-0.5, -1, 0.5, -1, 0.35, -0.1, 0.8, 0.25, 0.12, 0.25, 0, 1, -0.12, 0.25, -0.8, 0.25, -0.35, -0.1],
        radius,
      );
    case 'must-do':
      return (
        polygon(x, y, [-0.25, -1, 0.25, -1, 0.15, 0.3, -0.15, 0.3], radius) +
        polygon(x, y, [-0.2, 0.55, 0.2, 0.55, 0.2, 0.95, -0.2, 0.95], radius)
      );
    case 'reversed':
      return polygon(x, y, [-1, 0, -0.2, -0.7, -0.2, 0.7], radius) + polygon(x, y, [1, 0, 0.2, -0.7, 0.2, 0.7], radius);
  }
}

const STAR: readonly number[] = Array.from({ length: 10 }, (_, index) => {
  const reach = index % 2 === 0 ? 1 : 0.45;
  const angle = (Math.PI * index) / 5;
  return [Math.sin(angle) * reach, -Math.cos(angle) * reach];
}).flat();

const CROSS = [
  -0.9, -0.55, -0.55, -0.9, 0, -0.35, 0.55, -0.9, 0.9, -0.55, 0.35, 0, 0.9, 0.55, 0.55, 0.9, 0, 0.35, -0.55, 0.9, -0.9,
  0.55, -0.35, 0,
] as const;

/** A closed path through points that are given as x, y, x, y in radii from the middle. */
function polygon(x: number, y: number, points: readonly number[], radius: number): string {
  let path = '';
  for (let at = 0; at + 1 < points.length; at += 2) {
    path += `${at === 0 ? 'M' : 'L'}${written(x + (points[at] ?? 0) * radius)} ${written(y + (points[at + 1] ?? 0) * radius)}`;
  }
  return `${path}Z`;
}

function written(value: number): number {
  return Math.round(value * 100) / 100;
}
