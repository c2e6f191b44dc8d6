import type { Random } from '../ports/random.ts';
import type { CompiledProblem } from './compiled-problem.ts';

/**
 * A random order of the movable activities, none before its predecessors. At each step the chance of one that could come next
 * grows with how much earlier its latest finish is than that of the least urgent one (regret-based biased random sampling,
 * exponent 1). Source: Andreas Drexl, "Scheduling of project networks by job assignment" (1991).
 */
export function sampleOrder(
  { graph, isMovable }: CompiledProblem,
  latestFinish: Float64Array,
  random: Random,
): Int32Array {
  const waitsFor = new Int32Array(isMovable.length);
  const ready: number[] = [];
  for (const activity of graph.topological) {
    if (isMovable[activity] !== 1) continue;
    const predecessors = graph.incoming[activity]?.filter(({ predecessor }) => isMovable[predecessor] === 1) ?? [];
    waitsFor[activity] = predecessors.length;
    if (predecessors.length === 0) ready.push(activity);
  }
  const order: number[] = [];
  while (ready.length > 0) {
    const [activity = 0] = ready.splice(drawUrgent(ready, latestFinish, random), 1);
    order.push(activity);
    for (const { successor } of graph.outgoing[activity] ?? []) {
      const left = (waitsFor[successor] ?? 0) - 1;
      waitsFor[successor] = left;
      if (left === 0) ready.push(successor);
    }
  }
  return Int32Array.from(order);
}

/** The place, among those ready, of the one that was drawn. */
function drawUrgent(ready: readonly number[], latestFinish: Float64Array, random: Random): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const activity of ready) last = Math.max(last, latestFinish[activity] ?? 0);
  let sum = 0;
  for (const activity of ready) sum += last - (latestFinish[activity] ?? 0) + 1;
  let drawn = random.next() * sum;
  for (const [place, activity] of ready.entries()) {
    drawn -= last - (latestFinish[activity] ?? 0) + 1;
    if (drawn < 0) return place;
  }
  return ready.length - 1;
}
