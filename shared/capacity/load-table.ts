// The load of every team in every period.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Team } from '../plan/people-and-teams.ts';
import type { Plan } from '../plan/plan.ts';
import { type Availability, availabilitiesOf } from './availability.ts';
import { demandsOf } from './demand.ts';
import type { LoadCell } from './load-cell.ts';
import { createLoadSums, type LoadSums, type UnplacedLoad } from './load-sums.ts';
import type { PeriodSpan } from './period-span.ts';

export interface LoadTable {
  readonly spans: readonly PeriodSpan[];
  /** In their order on screen: by position. */
  readonly teams: readonly Team[];
  /** The load of a team in the span of that place in `spans`. Throws when there is no such team or span. */
  cell(teamId: TeamId, spanIndex: number): LoadCell;
  /** Effort of a team that lies on no workday. Throws when there is no such team. */
  unplaced(teamId: TeamId): UnplacedLoad;
  /** Effort that is under no team yet, wherever it lies, and initiatives that name no team at all. */
  readonly unassigned: UnplacedLoad;
}

export interface LoadTableFacts {
  readonly today: PlainDate;
  /** They must not overlap, or what lies in both counts in both. */
  readonly spans: readonly PeriodSpan[];
}

/**
 * Computes the load table of one plan after the other and remembers: what an initiative asks is worked out again only where it
 * changed, cells whose figures are the same stay the same objects, and the same plan on the same day has the same table. Every
 * sum is taken anew in the order of the plan, so that the table after an edit is exactly that of a fresh start.
 */
export function createLoadTable(): (plan: Plan, facts: LoadTableFacts) => LoadTable {
  let last: { readonly plan: Plan; readonly facts: LoadTableFacts; readonly table: CellTable } | null = null;

  return (plan, facts) => {
    if (last !== null && last.plan === plan && sameFacts(last.facts, facts)) return last.table;
    const table = tableOf(plan, facts, last?.table ?? null);
    last = { plan, facts, table };
    return table;
  };
}

interface CellTable extends LoadTable {
  readonly rowByTeamId: ReadonlyMap<TeamId, readonly LoadCell[]>;
}

function tableOf(plan: Plan, facts: LoadTableFacts, before: CellTable | null): CellTable {
  const { spans } = facts;
  const teams = [...plan.teams.values()].sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));
  const sums = createLoadSums(teams, spans);
  const availability = availabilitiesOf(plan);
  const demands = demandsOf(plan, facts.today);
  for (const initiative of plan.initiatives.values()) {
    const demand = demands.of(initiative);
    if (demand !== null) sums.add(demand);
  }
  const rowByTeamId = new Map<TeamId, readonly LoadCell[]>();
  for (const { id } of teams) {
    const known = before?.rowByTeamId.get(id) ?? [];
    rowByTeamId.set(id, rowOf({ id, spans, sums, availability }, known));
  }
  return {
    spans,
    teams,
    rowByTeamId,
    cell(teamId, spanIndex) {
      const cell = rowByTeamId.get(teamId)?.[spanIndex];
      if (cell === undefined) throw new Error(`There is no cell of team ${teamId} in span ${spanIndex}`);
      return cell;
    },
    unplaced: sums.unplaced,
    unassigned: sums.unassigned(),
  };
}

interface RowFacts {
  readonly id: TeamId;
  readonly spans: readonly PeriodSpan[];
  readonly sums: LoadSums;
  readonly availability: Availability;
}

function rowOf({ id, spans, sums, availability }: RowFacts, known: readonly LoadCell[]): readonly LoadCell[] {
  return spans.map((span, index) => {
    const cell = { available: availability.of(id, span).available, ...sums.within(id, index) };
    const before = known[index];
    return before !== undefined && isSameCell(before, cell) ? before : cell;
  });
}

function isSameCell(a: LoadCell, b: LoadCell): boolean {
  return (
    a.available === b.available &&
    a.firm === b.firm &&
    a.ifAll === b.ifAll &&
    a.unknownFirm === b.unknownFirm &&
    a.unknownIfAll === b.unknownIfAll
  );
}

function sameFacts(a: LoadTableFacts, b: LoadTableFacts): boolean {
  if (a.today !== b.today || a.spans.length !== b.spans.length) return false;
  return a.spans.every((span, index) => span === b.spans[index]);
}
