import { findModel, modelsOf } from '../plan/built-in-models.ts';
import type { ModelId } from '../plan/ids.ts';
import type { FormulaModel, Model, WeightedModel } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CommandProblem } from './command.ts';
import { readName, sameName } from './read-name.ts';

/** The models whose criteria are the plan's own; those of every other kind are what the kind is. */
export type ModelWithCriteria = WeightedModel | FormulaModel;

/** The model with the given id; refused when it is no longer there. */
export function modelNamed(plan: Plan, id: ModelId): Result<Model, CommandProblem> {
  const model = findModel(plan, id);
  return model === null ? fail({ kind: 'not-found', message: 'This model is no longer in the plan.' }) : succeed(model);
}

/** As `modelNamed`; refused also when its criteria can't be chosen. */
export function modelWithCriteria(plan: Plan, id: ModelId): Result<ModelWithCriteria, CommandProblem> {
  const model = modelNamed(plan, id);
  if (!model.ok) return model;
  const { value } = model;
  if (value.kind === 'weighted' || value.kind === 'formula') return succeed(value);
  const message = `The criteria of “${value.name}” belong to its method. Add a weighted model or a formula to choose criteria.`;
  return fail({ kind: 'not-allowed', message });
}

/** A model's name as it was typed; refused when another model of the plan has it. `id`: whose name it is to be. */
export function readModelName(plan: Plan, typed: string, id: ModelId | null): Result<string, CommandProblem> {
  const name = readName('A model', typed);
  if (!name.ok) return name;
  for (const other of modelsOf(plan)) {
    if (other.id !== id && sameName(other.name, name.value)) {
      return fail({ kind: 'already-there', message: `There is a model named “${other.name}” already.` });
    }
  }
  return name;
}

/** A given id for a new model; refused when a model has it. */
export function checkModelId(plan: Plan, id: ModelId): Result<ModelId, CommandProblem> {
  const other = findModel(plan, id);
  if (other === null) return succeed(id);
  return fail({ kind: 'already-there', message: `“${id}” is the id of the model “${other.name}” already.` });
}
