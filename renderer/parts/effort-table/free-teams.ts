// Which teams an initiative may still be given.

import { foldName } from '../../../shared/commands/read-name.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { TeamEffort } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { fail, type Result, succeed } from '../../../shared/result.ts';

export interface FreeTeam {
  /** null: effort under no team. */
  readonly id: TeamId | null;
  readonly name: string;
  readonly colour: number | null;
}

const UNASSIGNED: FreeTeam = { id: null, name: 'Unassigned', colour: null };

/** The teams that have no part of an effort yet, in their order; at last no team. */
export function freeTeams(plan: Plan, effort: readonly TeamEffort[]): readonly FreeTeam[] {
  const named = new Set(effort.map(({ teamId }) => teamId));
  return [...teamsByPosition(plan), UNASSIGNED].filter(({ id }) => !named.has(id));
}

/** The team that a name means, whatever its case. Refused: one that is there already, or that the plan does not have. */
export function teamChosenBy(plan: Plan, effort: readonly TeamEffort[], name: string): Result<TeamId | null, string> {
  const wanted = foldName(name);
  const team = [...teamsByPosition(plan), UNASSIGNED].find((one) => foldName(one.name) === wanted);
  if (team === undefined)
    return fail(`“${name.slice(0, 40)}” is no team of this plan. Choose “Add team” to make it one.`);
  const isThere = effort.some(({ teamId }) => teamId === team.id);
  return isThere ? fail(`${team.name} stands in the table already.`) : succeed(team.id);
}

function teamsByPosition(plan: Plan): readonly FreeTeam[] {
  return [...plan.teams.values()].sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1));
}
