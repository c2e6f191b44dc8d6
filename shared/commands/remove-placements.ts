import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId } from '../plan/ids.ts';
import { idlePlacements } from '../prioritization/placement-sequence.ts';
import { succeed } from '../result.ts';
import type { Command } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';

/**
 * Puts initiatives back where their score puts them; without ids all. Others that were placed above one of them stay above
 * it, wherever it goes.
 */
export const removePlacements: Command<{ readonly ids: readonly InitiativeId[] | null }> = (plan, { ids }) => {
  const changes = changesTo(plan);
  const placements = [...plan.placements.values()];
  if (ids === null) {
    for (const { id } of placements) changes.remove('placements', id);
    return succeed(changes.build('Order everything by score'));
  }
  const found = initiativesNamed(plan, ids);
  if (!found.ok) return found;
  const back = new Set(ids);
  const left = placements.filter(({ initiativeId }) => !back.has(initiativeId));
  for (const { id, initiativeId } of placements) if (back.has(initiativeId)) changes.remove('placements', id);
  for (const { id } of idlePlacements(left)) changes.remove('placements', id);
  return succeed(changes.build(`Order ${nameInitiatives(found.value)} by score`));
};
