import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';

/**
 * Deletes initiatives with what hangs on them: dependencies either way, external ones, what they contribute to, where they
 * were placed and what was promised of them. What was placed above one of them stays, and the decided order says that it lacks it.
 */
export const deleteInitiatives: Command<{ readonly ids: readonly InitiativeId[] }> = (plan, intent) => {
  const found = initiativesNamed(plan, intent.ids);
  if (!found.ok) return fail(found.problem);
  const gone = new Set<InitiativeId>(intent.ids);
  const changes = changesTo(plan);
  for (const dependency of plan.dependencies.values()) {
    if (gone.has(dependency.predecessorId) || gone.has(dependency.successorId)) {
      changes.remove('dependencies', dependency.id);
    }
  }
  for (const dependency of plan.externalDependencies.values()) {
    if (gone.has(dependency.initiativeId)) changes.remove('externalDependencies', dependency.id);
  }
  for (const contribution of plan.contributions.values()) {
    if (gone.has(contribution.initiativeId)) changes.remove('contributions', contribution.id);
  }
  for (const placement of plan.placements.values()) {
    if (gone.has(placement.initiativeId)) changes.remove('placements', placement.id);
  }
  for (const commitment of plan.commitments.values()) {
    if (gone.has(commitment.initiativeId)) changes.remove('commitments', commitment.id);
  }
  for (const id of gone) changes.remove('initiatives', id);
  return succeed(changes.build(`Delete ${nameInitiatives(found.value)}`));
};
