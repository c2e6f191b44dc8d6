// From a plan to a scheduling problem: what may be placed, what stands, and what there is to do it with.

import { periodOf } from '../calendar/fiscal-period.ts';
import { LAST_DAY, type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { WorkdayAxis } from '../calendar/workday-axis.ts';
import { type Availability, createAvailability } from '../capacity/availability.ts';
import { type DemandStretch, type Demands, demandsOf } from '../capacity/demand.ts';
import { type PeriodSpan, periodSpansFrom } from '../capacity/period-span.ts';
import { dependencyGraphOf } from '../dependencies/dependency-graph.ts';
import type { Dependency } from '../plan/dependency.ts';
import { durationOf, totalEffort } from '../plan/effort.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import type {
  Activity,
  ActivityDuration,
  Demand,
  Precedence,
  Resource,
  SchedulingProblem,
} from '../scheduling/scheduling-problem.ts';
import type { ProposedOutcome } from './date-proposal.ts';

/** How many periods are looked at, the one of the first day included: five years. */
export const PERIODS_AHEAD = 20;
const WORKDAYS_A_WEEK = 5;

export interface ProposalFacts {
  /** The ranked initiatives in the decided order: who has the first choice. */
  readonly order: readonly Initiative[];
  /** The first day that may be used; one that is over counts as today. */
  readonly from: PlainDate;
  /** Today: up to it work is done, from it on it remains. */
  readonly today: PlainDate;
  /** Whether dates that were set by hand are given up, too. */
  readonly moveSet: boolean;
}

export interface ProposalProblem {
  readonly scheduling: SchedulingProblem;
  /** Activities in the order in which they choose. */
  readonly order: readonly number[];
  readonly facts: ProposalFacts;
  readonly axis: WorkdayAxis;
  /** The initiative of each of the first activities; those after it only take up room. */
  readonly initiatives: readonly Initiative[];
  /** The dependency that each precedence stands for. */
  readonly dependencies: readonly Dependency[];
  /** The team of each resource; null: effort that no team has. */
  readonly teamIds: readonly (TeamId | null)[];
  /** By activity, why it stays where it is; null: it is to be placed. */
  readonly kept: readonly (KeptReason | null)[];
}

export type KeptReason = Extract<ProposedOutcome, { kind: 'kept' }>['why'];

/**
 * The problem of placing what is ranked from a day on. Pinned, started (in progress, shipped, or done in part) and, unless `moveSet`, dated by
 * hand stay where they are: they take what their demand takes of their teams, and what waits for one waits for the end of
 * its whole window. The others are placed with what remains of their effort. A team's capacity on each workday of a period
 * is the mean of the period; one of unknown capacity limits nothing, nor does effort that no team has. Dependencies are the
 * hard ones; those that close a ring are left out.
 */
export function proposalProblemOf(plan: Plan, facts: ProposalFacts): ProposalProblem {
  const axis = planAxisOf(plan);
  const spans = periodSpansFrom(plan, periodOf(firstDay(facts), settingsOf(plan).fiscalYearStartMonth), PERIODS_AHEAD);
  const from = axis.workdayNumber(plainDateToDay(firstDay(facts)));
  const to = Math.max(from, spans.at(-1)?.to ?? from);
  const teamIds: readonly (TeamId | null)[] = [...plan.teams.keys(), null];
  const resourceOf = new Map(teamIds.map((teamId, resource) => [teamId, resource]));
  const graph = dependencyGraphOf(plan);
  const availability = createAvailability(plan);
  const demands = demandsOf(plan, facts.today);
  const ranked = new Set(facts.order);
  const initiatives = [...facts.order, ...graph.initiatives.filter((one) => !ranked.has(one) && isDated(one))];
  const kept = initiatives.map((initiative) => keptReason(initiative, facts.moveSet));
  const activityOf = new Map(initiatives.map(({ id }, activity) => [id, activity]));
  const dependencies: Dependency[] = [];
  const precedences: Precedence[] = [];
  for (const [edge, dependency] of graph.hard.dependencies.entries()) {
    const predecessor = activityOf.get(dependency.predecessorId);
    const successor = activityOf.get(dependency.successorId);
    if (graph.isLeftOut[edge] === 1 || predecessor === undefined || successor === undefined) continue;
    precedences.push({ predecessor, successor, kind: dependency.kind, lag: dependency.lag });
    dependencies.push(dependency);
  }
  const activities = initiatives.map((initiative, activity) =>
    kept[activity] === null || !isDated(initiative)
      ? movable(initiative, { axis, resourceOf, canBePlaced: kept[activity] === null })
      : standing(initiative, demands),
  );
  const occupied = initiatives.flatMap((initiative, activity) =>
    kept[activity] === null ? [] : occupying(initiative, { demands, resourceOf, from }),
  );
  return {
    scheduling: {
      from,
      to,
      activities: [...activities, ...occupied],
      resources: teamIds.map((teamId) => resourceFor(availability, teamId, spans)),
      precedences,
    },
    order: facts.order.map((_, activity) => activity),
    facts,
    axis,
    initiatives,
    dependencies,
    teamIds,
    kept,
  };
}

/** Nothing is placed in the past. */
export function firstDay({ from, today }: Pick<ProposalFacts, 'from' | 'today'>): PlainDate {
  return from < today ? today : from;
}

