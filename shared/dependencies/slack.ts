// The critical path method over hard dependencies. It ignores what teams can do: every screen that shows it says so.

import { type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { DependencyId, InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { RANKED_STAGES, type Stage } from '../plan/stage.ts';
import { activityOf } from './activity.ts';
import { type DependencyGraph, dependencyGraphOf } from './dependency-graph.ts';
import { placingOf } from './placing.ts';
import { type BackwardFacts, backwardPass, earlyGap, forwardPass } from './slack-passes.ts';
import { findLastWorkdayDate } from './workday-dates.ts';

/** Said wherever slack or the critical path is shown. */
export const SLACK_NOTE =
  'Slack and critical path follow from durations and hard dependencies. They ignore team capacity.';

/** Workday numbers of the plan's axis; finishes are the first workday after. */
export interface ActivitySlack {
  readonly initiative: Initiative;
  readonly duration: number;
  /** Given or derived from effort; read off the dates; or, with neither, assumed to be 1 workday. */
  readonly durationFrom: 'estimate' | 'dates' | 'assumed';
  readonly earliestStart: number;
  readonly earliestFinish: number;
  readonly latestStart: number;
  readonly latestFinish: number;
  /** Workdays by which it may slip before the plan's end moves, or a deadline or a pinned date is missed. May be negative. */
  readonly totalSlack: number;
  /** Workdays by which it may slip before an early date of a successor, or the plan's end, moves. */
  readonly freeSlack: number;
  /** No other initiative has less total slack. */
  readonly isCritical: boolean;
}

export interface PlanSlack {
  readonly byId: ReadonlyMap<InitiativeId, ActivitySlack>;
  /** The workday number at which everything has finished at the earliest; `from` for a plan without activities. */
  readonly planEnd: number;
  /** The last workday of the plan at the earliest; null without activities or where it lies beyond the calendar. */
  readonly planEndDay: PlainDate | null;
  /** The least total slack; null without activities. */
  readonly leastSlack: number | null;
  /** The critical initiatives, by earliest start, then key. */
  readonly criticalPath: readonly Initiative[];
  /** The dependencies between critical initiatives that leave no slack between their early dates. */
  readonly criticalDependencyIds: ReadonlySet<DependencyId>;
}

export interface SlackOptions {
  /** The first day on which what has not started can start: today. */
  readonly from: PlainDate;
  /** Which stages are activities; left out: intake to in-progress. Shipped ones never are, they only hold others up. */
  readonly stages?: ReadonlySet<Stage>;
}

/**
 * Forward and backward pass over hard dependencies, in workdays. It is about durations, not about the dates as they stand:
 * - Activities are the initiatives of the stages asked for. What has not started starts as early as `from`, its `notBefore`
 *   and its predecessors allow, wherever it is dated now.
 * - Duration: given or derived from effort; else the workdays of dates to the day; else 1 workday, marked as assumed.
 * - In progress: the start is a fact (its dated one, else `from`), and dependencies on the start say nothing any more. It
 *   finishes after the workdays of its dates (to the day; else its duration), but not before the share that is not done,
 *   counted from `from`.
 * - Pinned to the day: fixed to its dates for all others, even where a predecessor is later; its own slack says how far it
 *   could slip if it were not. Pinned to a month or quarter: the window bounds it on both sides.
 * - Shipped with dates: holds its successors up by them (a lag may still run), and has no slack.
 * - The plan ends with the latest early finish of all. The latest finish is that end, or the deadline where it is earlier.
 * Dependencies that close a cycle are left out. Source: James E. Kelley and Morgan R. Walker, "Critical-path planning and
 * scheduling" (1959), with the start-start, finish-finish and start-finish relations of the precedence diagram.
 */
export function computeSlack(plan: Plan, { from, stages = RANKED_STAGES }: SlackOptions): PlanSlack {
  const graph = dependencyGraphOf(plan);
  const axis = planAxisOf(plan);
  const first = axis.workdayNumber(plainDateToDay(from));
  const activities = graph.initiatives.map((initiative) =>
    stages.has(initiative.stage) ? activityOf(initiative, axis, first) : null,
  );
  const shipped = graph.initiatives.map((initiative) =>
    initiative.stage === 'shipped' ? placingOf(initiative, axis) : null,
  );
  const early = forwardPass(graph, { activities, shipped });
  const nodes = [...activities.keys()].filter((node) => activities[node] !== null);
  const planEnd = nodes.reduce((end, node) => Math.max(end, early.finish[node] ?? end), Number.NEGATIVE_INFINITY);
  const late = backwardPass(graph, { activities, early, planEnd });
  const least = nodes.reduce((slack, node) => Math.min(slack, totalSlackOf(node)), Number.POSITIVE_INFINITY);

  const byId = new Map<InitiativeId, ActivitySlack>();
  const critical: ActivitySlack[] = [];
  for (const node of nodes) {
    const activity = activities[node];
    if (!activity) continue;
    const slack: ActivitySlack = {
      initiative: activity.initiative,
      duration: activity.duration,
      durationFrom: activity.durationFrom,
      earliestStart: early.start[node] ?? 0,
      earliestFinish: early.finish[node] ?? 0,
      latestStart: late.start[node] ?? 0,
      latestFinish: late.finish[node] ?? 0,
      totalSlack: totalSlackOf(node),
      freeSlack: late.freeSlack[node] ?? 0,
      isCritical: totalSlackOf(node) === least,
    };
    byId.set(activity.initiative.id, slack);
    if (slack.isCritical) critical.push(slack);
  }
  critical.sort((a, b) => a.earliestStart - b.earliestStart || compareKeys(a.initiative.key, b.initiative.key));
  return {
    byId,
    planEnd: nodes.length === 0 ? first : planEnd,
    planEndDay: nodes.length === 0 ? null : findLastWorkdayDate(axis, planEnd),
    leastSlack: nodes.length === 0 ? null : least,
    criticalPath: critical.map(({ initiative }) => initiative),
    criticalDependencyIds: tightAmong(graph, { byId, activities, early }),
  };

  function totalSlackOf(node: number): number {
    return (late.finish[node] ?? 0) - (early.finish[node] ?? 0);
  }
}

/** The dependencies between critical initiatives whose early dates touch. */
function tightAmong(
  graph: DependencyGraph,
  { byId, activities, early }: { byId: PlanSlack['byId'] } & Pick<BackwardFacts, 'activities' | 'early'>,
): ReadonlySet<DependencyId> {
  const tight = new Set<DependencyId>();
  for (const [edge, { id, predecessorId, successorId }] of graph.hard.dependencies.entries()) {
    if (graph.isLeftOut[edge] === 1) continue;
    if (byId.get(predecessorId)?.isCritical !== true || byId.get(successorId)?.isCritical !== true) continue;
    const gap = earlyGap(graph.hard, edge, { activities, early });
    if (gap !== null && gap <= 0) tight.add(id);
  }
  return tight;
}
