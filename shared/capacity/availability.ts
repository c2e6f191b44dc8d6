// What a team has to give in a period, and how that figure comes about.

import type { Period } from '../calendar/fiscal-period.ts';
import type { Day } from '../calendar/plain-date.ts';
import type { WorkdaySpan } from '../calendar/workday-axis.ts';
import type { TeamId } from '../plan/ids.ts';
import type { PersonWeeks, Share } from '../plan/initiative.ts';
import type { Team } from '../plan/people-and-teams.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import type { HandFigure, TeamPeriod } from '../plan/team-period.ts';
import { type AvailablePerson, type PresentMember, presenceWithin, presentMembers } from './member-presence.ts';
import type { PeriodSpan } from './period-span.ts';

/** Workdays of one full-time person in a person-week, whatever the working week. */
const WORKDAYS_A_WEEK = 5;

export interface TeamAvailability {
  /** What `available` stands on; unknown: a team with neither members nor a head count, for which nobody set a figure. */
  readonly source: 'members' | 'head-count' | 'by-hand' | 'unknown';
  /** Person-weeks after the reserve; null: unknown. */
  readonly available: PersonWeeks | null;
  /** What members or head count come to, also where a figure set by hand stands instead; null: there are neither. */
  readonly calculated: PersonWeeks | null;
  /** The workdays that were counted: those of the period, or those left of it from a later day on. */
  readonly workdays: number;
  /** People of 1.0 FTE that the team counts on where it has no members; null: it has members, or nothing. */
  readonly headCount: number | null;
  /** FTE × workdays present, days off not yet taken away. */
  readonly grossPersonDays: number;
  /** Person-days that days off take away: FTE × days off. */
  readonly daysOff: number;
  /** The share that is kept: the one set by hand for the period, else the team's own. */
  readonly reserve: Share;
  readonly reserveByHand: HandFigure | null;
  /** The person-weeks set by hand for the whole period; null: what was worked out stands. */
  readonly byHand: HandFigure | null;
  /** The members in the order of the plan; empty where a head count stands for them. */
  readonly people: readonly AvailablePerson[];
  /** Person-days a workday after the reserve, the mean; 0 without workdays; null: unknown. */
  readonly perWorkday: number | null;
}

/** The availability of one plan's teams, prepared once; answers that were asked for before are the same objects. */
export interface Availability {
  /**
   * What a team has in a period, or, from a later day inside it on, in what is left of it: a figure set by hand then counts
   * in proportion to the workdays, and for nothing in a period without workdays. Throws when the plan has no such team.
   */
  of(teamId: TeamId, span: PeriodSpan, from?: Day): TeamAvailability;
  /**
   * The person-weeks of a team on the workdays [from, to) of a period, those outside it not counted; null: unknown. Parts that
   * make up a period that has workdays add up to what the team has in it.
   */
  between(teamId: TeamId, span: PeriodSpan, from: number, to: number): PersonWeeks | null;
}

/** Prepares the availability of all teams of a plan. */
export function createAvailability(plan: Plan): Availability {
  const { teams } = plan;
  const axis = planAxisOf(plan);
  const membersByTeam = presentMembers(plan, axis);
  const saidByTeam = saidOfPeriods(plan);
  const known = new Map<TeamId, Map<string, TeamAvailability>>();

  function factsOf(teamId: TeamId, span: PeriodSpan): TeamFacts {
    const team = teams.get(teamId);
    if (team === undefined) throw new Error(`The plan has no team ${teamId}`);
    const said = saidByTeam.get(teamId)?.get(periodKey(span.period)) ?? null;
    return { team, members: membersByTeam.get(teamId) ?? [], said };
  }

  function whole(teamId: TeamId, span: PeriodSpan): TeamAvailability {
    const ofTeam = known.get(teamId) ?? new Map<string, TeamAvailability>();
    known.set(teamId, ofTeam);
    const key = `${periodKey(span.period)} ${span.from} ${span.to}`;
    const answer = ofTeam.get(key) ?? workOut(factsOf(teamId, span), span, 1);
    ofTeam.set(key, answer);
    return answer;
  }

  function part(teamId: TeamId, span: PeriodSpan, counted: WorkdaySpan): TeamAvailability {
    const workdays = span.to - span.from;
    return workOut(factsOf(teamId, span), counted, workdays > 0 ? (counted.to - counted.from) / workdays : 0);
  }

  return {
    of(teamId, span, from = span.first) {
      if (from <= span.first) return whole(teamId, span);
      return part(teamId, span, { from: from > span.last ? span.to : axis.workdayNumber(from), to: span.to });
    },
    between(teamId, span, from, to) {
      const first = Math.min(Math.max(from, span.from), span.to);
      return part(teamId, span, { from: first, to: Math.max(first, Math.min(to, span.to)) }).available;
    },
  };
}

