import type { WorkdaySpan } from '../calendar/workday-axis.ts';
import type { TeamId } from '../plan/ids.ts';
import type { PersonWeeks } from '../plan/initiative.ts';
import type { Team } from '../plan/people-and-teams.ts';
import { demandWithin, type InitiativeDemand, isUnknownWithin, type TeamDemand } from './demand.ts';
import type { LoadCell } from './load-cell.ts';

/** What is in no cell, of initiatives whose demand is firm and of those that are only proposed. */
export interface UnplacedLoad {
  readonly firm: UnplacedSum;
  readonly ifAll: UnplacedSum;
}

export interface UnplacedSum {
  readonly personWeeks: PersonWeeks;
  /** How many initiatives have a figure above 0 that adds to `personWeeks`. */
  readonly initiatives: number;
  /** How many have no estimate: undated ones of a team, all of those that are under no team. */
  readonly unknown: number;
}

/** Sums of demand by team and span. What is asked of a team that is not among them is left out. */
export interface LoadSums {
  add(demand: InitiativeDemand): void;
  within(teamId: TeamId, spanIndex: number): Omit<LoadCell, 'available'>;
  unplaced(teamId: TeamId): UnplacedLoad;
  unassigned(): UnplacedLoad;
}

/** Begins at nothing, for a list of teams and of spans of workdays. */
export function createLoadSums(teams: readonly Team[], spans: readonly WorkdaySpan[]): LoadSums {
  const rowByTeamId = new Map(teams.map(({ id }, index) => [id, index]));
  const width = spans.length;
  // What is under no team has the row after the last team's, and no cells.
  const noTeam = teams.length;
  const firm = sumsOf(teams.length, width);
  const ifAll = sumsOf(teams.length, width);

  function addToTeam(sums: ClassSums, row: number, demand: TeamDemand): void {
    if (demand.kind === 'unplaced') addOutside(sums, row, demand.personWeeks);
    else if (demand.kind === 'unknown' && demand.spans.length === 0) addOutside(sums, row, null);
    else {
      for (let index = 0; index < width; index += 1) {
        const span = spans[index];
        if (span !== undefined) addWithin(sums, row * width + index, demand, span);
      }
    }
  }

  function rowOf(teamId: TeamId): number {
    const row = rowByTeamId.get(teamId);
    if (row === undefined) throw new Error(`There is no load of team ${teamId}`);
    return row;
  }

  function outside(row: number): UnplacedLoad {
    return { firm: outsideSum(firm, row), ifAll: outsideSum(ifAll, row) };
  }

  return {
    add({ demandClass, teams }) {
      const sums = demandClass === 'firm' ? firm : ifAll;
      if (teams.length === 0) addOutside(sums, noTeam, null);
      for (const demand of teams) {
        const row = demand.teamId === null ? noTeam : rowByTeamId.get(demand.teamId);
        if (row === noTeam) addOutside(sums, noTeam, demand.kind === 'unknown' ? null : demand.personWeeks);
        else if (row !== undefined) addToTeam(sums, row, demand);
      }
    },
    within(teamId, spanIndex) {
      const cell = rowOf(teamId) * width + spanIndex;
      return {
        firm: firm.personWeeks[cell] ?? 0,
        ifAll: ifAll.personWeeks[cell] ?? 0,
        unknownFirm: firm.unknown[cell] ?? 0,
        unknownIfAll: ifAll.unknown[cell] ?? 0,
      };
    },
    unplaced: (teamId) => outside(rowOf(teamId)),
    unassigned: () => outside(noTeam),
  };
}

/** By cell, row after row; what is in no cell by row. */
interface ClassSums {
  readonly personWeeks: Float64Array;
  readonly unknown: Int32Array;
  readonly outside: Float64Array;
  readonly outsideInitiatives: Int32Array;
  readonly outsideUnknown: Int32Array;
}

function sumsOf(rows: number, width: number): ClassSums {
  return {
    personWeeks: new Float64Array(rows * width),
    unknown: new Int32Array(rows * width),
    outside: new Float64Array(rows + 1),
    outsideInitiatives: new Int32Array(rows + 1),
    outsideUnknown: new Int32Array(rows + 1),
  };
}

function addWithin({ personWeeks, unknown }: ClassSums, cell: number, demand: TeamDemand, span: WorkdaySpan): void {
  if (demand.kind === 'placed') {
    personWeeks[cell] = (personWeeks[cell] ?? 0) + demandWithin(demand, span.from, span.to);
  } else if (isUnknownWithin(demand, span.from, span.to)) {
    unknown[cell] = (unknown[cell] ?? 0) + 1;
  }
}

/** null: not estimated. */
function addOutside(sums: ClassSums, row: number, personWeeks: PersonWeeks | null): void {
  if (personWeeks === null) {
    sums.outsideUnknown[row] = (sums.outsideUnknown[row] ?? 0) + 1;
  } else if (personWeeks > 0) {
    sums.outside[row] = (sums.outside[row] ?? 0) + personWeeks;
    sums.outsideInitiatives[row] = (sums.outsideInitiatives[row] ?? 0) + 1;
  }
}

function outsideSum(sums: ClassSums, row: number): UnplacedSum {
  return {
    personWeeks: sums.outside[row] ?? 0,
    initiatives: sums.outsideInitiatives[row] ?? 0,
    unknown: sums.outsideUnknown[row] ?? 0,
  };
}
