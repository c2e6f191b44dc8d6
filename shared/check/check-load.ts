// What teams are asked for and can't give, or what can't be said of it.

import { addPeriods, comparePeriods, periodOf } from '../calendar/fiscal-period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { cellContributions } from '../capacity/cell-contributions.ts';
import { demandsOf } from '../capacity/demand.ts';
import { overBy } from '../capacity/load-cell.ts';
import { createLoadTable } from '../capacity/load-table.ts';
import { periodSpansFrom } from '../capacity/period-span.ts';
import { findLastWorkdayDate } from '../dependencies/workday-dates.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { RANKED_STAGES } from '../plan/stage.ts';
import { type Finding, listKeys } from './finding.ts';

/** A team that has less than it is asked for in a period. */
export interface OverAllocation extends Finding<'over-allocated'> {
  readonly team: string;
  /** `FY27 Q1`. */
  readonly period: string;
  /** By how many person-weeks. */
  readonly over: number;
}

/** Ten years from the present period on; what is dated later is looked at when it is nearer. */
const MOST_PERIODS = 40;

/** Team by team, the periods from the present one on in which firm demand exceeds what is available. */
export function checkOverAllocation(plan: Plan, today: PlainDate): readonly OverAllocation[] {
  const spans = periodSpansFrom(plan, periodOf(today, settingsOf(plan).fiscalYearStartMonth), periodCount(plan, today));
  const table = createLoadTable()(plan, { today, spans });
  return table.teams.flatMap(({ id, name }) =>
    spans.flatMap((span, index) => {
      const cell = table.cell(id, index);
      const over = overBy(cell, 'firm');
      if (over === 0) return [];
      const keys = cellContributions(plan, { today, teamId: id, span })
        .filter(({ demandClass, personWeeks }) => demandClass === 'firm' && personWeeks !== null)
        .map(({ initiative }) => initiative.key);
      const asked = `${figure(cell.firm)} of ${personWeeks(cell.available ?? 0)} for ${listKeys(keys)}`;
      const message = `${name} is over by ${personWeeks(over)} in ${span.label}: ${asked}. Move some of it, or give the team more.`;
      return [{ kind: 'over-allocated', message, keys, team: name, period: span.label, over }];
    }),
  );
}

/** Up to the last period in which work lies: something is dated, or overdue work runs on. */
function periodCount(plan: Plan, today: PlainDate): number {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const demands = demandsOf(plan, today);
  const first = periodOf(today, fiscalYearStartMonth);
  let last = addPeriods(first, 3);
  for (const initiative of plan.initiatives.values()) {
    for (const part of demands.of(initiative)?.teams ?? []) {
      if (part.kind !== 'placed') continue;
      for (const { to } of part.stretches) {
        // What runs beyond the calendar is over in the last period that is looked at, too.
        const day = findLastWorkdayDate(demands.axis, Math.ceil(to));
        const period = day === null ? addPeriods(first, MOST_PERIODS) : periodOf(day, fiscalYearStartMonth);
        if (comparePeriods(period, last) > 0) last = period;
      }
    }
  }
  return Math.min(MOST_PERIODS, (last.fiscalYear - first.fiscalYear) * 4 + last.quarter - first.quarter + 1);
}

/** Teams that have not said what an initiative takes: one finding a team. */
export function checkUnknownLoad(plan: Plan, initiatives: readonly Initiative[]): readonly Finding<'unknown-load'>[] {
  const keysByTeamId = new Map<TeamId, string[]>();
  for (const { key, stage, effort } of initiatives) {
    if (!RANKED_STAGES.has(stage)) continue;
    for (const { teamId, likely } of effort) {
      if (teamId === null || likely !== null) continue;
      const keys = keysByTeamId.get(teamId);
      if (keys) keys.push(key);
      else keysByTeamId.set(teamId, [key]);
    }
  }
  const teams = [...plan.teams.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return teams.flatMap(({ id, name }) => {
    const keys = keysByTeamId.get(id);
    if (!keys) return [];
    const message = `${name} has not estimated ${initiativesInWords(keys)}: ${listKeys(keys)}.`;
    return [{ kind: 'unknown-load', message, keys }];
  });
}

/** Effort that lies on no workday, in one finding with its sum. */
export function checkUnplaced(
  plan: Plan,
  initiatives: readonly Initiative[],
  today: PlainDate,
): readonly Finding<'unplaced'>[] {
  const demands = demandsOf(plan, today);
  const keys: string[] = [];
  let sum = 0;
  for (const initiative of initiatives) {
    if (!RANKED_STAGES.has(initiative.stage)) continue;
    const unplaced = (demands.of(initiative)?.teams ?? []).reduce(
      (total, part) => total + (part.kind === 'unplaced' ? part.personWeeks : 0),
      0,
    );
    if (unplaced <= 0) continue;
    keys.push(initiative.key);
    sum += unplaced;
  }
  if (keys.length === 0) return [];
  const what = `${initiativesInWords(keys)} with ${personWeeks(sum)}`;
  const message = `${what} ${keys.length === 1 ? 'has' : 'have'} no dates that hold a workday: ${listKeys(keys)}.`;
  return [{ kind: 'unplaced', message, keys }];
}

function initiativesInWords(keys: readonly string[]): string {
  return keys.length === 1 ? '1 initiative' : `${keys.length} initiatives`;
}

function personWeeks(value: number): string {
  const text = figure(value);
  return `${text} ${text === '1' ? 'person-week' : 'person-weeks'}`;
}

/** To a tenth; what is less than that as exactly as it takes to be more than nothing. */
function figure(value: number): string {
  const digits = value > 0 && value < 0.05 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 1 };
  return value.toLocaleString('en', digits);
}
