// How full a period is, over all teams.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkdaySpan } from '../calendar/workday-axis.ts';
import { demandsOf } from '../capacity/demand.ts';
import { layDemand } from '../capacity/lay-demand.ts';
import { type LoadCell, overBy } from '../capacity/load-cell.ts';
import type { LoadTable } from '../capacity/load-table.ts';
import { unestimated } from '../commands/estimate-effort.ts';
import type { PersonWeeks } from '../plan/initiative.ts';
import type { Team } from '../plan/people-and-teams.ts';
import type { Plan } from '../plan/plan.ts';

export interface PeriodLoad {
  /** Of all teams whose capacity is known. */
  readonly sum: LoadCell;
  /** Teams whose capacity is unknown: what is asked of them is not in the sum. */
  readonly unknownTeams: number;
  /** Teams asked for more than they have, by firm demand, those over by most first. */
  readonly over: readonly { readonly team: Team; readonly by: PersonWeeks }[];
  /** What all of them are over together: what one team has left does not make up for what another has too much. */
  readonly overByAll: PersonWeeks;
  /** How many initiatives of firm demand lie here, wholly or in part, without an estimate by every team that they need. */
  readonly withoutEstimate: number;
}

interface Known {
  readonly plan: Plan;
  readonly today: PlainDate;
  readonly loads: readonly PeriodLoad[];
}

const knownByTable = new WeakMap<LoadTable, Known>();

/** The load of each period of a table, which is that of the plan as seen from today. The same table has the same answer. */
export function periodLoads(plan: Plan, today: PlainDate, table: LoadTable): readonly PeriodLoad[] {
  const known = knownByTable.get(table);
  if (known?.plan === plan && known.today === today) return known.loads;
  const loads = loadsOf(plan, today, table);
  knownByTable.set(table, { plan, today, loads });
  return loads;
}

function loadsOf(plan: Plan, today: PlainDate, table: LoadTable): readonly PeriodLoad[] {
  const unknown = unestimatedSpans(plan, today);
  return table.spans.map((span, index) => {
    const cells = table.teams.map((team) => ({ team, cell: table.cell(team.id, index) }));
    const known = cells.filter(({ cell }) => cell.available !== null);
    const over = known
      .map(({ team, cell }) => ({ team, by: overBy(cell, 'firm') }))
      .filter(({ by }) => by > 0)
      .sort((a, b) => b.by - a.by || a.team.position - b.team.position);
    return {
      sum: sumOf(known.map(({ cell }) => cell)),
      unknownTeams: cells.length - known.length,
      over,
      overByAll: over.reduce((sum, { by }) => sum + by, 0),
      withoutEstimate: unknown.filter((spans) => spans.some((one) => overlaps(one, span))).length,
    };
  });
}

function overlaps(a: WorkdaySpan, b: WorkdaySpan): boolean {
  return Math.max(a.from, b.from) < Math.min(a.to, b.to);
}

function sumOf(cells: readonly LoadCell[]): LoadCell {
  const sum = { available: 0, firm: 0, ifAll: 0, unknownFirm: 0, unknownIfAll: 0 };
  for (const cell of cells) {
    sum.available += cell.available ?? 0;
    sum.firm += cell.firm;
    sum.ifAll += cell.ifAll;
    sum.unknownFirm += cell.unknownFirm;
    sum.unknownIfAll += cell.unknownIfAll;
  }
  return { ...sum, available: cells.length === 0 ? null : sum.available };
}

/** Where each piece of firm work without an estimate lies: as the load table has it, with what names no team yet. */
function unestimatedSpans(plan: Plan, today: PlainDate): readonly (readonly WorkdaySpan[])[] {
  const demands = demandsOf(plan, today);
  const found: (readonly WorkdaySpan[])[] = [];
  for (const initiative of plan.initiatives.values()) {
    const demand = demands.of(initiative);
    if (demand?.demandClass !== 'firm') continue;
    const teams =
      demand.teams.length > 0
        ? demand.teams
        : layDemand({ ...initiative, effort: [unestimated(null)] }, demands.axis, demands.today);
    const spans = teams.flatMap((part) => (part.kind === 'unknown' ? part.spans : []));
    if (spans.length > 0) found.push(spans);
  }
  return found;
}
