import { changesTo } from '../changes/change-set-builder.ts';
import type { TeamId } from '../plan/ids.ts';
import type { TeamEffort } from '../plan/initiative.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';

/**
 * Deletes a team with its members, what was said of it in periods, and the error budgets of its services. The effort that it was asked for goes to another team or is kept as unassigned; where
 * that one has a figure already, the two are added up.
 */
export const deleteTeam: Command<{ readonly id: TeamId; readonly moveEffortTo: TeamId | null }> = (plan, intent) => {
  const team = plan.teams.get(intent.id);
  if (!team) return fail({ kind: 'not-found', message: 'This team is no longer in the plan.' });
  if (intent.moveEffortTo !== null && (intent.moveEffortTo === intent.id || !plan.teams.has(intent.moveEffortTo))) {
    return fail({ kind: 'not-found', message: 'The team to move the effort to is not in the plan.' });
  }
  const changes = changesTo(plan);
  for (const initiative of plan.initiatives.values()) {
    if (!initiative.effort.some((part) => part.teamId === team.id)) continue;
    changes.put('initiatives', { ...initiative, effort: moveEffort(initiative.effort, team.id, intent.moveEffortTo) });
  }
  for (const member of plan.members.values()) {
    if (member.teamId === team.id) changes.remove('members', member.id);
  }
  for (const one of plan.teamPeriods.values()) if (one.teamId === team.id) changes.remove('teamPeriods', one.id);
  for (const one of plan.errorBudgets.values()) if (one.teamId === team.id) changes.remove('errorBudgets', one.id);
  changes.remove('teams', team.id);
  return succeed(changes.build(`Delete team “${team.name}”`));
};

function moveEffort(effort: readonly TeamEffort[], from: TeamId, to: TeamId | null): readonly TeamEffort[] {
  const moved = effort.find((part) => part.teamId === from);
  const there = effort.find((part) => part.teamId === to);
  if (!moved) return effort;
  if (!there) return effort.map((part) => (part === moved ? { ...part, teamId: to } : part));
  const sum: TeamEffort = {
    ...there,
    low: addKnown(there.low, moved.low),
    likely: addKnown(there.likely, moved.likely),
    high: addKnown(there.high, moved.high),
    evidence: [there.evidence, moved.evidence].filter((text) => text !== '').join('; '),
  };
  return effort.filter((part) => part !== moved).map((part) => (part === there ? sum : part));
}

/** The sum, or null when either is unknown: an unknown part makes the whole unknown. */
function addKnown(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
