// Bounds that precedence alone sets, by the forward and the backward pass with the wished durations. Source: James Kelley
// and Morgan Walker, "Critical-path planning and scheduling" (1959).

import type { CompiledProblem } from './compiled-problem.ts';

/** No schedule of all movable activities finishes them earlier, in workdays from the start of the horizon; 0 without any. */
export function criticalPathBound({ problem, graph, activities, isMovable, canGrow }: CompiledProblem): number {
  const starts = new Float64Array(activities.length);
  const finishes = new Float64Array(activities.length);
  let bound = 0;
  for (const activity of graph.topological) {
    const { fixedStart = null, release = null } = problem.activities[activity] ?? {};
    const duration = activities[activity]?.duration ?? 0;
    let start = Math.max(0, (release ?? problem.from) - problem.from);
    let finish = 0;
    for (const { predecessor, kind, lag } of graph.incoming[activity] ?? []) {
      const from = ((kind === 'FS' || kind === 'FF' ? finishes : starts)[predecessor] ?? 0) + lag;
      if (kind === 'FS' || kind === 'SS') start = Math.max(start, from);
      else finish = Math.max(finish, from);
    }
    // One that may grow can finish later without starting later.
    if (canGrow[activity] === 0) start = Math.max(start, finish - duration);
    if (fixedStart !== null) [start, finish] = [fixedStart - problem.from, Number.NEGATIVE_INFINITY];
    starts[activity] = start;
    finishes[activity] = Math.max(start + duration, finish);
    if (isMovable[activity] === 1) bound = Math.max(bound, finishes[activity] ?? 0);
  }
  return bound;
}

/** By activity: the workday, counted back from a common end (0 or less), by which it must finish for that end to be met. */
export function latestFinishes({ graph, activities }: CompiledProblem): Float64Array {
  const finishes = new Float64Array(activities.length);
  for (const activity of graph.topological.toReversed()) {
    const duration = activities[activity]?.duration ?? 0;
    let finish = 0;
    for (const { successor, kind, lag } of graph.outgoing[activity] ?? []) {
      const latest = finishes[successor] ?? 0;
      const until = (kind === 'FS' || kind === 'SS' ? latest - (activities[successor]?.duration ?? 0) : latest) - lag;
      finish = Math.min(finish, kind === 'FS' || kind === 'FF' ? until : until + duration);
    }
    finishes[activity] = finish;
  }
  return finishes;
}
