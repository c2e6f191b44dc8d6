// Which team waits for which.

import type { Dependency } from '../plan/dependency.ts';
import type { DependencyId, TeamId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { countsForDependencies } from './dependency-graph.ts';
import { teamsOf } from './initiative-teams.ts';

export interface TeamMatrix {
  /** Teams with a dependency, in the plan's order of teams, unassigned (null) last; rows and columns alike. */
  readonly teamIds: readonly (TeamId | null)[];
  /** By predecessor's team, then successor's team: `cells[row][column]`. */
  readonly cells: readonly (readonly MatrixCell[])[];
  /** By team as predecessor and as successor: each dependency once, whatever number of cells it is in. */
  readonly rowTotals: readonly MatrixCell[];
  readonly columnTotals: readonly MatrixCell[];
  readonly total: MatrixCell;
}

export interface MatrixCell {
  /** Unresolved. */
  readonly open: number;
  readonly all: number;
  /** All of them, in the order of the plan. */
  readonly dependencyIds: readonly DependencyId[];
}

/**
 * Counts dependencies, hard and soft, from predecessor's team to successor's team. Where several teams work on an initiative
 * the dependency counts in the cell of each pair; an initiative without a team counts as unassigned. Dependencies with a
 * declined or parked end don't count.
 */
export function teamMatrix(plan: Plan): TeamMatrix {
  const pairs = [...plan.dependencies.values()].flatMap((dependency) => {
    const predecessor = plan.initiatives.get(dependency.predecessorId);
    const successor = plan.initiatives.get(dependency.successorId);
    if (predecessor === undefined || successor === undefined) return [];
    if (!countsForDependencies(predecessor) || !countsForDependencies(successor)) return [];
    return { dependency, from: orUnassigned(teamsOf(predecessor)), to: orUnassigned(teamsOf(successor)) };
  });
  const concerned = new Set(pairs.flatMap(({ from, to }) => [...from, ...to]));
  const positionOf = (teamId: TeamId): number => plan.teams.get(teamId)?.position ?? Number.POSITIVE_INFINITY;
  const teamIds = [...concerned].sort((a, b) =>
    a === null || b === null
      ? Number(a === null) - Number(b === null)
      : positionOf(a) - positionOf(b) || (a < b ? -1 : 1),
  );
  const indexOf = new Map(teamIds.map((teamId, index) => [teamId, index]));
  const cells = teamIds.map(() => teamIds.map((): Dependency[] => []));
  const rows = teamIds.map((): Dependency[] => []);
  const columns = teamIds.map((): Dependency[] => []);
  for (const { dependency, from, to } of pairs) {
    const successors = to.map((teamId) => indexOf.get(teamId) ?? -1);
    for (const column of successors) columns[column]?.push(dependency);
    for (const teamId of from) {
      const row = indexOf.get(teamId) ?? -1;
      rows[row]?.push(dependency);
      for (const column of successors) cells[row]?.[column]?.push(dependency);
    }
  }
  return {
    teamIds,
    cells: cells.map((row) => row.map(cellOf)),
    rowTotals: rows.map(cellOf),
    columnTotals: columns.map(cellOf),
    total: cellOf(pairs.map(({ dependency }) => dependency)),
  };
}

function orUnassigned(teamIds: readonly TeamId[]): readonly (TeamId | null)[] {
  return teamIds.length === 0 ? [null] : teamIds;
}

function cellOf(dependencies: readonly Dependency[]): MatrixCell {
  return {
    open: dependencies.filter(({ status }) => status !== 'resolved').length,
    all: dependencies.length,
    dependencyIds: dependencies.map(({ id }) => id),
  };
}
