import type { Criterion, CriterionId, WeightedCriterion } from '../plan/criterion.ts';
import type { ModelId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CommandProblem } from './command.ts';
import { type ModelWithCriteria, modelWithCriteria } from './model-named.ts';

export interface NamedCriterion {
  readonly model: ModelWithCriteria;
  readonly criterion: Criterion | WeightedCriterion;
}

/** A model and one of its criteria; refused when one of them is gone, or the model's criteria can't be chosen. */
export function criterionNamed(plan: Plan, modelId: ModelId, id: CriterionId): Result<NamedCriterion, CommandProblem> {
  const found = modelWithCriteria(plan, modelId);
  if (!found.ok) return found;
  const model = found.value;
  const criterion = model.criteria.find((one) => one.id === id);
  return criterion === undefined
    ? fail({ kind: 'not-found', message: `This criterion is no longer in “${model.name}”.` })
    : succeed({ model, criterion });
}
