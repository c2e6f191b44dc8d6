import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId, TeamId } from '../plan/ids.ts';
import type { TeamEffort } from '../plan/initiative.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { type EffortPatch, effortProblem, unestimated, withEffort } from './estimate-effort.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';

export interface EstimateEffortOfManyIntent {
  readonly ids: readonly InitiativeId[];
  /** null: unassigned. */
  readonly teamId: TeamId | null;
  /** Sets what is given, also where the team was not named yet. null: the team is no longer needed. */
  readonly estimate: Pick<EffortPatch, 'likely' | 'assignedFte' | 'evidence'> | null;
}

/**
 * Sets what one team is asked for in all the initiatives named. A low or high figure that does not bound the new likely
 * one is dropped: it said something about another figure.
 */
export const estimateEffortOfMany: Command<EstimateEffortOfManyIntent> = (plan, { ids, teamId, estimate }) => {
  const found = initiativesNamed(plan, ids);
  if (!found.ok) return fail(found.problem);
  const team = teamId === null ? null : plan.teams.get(teamId);
  if (team === undefined) return fail({ kind: 'not-found', message: 'This team is no longer in the plan.' });
  const name = team?.name ?? 'Unassigned';
  const of = nameInitiatives(found.value);
  const changes = changesTo(plan);
  for (const initiative of found.value) {
    const before = initiative.effort.find((part) => part.teamId === teamId);
    if (estimate === null) {
      changes.put('initiatives', { ...initiative, effort: initiative.effort.filter((part) => part !== before) });
      continue;
    }
    const part = withoutStrayBounds({ ...(before ?? unestimated(teamId)), ...estimate });
    const problem = effortProblem(name, part);
    if (problem !== null) return fail(problem);
    changes.put('initiatives', withEffort(initiative, part));
  }
  return succeed(changes.build(estimate === null ? `Remove ${name} from ${of}` : `Set effort of ${name} for ${of}`));
};

function withoutStrayBounds(part: TeamEffort): TeamEffort {
  const { low, likely, high } = part;
  if (likely === null) return { ...part, low: null, high: null };
  return {
    ...part,
    low: low !== null && low <= likely ? low : null,
    high: high !== null && high >= likely ? high : null,
  };
}
