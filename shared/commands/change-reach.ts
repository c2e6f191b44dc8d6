import { changesTo } from '../changes/change-set-builder.ts';
import type { ModelId } from '../plan/ids.ts';
import type { ReachPeriod } from '../plan/model.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { MAX_NAME_LENGTH } from './read-name.ts';

export interface ChangeReachIntent {
  readonly modelId: ModelId;
  /** Whom it counts, such as `teams`. */
  readonly unit?: string;
  readonly period?: ReachPeriod;
}

/** Says what a model's reach counts and over which period. The figures that are there stay as they are. */
export const changeReach: Command<ChangeReachIntent> = (plan, intent) => {
  const model = plan.models.get(intent.modelId);
  if (!model) return fail({ kind: 'not-found', message: 'This model is no longer in the plan.' });
  const reachUnit = (intent.unit ?? model.reachUnit).trim();
  if (reachUnit === '') {
    return fail({ kind: 'invalid-value', message: 'Say whom reach counts, such as teams or customers.' });
  }
  if (reachUnit.length > MAX_NAME_LENGTH) {
    return fail({
      kind: 'invalid-value',
      message: `What reach counts has ${reachUnit.length} characters; it may have ${MAX_NAME_LENGTH}.`,
    });
  }
  const reachPeriod = intent.period ?? model.reachPeriod;
  const changes = changesTo(plan);
  changes.put('models', { ...model, reachUnit, reachPeriod });
  return succeed(changes.build(`Count reach in ${reachUnit} a ${reachPeriod}`));
};
