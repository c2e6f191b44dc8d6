import { changesTo } from '../changes/change-set-builder.ts';
import type { PlacementId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';

/** Says why an initiative was placed where it is; who placed it and when stays. */
export const editPlacement: Command<{ readonly id: PlacementId; readonly reason: string }> = (plan, { id, reason }) => {
  const placement = plan.placements.get(id);
  if (!placement) return fail({ kind: 'not-found', message: 'This placement is no longer in the plan.' });
  const changes = changesTo(plan);
  changes.put('placements', { ...placement, reason: reason.trim() });
  const key = plan.initiatives.get(placement.initiativeId)?.key ?? 'an initiative';
  return succeed(changes.build(`Say why ${key} was placed`));
};