/** The tables on which availability stands, beside the members. */
interface Staffing {
  readonly settings: Plan['settings'];
  readonly teams: Plan['teams'];
  readonly people: Plan['people'];
  readonly teamPeriods: Plan['teamPeriods'];
}

const remembered = new WeakMap<Plan['members'], { readonly staffing: Staffing; readonly availability: Availability }>();

/** The availability of all teams of a plan; the same object as for the plan before, where no edit bears on it. */
export function availabilitiesOf(plan: Plan): Availability {
  const { settings, teams, people, teamPeriods } = plan;
  const known = remembered.get(plan.members);
  if (known !== undefined && isSameStaffing(known.staffing, plan)) return known.availability;
  const availability = createAvailability(plan);
  remembered.set(plan.members, { staffing: { settings, teams, people, teamPeriods }, availability });
  return availability;
}

function isSameStaffing(a: Staffing, b: Staffing): boolean {
  return a.settings === b.settings && a.teams === b.teams && a.people === b.people && a.teamPeriods === b.teamPeriods;
}

/** What one team has in a period, or in what is left of it from a later day on. Throws when the plan has no such team. */
export function availabilityOf(plan: Plan, teamId: TeamId, span: PeriodSpan, from?: Day): TeamAvailability {
  return availabilitiesOf(plan).of(teamId, span, from);
}

interface TeamFacts {
  readonly team: Team;
  readonly members: readonly PresentMember[];
  readonly said: TeamPeriod | null;
}

/** Over the workdays that count, which are that share of the period's. */
function workOut({ team, members, said }: TeamFacts, counted: WorkdaySpan, shareOfPeriod: Share): TeamAvailability {
  const workdays = counted.to - counted.from;
  const people = members.map((member) => presenceWithin(member, counted));
  const headCount = people.length > 0 ? null : team.headCount;
  const ofHeadCount = (headCount ?? 0) * workdays;
  const grossPersonDays = people.reduce((sum, person) => sum + person.fte * person.workdays, ofHeadCount);
  const daysOff = people.reduce((sum, person) => sum + person.fte * person.daysOff, 0);
  const reserve = said?.reserve?.value ?? team.reserve;
  const source = people.length > 0 ? 'members' : headCount !== null ? 'head-count' : 'unknown';
  const calculated = source === 'unknown' ? null : ((grossPersonDays - daysOff) / WORKDAYS_A_WEEK) * (1 - reserve);
  const byHand = said?.available ?? null;
  const available = byHand === null ? calculated : byHand.value * shareOfPeriod;
  return {
    source: byHand === null ? source : 'by-hand',
    available,
    calculated,
    workdays,
    headCount,
    grossPersonDays,
    daysOff,
    reserve,
    reserveByHand: said?.reserve ?? null,
    byHand,
    people,
    perWorkday: available === null ? null : workdays > 0 ? (available * WORKDAYS_A_WEEK) / workdays : 0,
  };
}

function saidOfPeriods(plan: Plan): ReadonlyMap<TeamId, ReadonlyMap<string, TeamPeriod>> {
  const byTeam = new Map<TeamId, Map<string, TeamPeriod>>();
  for (const said of plan.teamPeriods.values()) {
    const ofTeam = byTeam.get(said.teamId) ?? new Map<string, TeamPeriod>();
    ofTeam.set(periodKey(said.period), said);
    byTeam.set(said.teamId, ofTeam);
  }
  return byTeam;
}

function periodKey({ fiscalYear, quarter }: Period): string {
  return `${fiscalYear} ${quarter}`;
}
