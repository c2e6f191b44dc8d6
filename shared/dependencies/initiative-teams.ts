// Whose work an initiative is, as far as dependencies between teams go.

import type { TeamId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';

const remembered = new WeakMap<Initiative['effort'], readonly TeamId[]>();

/** The teams that have effort in it, estimated or not, each once in its order; empty: unassigned. */
export function teamsOf({ effort }: Initiative): readonly TeamId[] {
  const known = remembered.get(effort);
  if (known !== undefined) return known;
  const teamIds = [...new Set(effort.flatMap(({ teamId }) => teamId ?? []))];
  remembered.set(effort, teamIds);
  return teamIds;
}

/** The team that most of the likely effort is asked of, the first of several; null: unassigned. */
export function leadTeamOf({ effort }: Initiative): TeamId | null {
  let lead: { readonly teamId: TeamId; readonly likely: number } | null = null;
  for (const { teamId, likely } of effort) {
    if (teamId !== null && (lead === null || (likely ?? 0) > lead.likely)) lead = { teamId, likely: likely ?? 0 };
  }
  return lead?.teamId ?? null;
}

/**
 * Whether a dependency crosses from team to team: the teams that do most of either end are not the same. Where one end is
 * unassigned nobody knows: false.
 */
export function isCrossTeam(predecessor: Initiative, successor: Initiative): boolean {
  const before = leadTeamOf(predecessor);
  const after = leadTeamOf(successor);
  return before !== null && after !== null && before !== after;
}
