// What initiatives ask of teams, and on which workdays.

import { type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { WorkdayAxis, WorkdaySpan } from '../calendar/workday-axis.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import type { Stage } from '../plan/stage.ts';
import { layDemand } from './lay-demand.ts';

/** Firm: it counts against capacity. If all: it would come on top if all that is only proposed were done, too. */
export type DemandClass = 'firm' | 'if-all';

/** Firm for planned, in progress and shipped; if all for intake and candidate; null, no demand, for declined and parked. */
export function demandClassOf(stage: Stage): DemandClass | null {
  switch (stage) {
    case 'planned':
    case 'in-progress':
    case 'shipped':
      return 'firm';
    case 'intake':
    case 'candidate':
      return 'if-all';
    case 'declined':
    case 'parked':
      return null;
  }
}

/** What one initiative asks of everybody. */
export interface InitiativeDemand {
  readonly demandClass: DemandClass;
  /** One for each of its team efforts, in their order. */
  readonly teams: readonly TeamDemand[];
}

/** What an initiative asks of one team; `teamId` null: not yet given to a team, loads none. */
export type TeamDemand =
  | {
      readonly kind: 'placed';
      readonly teamId: TeamId | null;
      /** The whole likely effort: what the stretches add up to. */
      readonly personWeeks: PersonWeeks;
      /** Likely × (1 − progress); 0 when shipped. */
      readonly remaining: PersonWeeks;
      /** The done part and the remaining part, each where it is more than nothing. */
      readonly stretches: readonly DemandStretch[];
      /** No workday is left up to the end, and something remains: that part runs from today on. */
      readonly isOverdue: boolean;
    }
  /** Effort without dates (precision none), with only one of them, with an end before the start, or on a bar without workdays. */
  | {
      readonly kind: 'unplaced';
      readonly teamId: TeamId | null;
      readonly personWeeks: PersonWeeks;
      readonly remaining: PersonWeeks;
    }
  /** Needed and not estimated. */
  | {
      readonly kind: 'unknown';
      readonly teamId: TeamId | null;
      /** Where its done and its remaining part would lie, an overdue one on the first workday from today on; empty: undated. */
      readonly spans: readonly WorkdaySpan[];
      readonly isOverdue: boolean;
    };

/**
 * Person-weeks that lie evenly on the workdays [from, to). `to` may be a fraction: an overdue run takes only a part of its last
 * workday. It may lie beyond the calendar's last day.
 */
export interface DemandStretch extends WorkdaySpan {
  readonly part: 'done' | 'remaining';
  readonly personWeeks: PersonWeeks;
}

/** The demand of a plan's initiatives as seen from one day. */
export interface Demands {
  readonly axis: WorkdayAxis;
  /** The number of the first workday on or after today. */
  readonly today: number;
  /** null: it asks nothing (declined, parked). The same initiative has the same answer object. */
  of(initiative: Initiative): InitiativeDemand | null;
}
const demandsByAxis = new WeakMap<WorkdayAxis, Demands>();

/** The demand of the plan's initiatives as seen from today. The same calendar and day have the same answer object. */
export function demandsOf(plan: Plan, today: PlainDate): Demands {
  const axis = planAxisOf(plan);
  const number = axis.workdayNumber(plainDateToDay(today));
  const last = demandsByAxis.get(axis);
  if (last !== undefined && last.today === number) return last;
  const demands = createDemands(axis, number);
  demandsByAxis.set(axis, demands);
  return demands;
}

/** What one initiative of the plan asks as seen from today; null: it asks nothing (declined, parked). */
export function demandOf(plan: Plan, initiative: Initiative, today: PlainDate): InitiativeDemand | null {
  return demandsOf(plan, today).of(initiative);
}

/** The person-weeks of a demand that lie on the workdays [from, to); 0 of what is unplaced or unknown. */
export function demandWithin(demand: TeamDemand, from: number, to: number): PersonWeeks {
  if (demand.kind !== 'placed' || to <= from) return 0;
  let sum = 0;
  for (const stretch of demand.stretches) {
    // The difference of what lies before either end: neighbouring ranges then add up to the range that they make.
    sum += before(stretch, to) - before(stretch, from);
  }
  return sum;
}

/** Whether a demand without an estimate lies on some of the workdays [from, to). */
export function isUnknownWithin(demand: TeamDemand, from: number, to: number): boolean {
  return demand.kind === 'unknown' && demand.spans.some((span) => Math.max(span.from, from) < Math.min(span.to, to));
}

function before({ from, to, personWeeks }: DemandStretch, workday: number): PersonWeeks {
  if (workday <= from) return 0;
  return workday >= to ? personWeeks : personWeeks * ((workday - from) / (to - from));
}

function createDemands(axis: WorkdayAxis, today: number): Demands {
  const known = new WeakMap<Initiative, InitiativeDemand | null>();
  return {
    axis,
    today,
    of(initiative) {
      const remembered = known.get(initiative);
      if (remembered !== undefined) return remembered;
      const demandClass = demandClassOf(initiative.stage);
      const demand = demandClass === null ? null : { demandClass, teams: layDemand(initiative, axis, today) };
      known.set(initiative, demand);
      return demand;
    },
  };
}
