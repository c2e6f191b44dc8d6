import { type Day, dayToPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { findWorkdayDate } from '../dependencies/workday-dates.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import type { Progress } from '../ports/progress.ts';
import { type Result, succeed } from '../result.ts';
import type {
  PlacedOutcome,
  PlacementReason,
  Schedule,
  SchedulingRefusal,
  UnplacedReason,
} from '../scheduling/schedule.ts';
import { scheduleSerially } from '../scheduling/schedule-serially.ts';
import type { DateProposal, ProposalObstacle, ProposalReason, ProposedOutcome } from './date-proposal.ts';
import { firstDay, type ProposalFacts, type ProposalProblem, proposalProblemOf } from './proposal-problem.ts';

/**
 * Proposes dates for what is ranked, in the decided order: each as early as its hard dependencies, its `notBefore` and what its
 * teams have left allow; see `proposalProblemOf` for what stays. Deadlines hold nothing back: what misses one says by how
 * much. Refused only when `progress` cancels. Throws when the plan's calendar has no workday.
 */
export function proposeDates(
  plan: Plan,
  facts: ProposalFacts,
  progress?: Progress,
): Result<DateProposal, Extract<SchedulingRefusal, { kind: 'cancelled' }>> {
  const problem = proposalProblemOf(plan, facts);
  const schedule = scheduleSerially(problem.scheduling, problem.order, progress);
  if (schedule.ok) return succeed(dateProposalOf(problem, schedule.value));
  if (schedule.problem.kind === 'cancelled') return { ok: false, problem: schedule.problem };
  throw new Error(
    `The dependencies of a plan without its rings have a ring: ${schedule.problem.activities.join(', ')}`,
  );
}

/** What a schedule of the problem says in days, of what is ranked. */
export function dateProposalOf(problem: ProposalProblem, schedule: Schedule): DateProposal {
  const { facts } = problem;
  return {
    rows: facts.order.map((initiative, activity) => ({ initiative, outcome: outcomeOf(problem, schedule, activity) })),
    from: firstDay(facts),
    until: lastDay(problem),
  };
}

/** The first day where the calendar has no workday left. */
function lastDay({ facts, scheduling, axis }: ProposalProblem): PlainDate {
  return (scheduling.to > scheduling.from && findWorkdayDate(axis, scheduling.to - 1)) || firstDay(facts);
}

function outcomeOf(problem: ProposalProblem, { outcomes }: Schedule, activity: number): ProposedOutcome {
  const initiative = initiativeAt(problem, activity);
  const outcome = outcomes[activity];
  if (outcome === undefined) throw new Error(`The schedule says nothing of activity ${activity}`);
  if (outcome.kind === 'unplaced') {
    const isKept = (problem.kept[activity] ?? null) !== null;
    return { kind: 'unplaced', why: isKept ? datesNotWhole(initiative) : obstacleOf(problem, initiative, outcome.why) };
  }
  const { start, end } = initiative.schedule;
  const why = problem.kept[activity] ?? null;
  if (why !== null && start !== null && end !== null) {
    return { kind: 'kept', why, start, end, missedBy: outcome.missedBy };
  }
  return placedOutcome(problem, outcome);
}

function placedOutcome(problem: ProposalProblem, outcome: PlacedOutcome): ProposedOutcome {
  const { axis } = problem;
  return {
    kind: 'placed',
    start: dayToPlainDate(axis.dayOfWorkday(outcome.start)),
    // What takes no time has its day all the same.
    end: dayToPlainDate(axis.dayOfWorkday(outcome.start + Math.max(1, outcome.duration) - 1)),
    workdays: outcome.duration,
    missedBy: outcome.missedBy,
    reasons: outcome.reasons.flatMap((reason) => reasonOf(problem, reason) ?? []),
  };
}

function reasonOf(problem: ProposalProblem, reason: PlacementReason): ProposalReason | null {
  const { axis } = problem;
  switch (reason.kind) {
    case 'fixed':
      return null;
    case 'waits-for':
      return {
        kind: 'waits-for',
        predecessor: initiativeAt(problem, reason.predecessor),
        dependencyKind: reason.precedence,
        lag: reason.lag,
      };
    case 'full': {
      const teamId = problem.teamIds[reason.resource] ?? null;
      const until: Day = axis.dayOfWorkday(reason.until - 1);
      return teamId === null ? null : { kind: 'full', teamId, from: axis.dayOfWorkday(reason.from), until };
    }
    case 'not-before':
      return { kind: 'not-before', day: axis.dayOfWorkday(reason.workday) };
    case 'from':
      return { kind: 'as-early-as-possible', day: axis.dayOfWorkday(reason.workday) };
    case 'rate-lowered': {
      const teamId = problem.teamIds[reason.resource] ?? null;
      if (teamId === null) return null;
      const { wished, given, durationBefore, durationAfter } = reason;
      return {
        kind: 'fewer-people',
        teamId,
        wished,
        given,
        workdaysBefore: durationBefore,
        workdaysAfter: durationAfter,
      };
    }
  }
}

function obstacleOf(problem: ProposalProblem, initiative: Initiative, why: UnplacedReason): ProposalObstacle {
  const teamOf = (resource: number | null) => (resource === null ? null : (problem.teamIds[resource] ?? null));
  switch (why.kind) {
    case 'no-duration':
      return { kind: initiative.schedule.pinned ? 'pinned-without-dates' : 'no-duration' };
    case 'never-fits': {
      const teamId = teamOf(why.resource);
      if (teamId === null) return { kind: 'too-late', teamId };
      return {
        kind: 'never-fits',
        teamId,
        effort: initiative.effort.find((part) => part.teamId === teamId)?.likely ?? null,
      };
    }
    case 'beyond-horizon':
      return { kind: 'too-late', teamId: teamOf(why.resource) };
    case 'predecessor-not-placed':
      return { kind: 'predecessor-unplaced', predecessor: initiativeAt(problem, why.predecessor) };
  }
}

function datesNotWhole({ schedule: { start, end } }: Initiative): ProposalObstacle {
  return { kind: 'dates-not-whole', lacks: start === null ? 'start' : end === null ? 'end' : 'order' };
}

function initiativeAt({ initiatives }: ProposalProblem, activity: number): Initiative {
  const initiative = initiatives[activity];
  if (initiative === undefined) throw new Error(`Activity ${activity} is no initiative`);
  return initiative;
}