/** Why it stays where it is dated, wholly or in part; null: it may go anywhere. */
function keptReason({ schedule, stage, progress }: Initiative, moveSet: boolean): KeptReason | null {
  if (schedule.start === null && schedule.end === null) return null;
  if (schedule.pinned) return 'pinned';
  if (stage === 'in-progress' || stage === 'shipped' || progress > 0) return 'started';
  return schedule.setBy === 'hand' && !moveSet ? 'set-by-hand' : null;
}

function isDated({ schedule: { start, end, precision } }: Initiative): boolean {
  return start !== null && end !== null && end >= start && precision !== 'none';
}

/** Where it stands, for what waits for it: overdue work to the end of its run. What it takes of its teams is apart. */
function standing(initiative: Initiative, demands: Demands): Activity {
  const { start, end, deadline } = initiative.schedule;
  if (start === null || end === null) throw new Error(`${initiative.key} is kept and has no dates`);
  const span = demands.axis.span(plainDateToDay(start), plainDateToDay(end));
  const runs = (demands.of(initiative)?.teams ?? []).flatMap((part) =>
    part.kind === 'placed' && part.isOverdue ? part.stretches.map(({ to }) => Math.ceil(to)) : [],
  );
  return {
    duration: { kind: 'given', workdays: Math.max(span.to, ...runs) - span.from },
    demands: [],
    release: null,
    deadline: deadlineOf(deadline, demands.axis),
    fixedStart: span.from,
  };
}

function movable(
  initiative: Initiative,
  facts: {
    readonly axis: WorkdayAxis;
    readonly resourceOf: ReadonlyMap<TeamId | null, number>;
    readonly canBePlaced: boolean;
  },
): Activity {
  const { axis, resourceOf, canBePlaced } = facts;
  const { schedule, effort, progress } = initiative;
  const demands = effort.flatMap(({ teamId, likely, assignedFte }): Demand[] => {
    const resource = resourceOf.get(teamId);
    if (resource === undefined || likely === null || likely <= 0) return [];
    const work = likely * (1 - progress) * WORKDAYS_A_WEEK;
    return [{ kind: 'work', resource, work, rate: assignedFte > 0 ? assignedFte : null }];
  });
  const { notBefore } = schedule;
  return {
    duration: schedule.pinned || !canBePlaced ? { kind: 'unknown' } : activityDuration(initiative),
    demands,
    release: notBefore === null ? null : axis.workdayNumber(plainDateToDay(notBefore)),
    deadline: deadlineOf(schedule.deadline, axis),
    fixedStart: null,
  };
}

function activityDuration(initiative: Initiative): ActivityDuration {
  const duration = durationOf(initiative);
  if (duration === null) return { kind: 'unknown' };
  if (initiative.duration !== null) return { kind: 'given', workdays: duration };
  const effort = totalEffort(initiative);
  const hasWork = effort.state === 'estimated' && effort.likely > 0;
  return hasWork ? { kind: 'from-work' } : { kind: 'given', workdays: 1 };
}

function deadlineOf(deadline: PlainDate | null, axis: WorkdayAxis): number | null {
  if (deadline === null) return null;
  const day = plainDateToDay(deadline);
  return day >= LAST_DAY ? null : axis.workdayNumber(day + 1);
}

/** What an initiative that stays takes of its teams from the first day on. */
function occupying(
  initiative: Initiative,
  facts: {
    readonly demands: Demands;
    readonly resourceOf: ReadonlyMap<TeamId | null, number>;
    readonly from: number;
  },
): readonly Activity[] {
  return (facts.demands.of(initiative)?.teams ?? []).flatMap((part) => {
    const resource = facts.resourceOf.get(part.teamId);
    if (part.kind !== 'placed' || part.teamId === null || resource === undefined) return [];
    return part.stretches
      .filter(({ to }) => to > facts.from)
      .flatMap((stretch) => inWholeWorkdays(stretch))
      .map(
        ({ from, to, perWorkday }): Activity => ({
          duration: { kind: 'given', workdays: to - from },
          demands: [{ kind: 'steady', resource, perWorkday }],
          release: null,
          deadline: null,
          fixedStart: from,
        }),
      );
  });
}

/** A run may end within a workday: that workday then takes less. */
function inWholeWorkdays({ from, to, personWeeks }: DemandStretch) {
  const perWorkday = (personWeeks * WORKDAYS_A_WEEK) / (to - from);
  const whole = Math.floor(to);
  const parts = [{ from, to: whole, perWorkday }];
  if (to > whole) parts.push({ from: whole, to: whole + 1, perWorkday: perWorkday * (to - whole) });
  return parts.filter((part) => part.to > part.from);
}

/** More people than there are, for a team of unknown capacity in a period: it limits nothing. */
const NO_LIMIT = 1e9;

function resourceFor(availability: Availability, teamId: TeamId | null, spans: readonly PeriodSpan[]): Resource {
  if (teamId === null) return { capacity: null };
  const steps = spans
    .filter(({ from, to }) => to > from)
    .map((span) => ({ from: span.from, perWorkday: availability.of(teamId, span).perWorkday ?? NO_LIMIT }));
  return { capacity: steps.every(({ perWorkday }) => perWorkday === NO_LIMIT) ? null : steps };
}
