import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId, TeamId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks, TeamEffort } from '../plan/initiative.ts';
import { fail, succeed } from '../result.ts';
import type { Command, CommandProblem } from './command.ts';

export interface EstimateEffortIntent {
  readonly id: InitiativeId;
  /** null: unassigned. */
  readonly teamId: TeamId | null;
  /** Sets what is given of the team's part; a team that was not named yet is. null: the team is no longer needed. */
  readonly estimate: EffortPatch | null;
}

export type EffortPatch = Partial<Omit<TeamEffort, 'teamId'>>;

/** The most that one part of an effort may be. */
export const MAX_PERSON_WEEKS: PersonWeeks = 100_000;

/** Sets, changes or removes what one team is asked for. Low ≤ likely ≤ high, in person-weeks, FTE above 0. */
export const estimateEffort: Command<EstimateEffortIntent> = (plan, intent) => {
  const initiative = plan.initiatives.get(intent.id);
  if (!initiative) return fail({ kind: 'not-found', message: 'This initiative is no longer in the plan.' });
  const team = intent.teamId === null ? null : plan.teams.get(intent.teamId);
  if (team === undefined) return fail({ kind: 'not-found', message: 'This team is no longer in the plan.' });
  const before = initiative.effort.find((part) => part.teamId === intent.teamId);
  const name = team?.name ?? 'Unassigned';
  const changes = changesTo(plan);
  if (intent.estimate === null) {
    changes.put('initiatives', { ...initiative, effort: initiative.effort.filter((part) => part !== before) });
    return succeed(changes.build(`Remove ${name} from ${initiative.key}`));
  }
  const part: TeamEffort = { ...(before ?? unestimated(intent.teamId)), ...intent.estimate };
  const problem = effortProblem(name, part);
  if (problem !== null) return fail(problem);
  changes.put('initiatives', withEffort(initiative, part));
  return succeed(changes.build(`Estimate ${name} for ${initiative.key}`));
};

/** A team that is needed and has not estimated. */
export function unestimated(teamId: TeamId | null): TeamEffort {
  return { teamId, low: null, likely: null, high: null, assignedFte: 1, evidence: '' };
}

/** The initiative with one team's part in the place of the one it had, or added. */
export function withEffort(initiative: Initiative, part: TeamEffort): Initiative {
  const isThere = initiative.effort.some((other) => other.teamId === part.teamId);
  const effort = isThere
    ? initiative.effort.map((other) => (other.teamId === part.teamId ? part : other))
    : [...initiative.effort, part];
  return { ...initiative, effort };
}

/** Why a part of an effort can't stand; null when it can. */
export function effortProblem(name: string, part: TeamEffort): CommandProblem | null {
  for (const figure of [part.low, part.likely, part.high]) {
    if (figure !== null && !(figure >= 0 && figure <= MAX_PERSON_WEEKS)) {
      return { kind: 'invalid-value', message: `${name}: effort is from 0 to 100,000 person-weeks, not ${figure}.` };
    }
  }
  if (part.likely === null && (part.low !== null || part.high !== null)) {
    return { kind: 'invalid-value', message: `${name}: low and high need a likely figure between them.` };
  }
  if (part.likely !== null && ((part.low ?? part.likely) > part.likely || (part.high ?? part.likely) < part.likely)) {
    return { kind: 'invalid-value', message: `${name}: low, likely and high must be in this order.` };
  }
  if (!(part.assignedFte > 0 && part.assignedFte <= 100)) {
    return { kind: 'invalid-value', message: `${name}: assigned FTE is more than 0 and at most 100.` };
  }
  return null;
}
