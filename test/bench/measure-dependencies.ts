import { dayToPlainDate, type PlainDate, plainDateToDay } from '../../shared/calendar/plain-date.ts';
import { addDependency } from '../../shared/commands/add-dependency.ts';
import { cascade } from '../../shared/dependencies/cascade.ts';
import { dependencyGraphOf } from '../../shared/dependencies/dependency-graph.ts';
import { dependencyRows, sortDependencyRows } from '../../shared/dependencies/dependency-rows.ts';
import { findClosingPath, findClosingPaths, type NewEdge } from '../../shared/dependencies/find-closing-path.ts';
import { findConflicts } from '../../shared/dependencies/find-conflicts.ts';
import { neighbourhoodOf } from '../../shared/dependencies/neighbourhood.ts';
import { resolveConflicts } from '../../shared/dependencies/resolve-conflicts.ts';
import { shiftRoomOf } from '../../shared/dependencies/shift-room.ts';
import { computeSlack } from '../../shared/dependencies/slack.ts';
import type { Initiative } from '../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { planAxisOf } from '../../shared/plan/plan-axis.ts';
import { createCountingIds } from '../support/counting-ids.ts';
import { BENCH_TODAY, bigPlan } from './big-plan.ts';
import { type Figure, milliseconds, timeRuns } from './figure.ts';

const RUNS = { runs: 51, warmUp: 20 };

export async function measureDependencies(): Promise<readonly Figure[]> {
  const plan = bigPlan();
  const { topological, initiatives } = dependencyGraphOf(plan);
  const inOrder = [...topological].flatMap((node) => initiatives[node] ?? []);
  const farthest = edgeWithMostToSearch(plan, inOrder);
  // From later to earlier work, against the direction of all others, so that most would close a cycle.
  const edges = inOrder.slice(0, 1_000).map(({ id }, index) => ({
    predecessorId: inOrder[inOrder.length - 1 - index]?.id ?? id,
    successorId: id,
  }));
  const added = { ...farthest, kind: 'FS', lag: 0, hard: true } as const;
  const context = { today: BENCH_TODAY, who: '', ids: createCountingIds('added') };
  const dragged = firstBarWithFollowers(plan);
  return [
    {
      what: 'Graph of a plan',
      value: milliseconds(await timeRuns(() => dependencyGraphOf(withOtherEdges(plan)), RUNS)),
    },
    {
      what: '  after an edit of an initiative',
      value: milliseconds(await timeRuns(() => dependencyGraphOf(withOtherInitiatives(plan)), RUNS)),
    },
    {
      what: 'Add a dependency by command, its cycle looked for',
      value: milliseconds(await timeRuns(() => addDependency(plan, added, context), RUNS)),
      aim: '< 5 ms',
    },
    {
      what: 'Would one more dependency close a cycle',
      value: milliseconds(await timeRuns(() => findClosingPath(plan, farthest), RUNS)),
      aim: '< 5 ms',
    },
    {
      what: '  would any of 1,000 pasted ones',
      value: milliseconds(await timeRuns(() => findClosingPaths(plan, edges), { runs: 11, warmUp: 2 })),
    },
    {
      what: 'Conflicts, after an edit of an initiative',
      value: milliseconds(await timeRuns(() => findConflicts(withOtherInitiatives(plan)), RUNS)),
    },
    {
      what: '  with nothing remembered',
      value: milliseconds(await timeRuns(() => findConflicts(withOtherSettings(plan)), RUNS)),
    },
    {
      what: 'Slack and critical path',
      value: milliseconds(await timeRuns(() => computeSlack(plan, { from: BENCH_TODAY }), RUNS)),
      aim: '< 30 ms',
    },
    { what: 'Room to shift', value: milliseconds(await timeRuns(() => shiftRoomOf(withOtherInitiatives(plan)), RUNS)) },
    { what: 'Resolve all conflicts', value: milliseconds(await timeRuns(() => resolveConflicts(plan), RUNS)) },
    {
      what: 'Cascade of one bar',
      value: milliseconds(await timeRuns(() => cascade(plan, new Map([[dragged.id, later(plan, dragged)]])), RUNS)),
    },
    {
      what: 'Rows of the list, sorted by slack',
      value: milliseconds(await timeRuns(() => sortDependencyRows(dependencyRows(plan, BENCH_TODAY), 'slack'), RUNS)),
    },
  ];
}

/** From the initiative that most others wait for, directly or not, to what it is made to wait for: all of them are searched. */
function edgeWithMostToSearch(plan: Plan, initiatives: readonly Initiative[]): NewEdge {
  const options = { upstream: 0, downstream: null, hidesSoft: true, limit: initiatives.length };
  const reach = initiatives.slice(0, 200).map(({ id }) => {
    const { neighbours } = neighbourhoodOf(plan, [id], options);
    return { id, last: neighbours.at(-1)?.initiative.id ?? id, count: neighbours.length };
  });
  const most = reach.reduce((best, one) => (one.count > best.count ? one : best));
  return { predecessorId: most.last, successorId: most.id };
}

function withOtherInitiatives(plan: Plan): Plan {
  return { ...plan, initiatives: new Map(plan.initiatives) };
}

function withOtherEdges(plan: Plan): Plan {
  return { ...plan, dependencies: new Map(plan.dependencies) };
}

function withOtherSettings(plan: Plan): Plan {
  const settings = { ...settingsOf(plan) };
  return { ...withOtherEdges(plan), settings: new Map([[settings.id, settings]]) };
}

function firstBarWithFollowers(plan: Plan): Initiative {
  const { initiatives, hard, topological } = dependencyGraphOf(plan);
  for (const node of topological) {
    const initiative = initiatives[node];
    const followers = (hard.outgoing.offsets[node + 1] ?? 0) - (hard.outgoing.offsets[node] ?? 0);
    if (initiative?.stage === 'planned' && initiative.schedule.precision === 'day' && followers > 3) return initiative;
  }
  throw new Error('No bar of the plan has followers');
}

/** By 60 workdays. */
function later(plan: Plan, { schedule }: Initiative): Initiative['schedule'] {
  const axis = planAxisOf(plan);
  const shifted = (date: PlainDate | null): PlainDate | null =>
    date === null ? null : dayToPlainDate(axis.addWorkdays(plainDateToDay(date), 60));
  return { ...schedule, start: shifted(schedule.start), end: shifted(schedule.end) };
}
