import type { Progress } from '../ports/progress.ts';
import { fail, type Result, succeed } from '../result.ts';
import { takenPerWorkday } from './compiled-activity.ts';
import { type CompiledProblem, compileProblem } from './compiled-problem.ts';
import { feasibleOrder } from './feasible-order.ts';
import { placementReasons } from './placement-reasons.ts';
import { createPlacing, NOWHERE, type Placing } from './placing.ts';
import type { Outcome, PlacementReason, Schedule, SchedulingRefusal } from './schedule.ts';
import type { SchedulingProblem } from './scheduling-problem.ts';
import { unplacedReason } from './unplaced-reason.ts';

/** So many activities between two words on how far it has come. */
const ACTIVITIES_A_STEP = 200;

/**
 * Places one activity after the other, each as early as its bounds and what is left of the resources allow, and moves none
 * again: what comes first in `order` has the first choice. The order may be any, such as the decided order of a plan; one
 * that stands before its predecessors waits for them and is next once they are placed (they are not brought forward, so
 * a caller who wants that puts them first). Places that `order` leaves out come after it, in the order of the problem; one
 * named twice or outside the list throws. Fixed activities have their resources before all others.
 * The same problem and order give the same schedule. No placed activity could start earlier with all others where they are.
 * Source: James Kelley, "The critical-path method: resources planning and scheduling" (1963), the serial scheme.
 */
export function scheduleSerially(
  problem: SchedulingProblem,
  order: readonly number[],
  progress: Progress = () => 'continue',
): Result<Schedule, SchedulingRefusal> {
  const compiled = compileProblem(problem);
  if (!compiled.ok) return compiled;
  const { graph, isMovable } = compiled.value;
  const priority = prioritiesOf(order, problem.activities.length);
  return placeInOrder(compiled.value, feasibleOrder(graph, priority, isMovable), progress);
}

/** The serial scheme with its reasons, along an order of the movable activities in which none stands before its predecessors. */
export function placeInOrder(
  compiled: CompiledProblem,
  order: Int32Array,
  progress: Progress,
): Result<Schedule, SchedulingRefusal> {
  const placing = createPlacing(compiled);
  const outcomes: Outcome[] = compiled.problem.activities.map((_, activity) =>
    placing.starts[activity] === NOWHERE
      ? { kind: 'unplaced', why: { kind: 'no-duration' } }
      : placed(compiled, placing, activity, [{ kind: 'fixed' }]),
  );
  for (const [at, activity] of order.entries()) {
    if (at % ACTIVITIES_A_STEP === 0 && progress(at / order.length) === 'cancel') return fail({ kind: 'cancelled' });
    outcomes[activity] = placeOne(compiled, placing, activity);
  }
  progress(1);
  return succeed({ outcomes });
}

function placeOne(compiled: CompiledProblem, placing: Placing, activity: number): Outcome {
  const bounds = placing.boundsOf(activity, 0);
  const start = bounds === null ? null : placing.search.find(activity, bounds);
  const duration = start === null ? null : placing.search.durationAt(activity, start);
  if (start === null || duration === null) {
    return { kind: 'unplaced', why: unplacedReason(compiled, placing, activity) };
  }
  const reasons = placementReasons(compiled, placing, { activity, start, duration });
  placing.stand(activity, start, duration);
  return placed(compiled, placing, activity, reasons);
}

function placed(
  { problem, activities }: CompiledProblem,
  { starts, durations }: Placing,
  activity: number,
  reasons: readonly PlacementReason[],
): Outcome {
  const start = problem.from + (starts[activity] ?? 0);
  const duration = durations[activity] ?? 0;
  const deadline = problem.activities[activity]?.deadline ?? null;
  return {
    kind: 'placed',
    start,
    duration,
    rates: (activities[activity]?.needs ?? []).map((need) => ({
      resource: need.resource,
      perWorkday: takenPerWorkday(need, duration),
    })),
    missedBy: deadline === null ? 0 : Math.max(0, start + duration - deadline),
    reasons,
  };
}

function prioritiesOf(order: readonly number[], count: number): Int32Array {
  const priority = new Int32Array(count).fill(-1);
  for (const [place, activity] of order.entries()) {
    const before = priority[activity];
    if (before === undefined) throw new RangeError(`The order names ${activity}, of ${count} activities`);
    if (before !== -1) throw new RangeError(`The order names ${activity} twice`);
    priority[activity] = place;
  }
  let next = order.length;
  return priority.map((place) => {
    if (place !== -1) return place;
    next += 1;
    return next - 1;
  });
}
