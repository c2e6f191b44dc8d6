// A proposal in words.

import { type Day, dayToPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import type { ProposalObstacle, ProposalReason, ProposedOutcome } from './date-proposal.ts';

/** How days and figures are written where the words are shown. */
export interface ProposalWriting {
  readonly day: (day: PlainDate) => string;
  readonly figure: (figure: number) => string;
}

/**
 * Why an initiative is where it is, one clause each, the most important first and what it misses last:
 * `waits for PAY-3`, `SRE is full until 11 Jan 2026`, `misses its deadline by 4 workdays`. Never empty. What is not placed
 * keeps the dates that it has: `isDated` says whether there are any.
 */
export function outcomeInWords(
  outcome: ProposedOutcome,
  plan: Plan,
  { isDated = false, ...writing }: ProposalWriting & { readonly isDated?: boolean },
): readonly string[] {
  switch (outcome.kind) {
    case 'kept':
      return [KEPT_WORDS[outcome.why], ...missedInWords(outcome.missedBy)];
    case 'placed':
      return [
        ...outcome.reasons.map((reason) => reasonInWords(reason, plan, writing)),
        ...missedInWords(outcome.missedBy),
      ];
    case 'unplaced':
      return [`${isDated ? 'keeps its dates' : 'not placed'}: ${obstacleInWords(outcome.why, plan, writing)}`];
  }
}

const KEPT_WORDS: Readonly<Record<Extract<ProposedOutcome, { kind: 'kept' }>['why'], string>> = {
  pinned: 'stays where it is pinned',
  started: 'has started, and stays where it is',
  'set-by-hand': 'stays where it was set by hand',
};

function missedInWords(workdays: number): readonly string[] {
  return workdays > 0 ? [`misses its deadline by ${workdaysInWords(workdays)}`] : [];
}

/** One reason as a clause, such as `waits for PAY-3`. */
export function reasonInWords(reason: ProposalReason, plan: Plan, { day, figure }: ProposalWriting): string {
  const dayAt = (at: Day): string => day(dayToPlainDate(at));
  switch (reason.kind) {
    case 'waits-for': {
      const { predecessor, dependencyKind, lag } = reason;
      const sign = lag < 0 ? '−' : '+';
      const terms =
        dependencyKind === 'FS' && lag === 0 ? '' : ` ${dependencyKind}${lag === 0 ? '' : `${sign}${Math.abs(lag)}d`}`;
      return `waits for ${predecessor.key}${terms}`;
    }
    case 'full':
      return `${teamName(plan, reason.teamId)} is full until ${dayAt(reason.until)}`;
    case 'not-before':
      return `not before ${dayAt(reason.day)}`;
    case 'as-early-as-possible':
      return `as early as possible: ${dayAt(reason.day)}`;
    case 'fewer-people': {
      const team = teamName(plan, reason.teamId);
      const people = `${team} has ${figure(reason.given)} of the ${figure(reason.wished)} ${reason.wished === 1 ? 'person' : 'people'} asked for`;
      return `${people}, so that it takes ${workdaysInWords(reason.workdaysAfter)} instead of ${reason.workdaysBefore}`;
    }
  }
}

/** Why an initiative is not placed, as a clause behind a colon. */
export function obstacleInWords(why: ProposalObstacle, plan: Plan, { figure }: ProposalWriting): string {
  switch (why.kind) {
    case 'no-duration':
      return 'it lacks an estimate and a duration';
    case 'pinned-without-dates':
      return 'it is pinned and has no dates';
    case 'dates-not-whole':
      return NOT_WHOLE_WORDS[why.lacks];
    case 'never-fits': {
      const effort =
        why.effort === null ? 'it' : `${figure(why.effort)} ${why.effort === 1 ? 'person-week' : 'person-weeks'}`;
      return `${teamName(plan, why.teamId)} never has room for ${effort}`;
    }
    case 'too-late':
      return why.teamId === null
        ? 'it would end after the five years that are looked at'
        : `${teamName(plan, why.teamId)} is full for the five years that are looked at`;
    case 'predecessor-unplaced':
      return predecessorInWords(why.predecessor);
  }
}

function predecessorInWords({ key, schedule: { start, end } }: Initiative): string {
  return start === null && end === null
    ? `waits for ${key}, which has no dates`
    : `waits for ${key}, which is not placed`;
}

const NOT_WHOLE_WORDS: Readonly<Record<'start' | 'end' | 'order', string>> = {
  start: 'it is not moved, and has no start',
  end: 'it is not moved, and has no end',
  order: 'it is not moved, and ends before it starts',
};

function teamName(plan: Plan, teamId: TeamId): string {
  return plan.teams.get(teamId)?.name ?? 'A team';
}

function workdaysInWords(workdays: number): string {
  return workdays === 1 ? '1 workday' : `${workdays} workdays`;
}
