import { changesTo } from '../changes/change-set-builder.ts';
import type { CriterionId, WeightedCriterion } from '../plan/criterion.ts';
import type { ModelId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { modelNamed } from './model-named.ts';
import { putModel } from './put-model.ts';
import { findNoWeight, findWeightFlaw } from './read-criterion.ts';

export interface SetWeightsIntent {
  readonly modelId: ModelId;
  /** Those left out keep theirs. */
  readonly weights: Readonly<Record<CriterionId, number>>;
}

/** Sets weights of a weighted model, one or several at once. */
export const setWeights: Command<SetWeightsIntent> = (plan, { modelId, weights }) => {
  const found = modelNamed(plan, modelId);
  if (!found.ok) return found;
  const model = found.value;
  if (model.kind !== 'weighted') return fail({ kind: 'not-allowed', message: `“${model.name}” has no weights.` });
  const weightById = new Map(Object.entries(weights));
  const set: WeightedCriterion[] = [];
  const criteria = model.criteria.map((criterion) => {
    const weight = weightById.get(criterion.id);
    if (weight === undefined) return criterion;
    const weighed = { ...criterion, weight: weight + 0 };
    set.push(weighed);
    return weighed;
  });
  if (set.length < weightById.size) {
    return fail({ kind: 'not-found', message: `This criterion is no longer in “${model.name}”.` });
  }
  const flaw = set.map(findWeightFlaw).find((one) => one !== null) ?? findNoWeight(criteria);
  if (flaw !== null) return fail({ kind: 'invalid-value', message: flaw });
  const changes = changesTo(plan);
  putModel(changes, { ...model, criteria });
  const [only] = set;
  const isOne = set.length === 1 && only !== undefined;
  return succeed(changes.build(isOne ? `Set weight of “${only.name}”` : `Set weights of “${model.name}”`));
};
