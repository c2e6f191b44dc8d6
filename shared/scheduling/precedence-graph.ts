import { fail, type Result, succeed } from '../result.ts';
import type { SchedulingRefusal } from './schedule.ts';
import type { Precedence, SchedulingProblem } from './scheduling-problem.ts';

/** Who waits for whom, without rings. */
export interface PrecedenceGraph {
  /** By activity: the precedences of which it is the successor, and those of which it is the predecessor. */
  readonly incoming: readonly (readonly Precedence[])[];
  readonly outgoing: readonly (readonly Precedence[])[];
  /** Every activity after those that it waits for. */
  readonly topological: Int32Array;
}

/** The graph of a problem's precedences; a ring among them is refused. Takes time in proportion to both. */
export function precedenceGraphOf({
  activities,
  precedences,
}: Pick<SchedulingProblem, 'activities' | 'precedences'>): Result<
  PrecedenceGraph,
  Extract<SchedulingRefusal, { kind: 'ring' }>
> {
  const incoming: Precedence[][] = activities.map(() => []);
  const outgoing: Precedence[][] = activities.map(() => []);
  for (const precedence of precedences) {
    incoming[precedence.successor]?.push(precedence);
    outgoing[precedence.predecessor]?.push(precedence);
  }
  const topological = new Int32Array(activities.length);
  const waitsFor = Int32Array.from(incoming, ({ length }) => length);
  let sorted = 0;
  for (const [activity, count] of waitsFor.entries()) {
    if (count !== 0) continue;
    topological[sorted] = activity;
    sorted += 1;
  }
  for (let at = 0; at < sorted; at += 1) {
    for (const { successor } of outgoing[topological[at] ?? 0] ?? []) {
      const left = (waitsFor[successor] ?? 0) - 1;
      waitsFor[successor] = left;
      if (left !== 0) continue;
      topological[sorted] = successor;
      sorted += 1;
    }
  }
  if (sorted < activities.length) return fail({ kind: 'ring', activities: ringAmong(waitsFor, incoming) });
  return succeed({ incoming, outgoing, topological });
}

/** Of those that still wait each has a predecessor that does: going back from one to the next must meet one again. */
function ringAmong(waitsFor: Int32Array, incoming: PrecedenceGraph['incoming']): readonly number[] {
  const path: number[] = [];
  const placeInPath = new Map<number, number>();
  let at = waitsFor.findIndex((count) => count > 0);
  while (!placeInPath.has(at)) {
    placeInPath.set(at, path.length);
    path.push(at);
    const before = incoming[at]?.find(({ predecessor }) => (waitsFor[predecessor] ?? 0) > 0);
    if (!before) throw new Error(`Activity ${at} waits for none of those in the ring`);
    at = before.predecessor;
  }
  return path.slice(placeInPath.get(at)).reverse();
}
