import { changesTo } from '../changes/change-set-builder.ts';
import { findModel } from '../plan/built-in-models.ts';
import type { ModelId } from '../plan/ids.ts';
import type { ReachPeriod } from '../plan/model.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { putModel } from './put-model.ts';
import { MAX_NAME_LENGTH } from './read-name.ts';

export interface ChangeReachIntent {
  readonly modelId: ModelId;
  /** Whom it counts, such as `teams`. */
  readonly unit?: string;
  readonly period?: ReachPeriod;
}

/** Says what a model's reach counts and over which period. The figures that are there stay as they are. */
export const changeReach: Command<ChangeReachIntent> = (plan, intent) => {
  const model = findModel(plan, intent.modelId);
  if (model === null) return fail({ kind: 'not-found', message: 'This model is no longer in the plan.' });
  if (model.kind !== 'rice') return fail({ kind: 'not-allowed', message: `${model.name} does not ask for reach.` });
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
  putModel(changes, { ...model, reachUnit, reachPeriod });
  return succeed(changes.build(`Count reach in ${reachUnit} a ${reachPeriod}`));
};
