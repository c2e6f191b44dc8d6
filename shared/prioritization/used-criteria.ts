import type { Criterion } from '../plan/criterion.ts';
import type { Model } from '../plan/model.ts';
import { methodOf } from './combine-inputs.ts';
import { criteriaOf } from './criteria-of.ts';
import { KANO_CLASSES } from './kano.ts';
import type { CriterionInputs } from './scored.ts';

/** The criteria of a model on which the result of these inputs hangs. */
export function usedCriteria(model: Model, inputs: CriterionInputs): readonly Criterion[] {
  const criteria = criteriaOf(model);
  if (model.kind === 'rice') return criteria;
  if (model.kind === 'kano') {
    const isCount = ({ id }: Criterion) => KANO_CLASSES.some((one) => one.id === id);
    const hasCounts = criteria.some((criterion) => isCount(criterion) && (inputs[criterion.id] ?? null) !== null);
    return criteria.filter((criterion) => isCount(criterion) === hasCounts);
  }
  return methodOf(model).required(inputs);
}
