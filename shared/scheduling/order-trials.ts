import { type CompiledProblem, compileProblem } from './compiled-problem.ts';
import { mirroredProblem } from './mirrored-problem.ts';
import { orderBy } from './order-by.ts';
import { createPlacing, NOWHERE, type Placing } from './placing.ts';

/** An order of activities and what the serial scheme makes of it. */
export interface TriedOrder {
  readonly order: Int32Array;
  readonly unplaced: number;
  /** Workdays from the start of the horizon until the last of the movable activities has finished. */
  readonly makespan: number;
}

export interface OrderTrials {
  /** How many schedules have been made. */
  readonly schedules: number;
  /** One schedule. */
  tryOrder(order: Int32Array): TriedOrder;
  /** At most three: the order's own, that one pushed to its end, and that one pulled back; the better of first and last. */
  tryJustified(order: Int32Array): TriedOrder;
}

/**
 * Tries orders of the movable activities, each without an activity before its predecessors. Justification takes the
 * activities from the last finish backwards and puts each as late as it can be, then from the first start forwards and
 * puts each as early as it can be; where durations can't grow, that never makes a schedule longer.
 * Source: Vicente Valls, Francisco Ballestín and Sacramento Quintanilla, "Justification and RCPSP: a technique that pays" (2005).
 */
export function tryOrders(compiled: CompiledProblem): OrderTrials {
  const turned = compileProblem(mirroredProblem(compiled));
  if (!turned.ok) throw new Error('A problem without a ring has one when time is turned round');
  const mirrored = turned.value;
  const forth = createPlacing(compiled);
  const back = createPlacing(mirrored);
  let schedules = 0;

  function tryOrder(order: Int32Array): TriedOrder {
    const unplaced = run(forth, order, 0);
    return { order, unplaced, makespan: lastFinish(forth, order) };
  }

  function run(placing: Placing, order: Int32Array, earliest: number): number {
    schedules += 1;
    placing.clear();
    let unplaced = 0;
    for (const activity of order) if (!placing.place(activity, earliest)) unplaced += 1;
    return unplaced;
  }

  function tryJustified(order: Int32Array): TriedOrder {
    const tried = tryOrder(order);
    if (tried.unplaced > 0) return tried;
    const end = compiled.capacity.workdays - tried.makespan;
    const fromTheEnd = orderBy(mirrored, (activity) => -finishOf(forth, activity));
    if (run(back, fromTheEnd, end) > 0) return tried;
    const justified = tryOrder(orderBy(compiled, (activity) => -finishOf(back, activity)));
    return isBetter(tried, justified) ? tried : justified;
  }

  return {
    get schedules() {
      return schedules;
    },
    tryOrder,
    tryJustified,
  };
}

export function isBetter(one: TriedOrder, other: TriedOrder): boolean {
  return one.unplaced < other.unplaced || (one.unplaced === other.unplaced && one.makespan < other.makespan);
}

function finishOf({ starts, durations }: Placing, activity: number): number {
  return (starts[activity] ?? 0) + (durations[activity] ?? 0);
}

function lastFinish(placing: Placing, order: Int32Array): number {
  let last = 0;
  for (const activity of order) {
    if (placing.starts[activity] !== NOWHERE) last = Math.max(last, finishOf(placing, activity));
  }
  return last;
}
