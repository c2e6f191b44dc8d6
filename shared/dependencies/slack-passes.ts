// The two passes of the critical path method, over flat lists by node.

import type { Activity } from './activity.ts';
import type { DependencyGraph, Edges } from './dependency-graph.ts';
import { demandOf, holdsStart, type Placing, waitsForFinish } from './placing.ts';

/** By node, workday numbers; of nodes that are no activities they mean nothing. */
export interface NodeDates {
  readonly start: Float64Array;
  readonly finish: Float64Array;
}

export interface ForwardFacts {
  readonly activities: readonly (Activity | null)[];
  /** Where what has shipped lay; null: it holds nobody up. */
  readonly shipped: readonly (Placing | null)[];
}

/** The earliest start and finish of every activity. */
export function forwardPass(graph: DependencyGraph, { activities, shipped }: ForwardFacts): NodeDates {
  const early: NodeDates = {
    start: new Float64Array(activities.length),
    finish: new Float64Array(activities.length),
  };
  const { hard, isLeftOut, topological } = graph;
  const { offsets, edges } = hard.incoming;
  for (const node of topological) {
    const activity = activities[node];
    if (!activity) continue;
    let { start, finish } = activity;
    for (let at = offsets[node] ?? 0; activity.hold !== 'fixed' && at < (offsets[node + 1] ?? 0); at += 1) {
      const edge = edges[at] ?? 0;
      const rule = hard.dependencies[edge];
      const before = hard.from[edge] ?? 0;
      const demand = rule === undefined || isLeftOut[edge] === 1 ? null : demandFrom(before, rule);
      if (rule === undefined || demand === null) continue;
      if (!holdsStart(rule.kind)) finish = Math.max(finish, demand);
      else if (activity.hold === 'free') start = Math.max(start, demand);
    }
    if (activity.hold === 'free') {
      start = Math.max(start, finish - activity.duration);
      finish = start + activity.duration;
    }
    early.start[node] = start;
    early.finish[node] = finish;
  }
  return early;

  function demandFrom(node: number, rule: Edges['dependencies'][number]): number | null {
    if (activities[node]) {
      return ((waitsForFinish(rule.kind) ? early.finish[node] : early.start[node]) ?? 0) + rule.lag;
    }
    const placing = shipped[node] ?? null;
    return placing === null ? null : demandOf(rule, placing);
  }
}

export interface BackwardFacts {
  readonly activities: readonly (Activity | null)[];
  readonly early: NodeDates;
  readonly planEnd: number;
}

/** The latest start and finish of every activity, and its free slack. */
export function backwardPass(
  graph: DependencyGraph,
  { activities, early, planEnd }: BackwardFacts,
): NodeDates & { readonly freeSlack: Float64Array } {
  const late = {
    start: new Float64Array(activities.length),
    finish: new Float64Array(activities.length),
    freeSlack: new Float64Array(activities.length),
  };
  const { hard, isLeftOut, topological } = graph;
  const { offsets, edges } = hard.outgoing;
  for (let place = topological.length - 1; place >= 0; place -= 1) {
    const node = topological[place] ?? 0;
    const activity = activities[node];
    if (!activity) continue;
    const span = (early.finish[node] ?? 0) - (early.start[node] ?? 0);
    let finish = Math.min(planEnd, activity.finishBy);
    let free = planEnd - (early.finish[node] ?? 0);
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      const edge = edges[at] ?? 0;
      const rule = hard.dependencies[edge];
      const gap = isLeftOut[edge] === 1 ? null : earlyGap(hard, edge, { activities, early });
      if (rule === undefined || gap === null) continue;
      free = Math.min(free, gap);
      const limit = latestOf(hard.to[edge] ?? 0, holdsStart(rule.kind)) - rule.lag;
      finish = Math.min(finish, waitsForFinish(rule.kind) ? limit : limit + span);
    }
    late.finish[node] = finish;
    late.start[node] = activity.hold === 'started' ? (early.start[node] ?? 0) : finish - span;
    late.freeSlack[node] = free;
  }
  return late;

  /** The latest that a successor can bear: what is fixed bears no more than where it stands. */
  function latestOf(node: number, isStart: boolean): number {
    const latest = (isStart ? late.start[node] : late.finish[node]) ?? 0;
    if (activities[node]?.hold !== 'fixed') return latest;
    return Math.min(latest, (isStart ? early.start[node] : early.finish[node]) ?? 0);
  }
}

/**
 * The workdays between the early dates that a dependency ties together; null where it says nothing: an end is no activity, or
 * the date that it holds or waits for is a start that is a fact.
 */
export function earlyGap(
  { dependencies, from, to }: Edges,
  edge: number,
  { activities, early }: Pick<BackwardFacts, 'activities' | 'early'>,
): number | null {
  const rule = dependencies[edge];
  const before = activities[from[edge] ?? 0];
  const after = activities[to[edge] ?? 0];
  if (rule === undefined || !before || !after) return null;
  if (before.hold === 'started' && !waitsForFinish(rule.kind)) return null;
  if (after.hold === 'started' && holdsStart(rule.kind)) return null;
  const demanded = (waitsForFinish(rule.kind) ? early.finish : early.start)[from[edge] ?? 0] ?? 0;
  const given = (holdsStart(rule.kind) ? early.start : early.finish)[to[edge] ?? 0] ?? 0;
  return given - demanded - rule.lag;
}
