// The arrows of what a gesture moves, where they would run.

import { roundedPath } from '../../../../shared/dependencies/layout/rounded-path.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { barWidthOf, unitOf } from '../../../../shared/timeline/bar-room.ts';
import {
  conflictMark,
  type DependencyPath,
  type DependencyPaths,
} from '../../../../shared/timeline/dependency-paths.ts';
import { locateBars } from '../../../../shared/timeline/locate-bar.ts';
import { arrowHead, type BarEnds, routeDependency } from '../../../../shared/timeline/route-dependency.ts';
import type { TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { type TimelineScale, xOfDay } from '../../../../shared/timeline/timeline-scale.ts';
import { isResolved } from './effects-in-words.ts';
import type { PreviewBox } from './gesture-preview.ts';
import type { LiveEffects } from './use-gesture-effects.ts';

export interface EffectPathsFacts {
  readonly plan: Plan;
  readonly rows: TimelineRows;
  readonly scale: TimelineScale;
  /** What is dragged, and what moves along, where they would be. */
  readonly boxes: readonly PreviewBox[];
  readonly live: LiveEffects;
}

const MOST_PATHS = 60;
/** Radius of the bends, in pixels of the screen. */
const BEND = 5;

/** The dependencies around what is dragged, those that would be missed in red, between the places where all would be. */
export function effectPaths({ plan, rows, scale, boxes, live }: EffectPathsFacts): DependencyPaths {
  const { effects, resolution } = live;
  const boxesById = new Map<InitiativeId, PreviewBox[]>();
  for (const box of boxes) boxesById.set(box.initiativeId, [...(boxesById.get(box.initiativeId) ?? []), box]);
  const { rowHeight } = rows.facts.metrics;
  const unit = unitOf(rows.facts.metrics);
  const endsOf = (initiative: Initiative): readonly BarEnds[] => {
    const own = boxesById.get(initiative.id);
    return own === undefined
      ? standingEnds(rows, scale, initiative)
      : own.map(({ x, y, width, height }) => ({ left: x, right: x + width, y: y + height / 2 }));
  };
  const drawn: DependencyPath[] = [];
  for (const link of effects.links.slice(0, MOST_PATHS)) {
    const { dependency, predecessor, successor, after } = link;
    const pair = nearest(endsOf(predecessor), endsOf(successor));
    if (pair === null) continue;
    const points = routeDependency(pair[0], pair[1], { kind: dependency.kind, rowHeight, unit });
    const missed = after > 0 && !isResolved(plan, link, effects, resolution) ? after : undefined;
    drawn.push({
      id: dependency.id,
      dependency,
      line: roundedPath(points, BEND * unit),
      head: arrowHead(points, unit),
      isSelected: true,
      isCritical: false,
      conflict: conflictMark(missed, points),
    });
  }
  return { drawn, bundle: '', bundled: 0, leftOut: 0, quiet: 0 };
}

/** Where the bars of an initiative stand now. */
function standingEnds(rows: TimelineRows, scale: TimelineScale, initiative: Initiative): readonly BarEnds[] {
  const { metrics } = rows.facts;
  return locateBars(rows, initiative).flatMap(({ bar, y }): readonly BarEnds[] => {
    if (bar.span === null) return [];
    const left = xOfDay(scale, bar.span.first);
    const right = left + barWidthOf(bar, scale.pixelsPerDay, metrics);
    return [{ left, right, y: y + metrics.rowHeight / 2 }];
  });
}

function nearest(from: readonly BarEnds[], to: readonly BarEnds[]): readonly [BarEnds, BarEnds] | null {
  let found: readonly [BarEnds, BarEnds] | null = null;
  for (const a of from) {
    for (const b of to) {
      if (found === null || Math.abs(a.y - b.y) < Math.abs(found[0].y - found[1].y)) found = [a, b];
    }
  }
  return found;
}

/** The arrows that stay as they are while some bars are held. */
export function pathsBeside(paths: DependencyPaths, held: ReadonlySet<InitiativeId>): DependencyPaths {
  if (held.size === 0) return paths;
  const isBeside = ({ dependency }: DependencyPath): boolean =>
    !held.has(dependency.predecessorId) && !held.has(dependency.successorId);
  return { ...paths, drawn: paths.drawn.filter(isBeside) };
}
