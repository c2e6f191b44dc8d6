import { findModel } from '../plan/built-in-models.ts';
import { isId, type ModelId } from '../plan/ids.ts';
import type { ScoreKey } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { criteriaOf } from './criteria-of.ts';

/** What is said of a value for a model or criterion that the plan does not have (yet). */
export const NOT_KEPT_YET = 'What was tried out on the model is not in the plan yet: keep it first, then score by it.';

/** Whether the plan has the model and the criterion that a score is of. */
export function knowsCriterion(plan: Pick<Plan, 'models'>, key: ScoreKey): boolean {
  const [modelId = '', criterionId = ''] = key.split('.');
  const model = isId<ModelId>(modelId) ? findModel(plan, modelId) : null;
  return model !== null && criteriaOf(model).some(({ id }) => id === criterionId);
}
