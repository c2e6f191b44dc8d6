// What breaks if: the cut line and the load of a plan beside those of what it might become.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { InitiativeId, TeamId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { drawCutLine } from './cut-line.ts';
import type { CutLine, CutState } from './cut-line-state.ts';
import { LOAD_TOLERANCE, type LoadCell, overBy } from './load-cell.ts';
import { createLoadTable, type LoadTable } from './load-table.ts';
import type { PeriodSpan } from './period-span.ts';

export interface WhatBreaksFacts {
  readonly before: PlanInOrder;
  /** The plan that might come true: the same with a change set applied. */
  readonly after: PlanInOrder;
  /** The period of the cut line. */
  readonly span: PeriodSpan;
  /** The periods of the load. */
  readonly spans: readonly PeriodSpan[];
  readonly today: PlainDate;
  readonly holdToMix: boolean;
}

export interface PlanInOrder {
  readonly plan: Plan;
  /** Its decided order. */
  readonly rows: readonly { readonly initiative: Initiative }[];
}

/** What a change would do to a period's cut line and to the load of all teams. */
export interface WhatBreaks {
  readonly cuts: { readonly before: CutLine; readonly after: CutLine };
  readonly loads: { readonly before: LoadTable; readonly after: LoadTable };
  /** In before, and not after; in the order before. */
  readonly fallOut: readonly CutMove[];
  /** In after, and not before; in the order after. */
  readonly comeIn: readonly CutMove[];
  /** Teams of which what is always in overfills more, or less, than before. */
  readonly overfilled: readonly {
    readonly teamId: TeamId;
    readonly before: PersonWeeks;
    readonly after: PersonWeeks;
  }[];
  /** Cells of which the firm demand exceeds what is available by more than before, most first. */
  readonly worse: readonly CellMove[];
  /** Cells in which it exceeds it by less. */
  readonly better: readonly CellMove[];
}

/** null: it is not in that plan's order. */
export interface CutMove {
  readonly initiative: Initiative;
  readonly from: CutState | null;
  readonly to: CutState | null;
}

export interface CellMove {
  readonly teamId: TeamId;
  readonly span: PeriodSpan;
  /** null: the team is not in that plan. */
  readonly before: LoadCell | null;
  readonly after: LoadCell | null;
  /** By how many person-weeks it is over; 0: it is not. */
  readonly overBefore: PersonWeeks;
  readonly overAfter: PersonWeeks;
}

/**
 * What would come of a plan if it became another: both cut lines of a period and both load tables, and where they differ. For
 * “what breaks if SRE loses two people in Q2”, `after` is the plan with a change set applied and its own decided order.
 */
export function whatBreaks(facts: WhatBreaksFacts): WhatBreaks {
  const { span, spans, today, holdToMix } = facts;
  const cutOf = ({ plan, rows }: PlanInOrder): CutLine => drawCutLine({ plan, rows, span, today, holdToMix });
  const cuts = { before: cutOf(facts.before), after: cutOf(facts.after) };
  const loads = {
    before: createLoadTable()(facts.before.plan, { today, spans }),
    after: createLoadTable()(facts.after.plan, { today, spans }),
  };
  return { cuts, loads, ...compareCutLines(cuts.before, cuts.after), ...compareLoads(loads.before, loads.after) };
}

/** Who is in by only one of two cut lines, and which teams what is always in overfills otherwise than before. */
export function compareCutLines(
  before: CutLine,
  after: CutLine,
): Pick<WhatBreaks, 'fallOut' | 'comeIn' | 'overfilled'> {
  const isInBefore = (id: InitiativeId): boolean => before.stateById.get(id)?.kind === 'in';
  const isInAfter = (id: InitiativeId): boolean => after.stateById.get(id)?.kind === 'in';
  const moveOf = (initiative: Initiative): CutMove => ({
    initiative,
    from: before.stateById.get(initiative.id) ?? null,
    to: after.stateById.get(initiative.id) ?? null,
  });
  const overOf = (cut: CutLine): ReadonlyMap<TeamId, PersonWeeks> =>
    new Map(cut.teams.map(({ teamId, overBy }) => [teamId, overBy]));
  const [overBefore, overAfter] = [overOf(before), overOf(after)];
  return {
    fallOut: before.rows
      .filter(({ initiative, state }) => state.kind === 'in' && !isInAfter(initiative.id))
      .map(({ initiative }) => moveOf(initiative)),
    comeIn: after.rows
      .filter(({ initiative, state }) => state.kind === 'in' && !isInBefore(initiative.id))
      .map(({ initiative }) => moveOf(initiative)),
    overfilled: [...new Set([...overBefore.keys(), ...overAfter.keys()])]
      .map((teamId) => ({ teamId, before: overBefore.get(teamId) ?? 0, after: overAfter.get(teamId) ?? 0 }))
      .filter((team) => Math.abs(team.after - team.before) > LOAD_TOLERANCE),
  };
}

/** Cells of two load tables over the same spans that are over by more, and by less, than before. */
export function compareLoads(before: LoadTable, after: LoadTable): Pick<WhatBreaks, 'worse' | 'better'> {
  const moves: CellMove[] = [];
  const isThere = ({ teams }: LoadTable): ReadonlySet<TeamId> => new Set(teams.map(({ id }) => id));
  const [thereBefore, thereAfter] = [isThere(before), isThere(after)];
  for (const teamId of new Set([...thereBefore, ...thereAfter])) {
    for (const [index, span] of before.spans.entries()) {
      const from = thereBefore.has(teamId) ? before.cell(teamId, index) : null;
      const to = thereAfter.has(teamId) ? after.cell(teamId, index) : null;
      const overBefore = from === null ? 0 : overBy(from, 'firm');
      const overAfter = to === null ? 0 : overBy(to, 'firm');
      moves.push({ teamId, span, before: from, after: to, overBefore, overAfter });
    }
  }
  const worseBy = ({ overBefore, overAfter }: CellMove): PersonWeeks => overAfter - overBefore;
  return {
    worse: moves.filter((move) => worseBy(move) > LOAD_TOLERANCE).sort((a, b) => worseBy(b) - worseBy(a)),
    better: moves.filter((move) => worseBy(move) < -LOAD_TOLERANCE).sort((a, b) => worseBy(a) - worseBy(b)),
  };
}
