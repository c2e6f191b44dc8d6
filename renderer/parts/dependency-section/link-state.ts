import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { countsForDependencies, leftOutDependencies } from '../../../shared/dependencies/dependency-graph.ts';
import { linkSlack, placingOf, workdayAfter } from '../../../shared/dependencies/placing.ts';
import type { Dependency, ExternalDependency } from '../../../shared/plan/dependency.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../shared/plan/plan-axis.ts';

/** The slack of a link, or by how much it is broken. */
export interface LinkState {
  /** In workdays; null: nothing is known, or nothing is to be kept. */
  readonly slack: number | null;
  readonly closesCycle: boolean;
}

const NOTHING: LinkState = { slack: null, closesCycle: false };

/** Of one dependency, without looking at all the others of a large plan. */
export function linkStateOf(plan: Plan, dependency: Dependency): LinkState {
  const predecessor = plan.initiatives.get(dependency.predecessorId);
  const successor = plan.initiatives.get(dependency.successorId);
  if (predecessor === undefined || successor === undefined) return NOTHING;
  if (!countsForDependencies(predecessor) || !countsForDependencies(successor)) return NOTHING;
  if (leftOutDependencies(plan).some(({ id }) => id === dependency.id)) return { slack: null, closesCycle: true };
  const axis = planAxisOf(plan);
  const [before, after] = [placingOf(predecessor, axis), placingOf(successor, axis)];
  if (before === null || after === null) return NOTHING;
  const slack = linkSlack(dependency, before, after);
  return Number.isFinite(slack) ? { slack, closesCycle: false } : NOTHING;
}

/** Workdays by which what is needed of a party outside is overdue; 0: it is not. */
export function overdueBy(plan: Plan, { neededBy, status }: ExternalDependency, today: PlainDate): number {
  if (neededBy === null || status === 'resolved' || neededBy >= today) return 0;
  const axis = planAxisOf(plan);
  return workdayAfter(today, axis) - workdayAfter(neededBy, axis);
}
