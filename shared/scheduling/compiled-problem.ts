import { type Result, succeed } from '../result.ts';
import { type CapacityTable, capacityTableOf } from './capacity-table.ts';
import { type CompiledActivity, compileActivity, takenPerWorkday } from './compiled-activity.ts';
import { type PrecedenceGraph, precedenceGraphOf } from './precedence-graph.ts';
import { requireProblem } from './require-problem.ts';
import type { SchedulingRefusal } from './schedule.ts';
import type { SchedulingProblem } from './scheduling-problem.ts';

/** A problem, checked, in the shape in which the schemes read it. */
export interface CompiledProblem {
  readonly problem: SchedulingProblem;
  readonly graph: PrecedenceGraph;
  readonly activities: readonly CompiledActivity[];
  readonly capacity: CapacityTable;
  /** 1 for the activities that are to be placed: not fixed, and of known duration. */
  readonly isMovable: Uint8Array;
  /** 1 for those that somewhere in the horizon would have to grow. */
  readonly canGrow: Uint8Array;
}

export function compileProblem(
  problem: SchedulingProblem,
): Result<CompiledProblem, Extract<SchedulingRefusal, { kind: 'ring' }>> {
  requireProblem(problem);
  const graph = precedenceGraphOf(problem);
  if (!graph.ok) return graph;
  const activities = problem.activities.map((activity) => compileActivity(activity, problem.resources));
  const capacity = capacityTableOf(problem);
  const least = problem.resources.map((_, resource) => capacity.leastFigure(resource));
  const isMovable = Uint8Array.from(activities, ({ duration }, index) =>
    duration !== null && problem.activities[index]?.fixedStart === null ? 1 : 0,
  );
  const canGrow = Uint8Array.from(activities, ({ duration, limited }) =>
    limited.some((need) => need.work > 0 && takenPerWorkday(need, duration ?? 1) > (least[need.resource] ?? 0)) ? 1 : 0,
  );
  return succeed({ problem, graph: graph.value, activities, capacity, isMovable, canGrow });
}
