// The workdays on which the members of a team are there.

import { plainDateToDay } from '../calendar/plain-date.ts';
import type { WorkdayAxis, WorkdaySpan } from '../calendar/workday-axis.ts';
import { memberName } from '../commands/member-name.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Member } from '../plan/people-and-teams.ts';
import type { Plan } from '../plan/plan.ts';

/** A member in workday numbers: present on [from, to), which may be without end; nobody is there when to ≤ from. */
export interface PresentMember extends WorkdaySpan {
  readonly name: string;
  readonly fte: number;
  /** Workdays off, each once. */
  readonly daysOff: readonly number[];
}

export interface AvailablePerson {
  readonly name: string;
  readonly fte: number;
  /** Workdays present, days off among them. */
  readonly workdays: number;
  /** Days off that are workdays on which they would be present, each once. */
  readonly daysOff: number;
  /** FTE × (workdays − days off). */
  readonly personDays: number;
}

/** What a member gives on the workdays [from, to). */
export function presenceWithin(member: PresentMember, { from, to }: WorkdaySpan): AvailablePerson {
  const { name, fte } = member;
  const first = Math.max(from, member.from);
  const end = Math.max(first, Math.min(to, member.to));
  const workdays = end > first ? end - first : 0;
  const daysOff = member.daysOff.filter((day) => day >= first && day < end).length;
  return { name, fte, workdays, daysOff, personDays: fte * (workdays - daysOff) };
}

/** The members of each team that has some, in the order of the plan. */
export function presentMembers(plan: Plan, axis: WorkdayAxis): ReadonlyMap<TeamId, readonly PresentMember[]> {
  const byTeam = new Map<TeamId, PresentMember[]>();
  for (const member of plan.members.values()) {
    const ofTeam = byTeam.get(member.teamId) ?? [];
    ofTeam.push({
      name: memberName(plan, member),
      fte: member.fte,
      from: member.from === null ? Number.NEGATIVE_INFINITY : axis.workdayNumber(plainDateToDay(member.from)),
      to: member.to === null ? Number.POSITIVE_INFINITY : firstAfter(axis, member.to),
      daysOff: workdaysAmong(axis, member.daysOff),
    });
    byTeam.set(member.teamId, ofTeam);
  }
  return byTeam;
}

/** The number of the first workday after the day. */
function firstAfter(axis: WorkdayAxis, date: NonNullable<Member['to']>): number {
  const day = plainDateToDay(date);
  return axis.span(day, day).to;
}

function workdaysAmong(axis: WorkdayAxis, dates: Member['daysOff']): readonly number[] {
  const days = dates.map(plainDateToDay).filter((day) => axis.isWorkday(day));
  return [...new Set(days.map((day) => axis.workdayNumber(day)))];
}
