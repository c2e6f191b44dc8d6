// What other dates, teams or stages of some initiatives would do to the load of teams, before anything is done.

import { addPeriods, type Period, periodOf } from '../calendar/fiscal-period.ts';
import { dayToPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Team } from '../plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { availabilitiesOf } from './availability.ts';
import { type DemandClass, demandsOf, demandWithin, isUnknownWithin, type TeamDemand } from './demand.ts';
import { LOAD_TOLERANCE, type LoadCell, overBy } from './load-cell.ts';
import { type PeriodSpan, periodSpansFrom } from './period-span.ts';

/** The load of one team in one period, as it is and as it would be. */
export interface LoadChange {
  readonly team: Team;
  readonly span: PeriodSpan;
  readonly before: LoadCell;
  readonly after: LoadCell;
}

/** So many periods are looked at from the first one that is touched on: a bar may last for decades. */
export const MOST_PERIODS_CHANGED = 48;

/**
 * Prepares a plan for questions of what initiatives would do to loads if they were as given. An answer has every team and
 * period whose firm or proposed demand changes: first those that come to be over by more than before, by most, then by the
 * order of teams and by period. It agrees with the load tables of the plan before and after, up to `MOST_PERIODS_CHANGED`
 * periods from the first that is touched. Initiatives that are not in the plan count as added. What a team is asked for is
 * gathered once, at the first question that touches it: an answer costs what the touched teams are asked for at the most,
 * and after that little more than the initiatives that it is about.
 */
export function createLoadChanges(
  plan: Plan,
  today: PlainDate,
): (changed: Iterable<Initiative>) => readonly LoadChange[] {
  const demands = demandsOf(plan, today);
  const availability = availabilitiesOf(plan);
  const { fiscalYearStartMonth } = settingsOf(plan);
  const cells = new Map<TeamId, Map<PeriodSpan, LoadCell>>();
  const spans: Map<string, PeriodSpan | null> = new Map();
  let asked: ReadonlyMap<TeamId, readonly Asked[]> | null = null;

  function askedOf(teamId: TeamId): readonly Asked[] {
    if (asked === null) {
      const parts: Asked[] = [];
      for (const initiative of plan.initiatives.values()) addParts(parts, initiative, 1);
      asked = gather(parts);
    }
    return asked.get(teamId) ?? [];
  }

  function addParts(parts: Asked[], initiative: Initiative, sign: 1 | -1): void {
    const demand = demands.of(initiative);
    if (demand === null) return;
    for (const of of demand.teams) parts.push({ of, demandClass: demand.demandClass, sign });
  }

  function cellOf(team: Team, span: PeriodSpan): LoadCell {
    const ofTeam = cells.get(team.id) ?? new Map<PeriodSpan, LoadCell>();
    cells.set(team.id, ofTeam);
    const known = ofTeam.get(span);
    if (known !== undefined) return known;
    const { available } = availability.of(team.id, span);
    const empty = { available, firm: 0, ifAll: 0, unknownFirm: 0, unknownIfAll: 0 };
    const cell = plus(empty, askedOf(team.id), span);
    ofTeam.set(span, cell);
    return cell;
  }

  function spanAt(period: Period): PeriodSpan | null {
    const name = `${period.fiscalYear} ${period.quarter}`;
    const known = spans.get(name);
    if (known !== undefined) return known;
    const [span = null] = periodSpansFrom(plan, period, 1);
    spans.set(name, span);
    return span;
  }

  /** The periods from the first workday that is touched to the last. */
  function spansTouched(parts: readonly Asked[]): readonly PeriodSpan[] {
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    for (const { of } of parts) {
      for (const stretch of stretchesOf(of)) {
        from = Math.min(from, stretch.from);
        to = Math.max(to, stretch.to);
      }
    }
    const touched: PeriodSpan[] = [];
    if (from >= to) return touched;
    const first = periodOf(dayToPlainDate(demands.axis.dayOfWorkday(from)), fiscalYearStartMonth);
    for (let step = 0; step < MOST_PERIODS_CHANGED; step += 1) {
      const span = spanAt(addPeriods(first, step));
      if (span === null || span.from >= to) break;
      touched.push(span);
    }
    return touched;
  }

  return (changed) => {
    const parts: Asked[] = [];
    for (const initiative of changed) {
      const before = plan.initiatives.get(initiative.id);
      if (before !== undefined) addParts(parts, before, -1);
      addParts(parts, initiative, 1);
    }
    const changes: LoadChange[] = [];
    for (const [teamId, ofTeam] of gather(parts)) {
      const team = plan.teams.get(teamId);
      if (team === undefined) continue;
      for (const span of spansTouched(ofTeam)) {
        const before = cellOf(team, span);
        const after = plus(before, ofTeam, span);
        if (differs(before, after)) changes.push({ team, span, before, after });
      }
    }
    return changes.sort(compareChanges);
  };
}

/** What an initiative asks of a team, to be added or taken away. */
interface Asked {
  readonly of: TeamDemand;
  readonly demandClass: DemandClass;
  readonly sign: 1 | -1;
}

function gather(parts: readonly Asked[]): ReadonlyMap<TeamId, readonly Asked[]> {
  const byTeam = new Map<TeamId, Asked[]>();
  for (const part of parts) {
    const { teamId } = part.of;
    if (teamId === null) continue;
    const ofTeam = byTeam.get(teamId);
    if (ofTeam === undefined) byTeam.set(teamId, [part]);
    else ofTeam.push(part);
  }
  return byTeam;
}

function stretchesOf(demand: TeamDemand) {
  return demand.kind === 'placed' ? demand.stretches : demand.kind === 'unknown' ? demand.spans : [];
}

function plus(cell: LoadCell, parts: readonly Asked[], span: PeriodSpan): LoadCell {
  const firm = { load: cell.firm, unknown: cell.unknownFirm };
  const ifAll = { load: cell.ifAll, unknown: cell.unknownIfAll };
  for (const { of, demandClass, sign } of parts) {
    const sum = demandClass === 'firm' ? firm : ifAll;
    if (of.kind === 'placed') sum.load += sign * demandWithin(of, span.from, span.to);
    else if (isUnknownWithin(of, span.from, span.to)) sum.unknown += sign;
  }
  return {
    available: cell.available,
    firm: cleared(firm.load),
    ifAll: cleared(ifAll.load),
    unknownFirm: firm.unknown,
    unknownIfAll: ifAll.unknown,
  };
}

/** What adding and taking away leave of nothing is nothing. */
function cleared(load: number): number {
  return Math.abs(load) <= LOAD_TOLERANCE ? 0 : load;
}

function differs(a: LoadCell, b: LoadCell): boolean {
  return (
    Math.abs(a.firm - b.firm) > LOAD_TOLERANCE ||
    Math.abs(a.ifAll - b.ifAll) > LOAD_TOLERANCE ||
    a.unknownFirm !== b.unknownFirm ||
    a.unknownIfAll !== b.unknownIfAll
  );
}

/** By how much more a team is over, counting what is firm; 0 where it is no more than before. */
export function overMore({ before, after }: Pick<LoadChange, 'before' | 'after'>): number {
  const more = overBy(after, 'firm') - overBy(before, 'firm');
  return more > LOAD_TOLERANCE ? more : 0;
}

function compareChanges(a: LoadChange, b: LoadChange): number {
  return (
    overMore(b) - overMore(a) ||
    a.team.position - b.team.position ||
    (a.team.name < b.team.name ? -1 : a.team.name > b.team.name ? 1 : 0) ||
    a.span.first - b.span.first
  );
}
