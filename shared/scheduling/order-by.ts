import type { CompiledProblem } from './compiled-problem.ts';
import { feasibleOrder, isFeasibleOrder } from './feasible-order.ts';

/** The movable activities by a whole number, least first and ties by who waits for whom, none before its predecessors. */
export function orderBy(
  { graph, isMovable }: Pick<CompiledProblem, 'graph' | 'isMovable'>,
  keyOf: (activity: number) => number,
): Int32Array {
  const { topological } = graph;
  const count = topological.length;
  // Key and place in one number, which sorts without calling back.
  const members = topological.filter((activity) => isMovable[activity] === 1);
  const sorted = Float64Array.from(members, (activity, place) => keyOf(activity) * count + place).sort();
  const order = Int32Array.from(sorted, (value) => members[value - Math.floor(value / count) * count] ?? 0);
  if (isFeasibleOrder(graph, order)) return order;
  const priority = new Int32Array(count);
  const others = topological.filter((activity) => isMovable[activity] !== 1);
  for (const [place, activity] of [...order, ...others].entries()) priority[activity] = place;
  return feasibleOrder(graph, priority, isMovable);
}
