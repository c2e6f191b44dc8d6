import { changesTo } from '../changes/change-set-builder.ts';
import type { ObjectiveId } from '../plan/ids.ts';
import type { Share } from '../plan/initiative.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';

export interface EditObjectiveTargetIntent {
  readonly id: ObjectiveId;
  /** The share of capacity that it should get; null: none is said. */
  readonly targetShare: Share | null;
}

/** Says what share of capacity an objective should get. */
export const editObjectiveTarget: Command<EditObjectiveTargetIntent> = (plan, { id, targetShare }) => {
  const objective = plan.objectives.get(id);
  if (!objective) return fail({ kind: 'not-found', message: 'This objective is no longer in the plan.' });
  if (targetShare !== null && !(targetShare >= 0 && targetShare <= 1)) {
    return fail({ kind: 'invalid-value', message: 'An objective’s share of capacity is from 0 to 100 %.' });
  }
  const changes = changesTo(plan);
  changes.put('objectives', { ...objective, targetShare });
  const verb = targetShare === null ? 'Clear' : 'Set';
  return succeed(changes.build(`${verb} target share of objective “${objective.title}”`));
};
