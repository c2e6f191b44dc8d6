// Cut lines of small plans: the rows in the order in which the plan has its initiatives, unless an order is named.

import type { Period } from '../../../shared/calendar/fiscal-period.ts';
import { type PlainDate, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { drawCutLine } from '../../../shared/capacity/cut-line.ts';
import type { CutFacts, CutLine, CutState } from '../../../shared/capacity/cut-line-state.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId, type PlanBuilder } from '../../support/plan-builder.ts';

export const Q1: Period = { fiscalYear: 2026, quarter: 1 };
export const Q2: Period = { fiscalYear: 2026, quarter: 2 };
export const Q3: Period = { fiscalYear: 2026, quarter: 3 };
/** The last day before Q1: nothing of it has passed. */
export const EVE: PlainDate = toPlainDate('2025-12-31');

/** A plan whose teams have so many person-weeks in Q1 and as many in Q2; null: unknown. */
export function planWithRoom(rooms: Readonly<Record<string, number | null>>): PlanBuilder {
  const builder = aPlan();
  for (const [team, room] of Object.entries(rooms)) {
    builder.withTeam(team);
    if (room === null) continue;
    for (const period of [Q1, Q2]) builder.withTeamPeriod(team, period, { available: room });
  }
  return builder;
}

export function factsOf(
  plan: Plan,
  facts: {
    readonly period?: Period;
    readonly today?: PlainDate;
    readonly holdToMix?: boolean;
    readonly order?: readonly string[];
  } = {},
): CutFacts {
  const { period = Q1, today = EVE, holdToMix = false, order } = facts;
  const initiatives = order?.map((key) => plan.initiatives.get(initiativeId(key))) ?? [...plan.initiatives.values()];
  const rows = initiatives.flatMap((initiative) => (initiative === undefined ? [] : [{ initiative }]));
  return { plan, rows, span: periodSpan(plan, period), today, holdToMix };
}

export function cutOf(plan: Plan, facts: Parameters<typeof factsOf>[1] = {}): CutLine {
  return drawCutLine(factsOf(plan, facts));
}

export function stateIn(cut: CutLine, key: string): CutState {
  const state = cut.stateById.get(initiativeId(key));
  if (state === undefined) throw new Error(`The cut line has no ${key}`);
  return state;
}

/** `A in, B out`, … */
export function statesOf(cut: CutLine): string {
  return cut.rows.map(({ initiative, state }) => `${initiative.key} ${state.kind}`).join(', ');
}
