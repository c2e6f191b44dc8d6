import { changesTo } from '../changes/change-set-builder.ts';
import { builtInModel, findModel } from '../plan/built-in-models.ts';
import type { FormulaModel, Model, WeightedModel } from '../plan/model.ts';
import { settingsOf } from '../plan/plan.ts';
import { MOST_CRITERIA } from '../plan/plan-schema-model.ts';
import { parseFormula } from '../prioritization/formula/parse-formula.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Command, CommandProblem } from './command.ts';
import { readModelName } from './model-named.ts';
import { putModel } from './put-model.ts';
import { findNoWeight, readCriterion } from './read-criterion.ts';
import { MAX_NAME_LENGTH } from './read-name.ts';

export interface DefineModelIntent {
  /** As it is to be. */
  readonly model: Model;
  /** Whether it is to be the one that decides. */
  readonly decides: boolean;
}

/**
 * Adds a model as a whole, or changes the one with its id. Refused: another kind than it is, and whatever would keep it from
 * giving scores, a formula that can't be read among them. The values of initiatives stay.
 */
export const defineModel: Command<DefineModelIntent> = (plan, { model: given, decides }) => {
  const before = findModel(plan, given.id);
  if (before !== null && before.kind !== given.kind) {
    const message = `“${before.name}” is a model of the kind “${before.kind}” and can’t become one of “${given.kind}”.`;
    return fail({ kind: 'not-allowed', message });
  }
  const name = readModelName(plan, given.name, given.id);
  if (!name.ok) return name;
  const read = readMethod({ ...given, name: name.value, builtIn: builtInModel(given.id) !== null });
  if (!read.ok) return read;
  const model = read.value;
  const changes = changesTo(plan);
  putModel(changes, model);
  if (decides) changes.put('settings', { ...settingsOf(plan), decidingModelId: model.id });
  return succeed(changes.build(`${before === null ? 'Add' : 'Change'} model “${model.name}”`));
};

function readMethod(model: Model): Result<Model, CommandProblem> {
  switch (model.kind) {
    case 'rice': {
      const reachUnit = model.reachUnit.trim();
      if (reachUnit === '') return refuse('Say whom reach counts, such as teams or customers.');
      const { length } = reachUnit;
      if (length > MAX_NAME_LENGTH) {
        return refuse(`What reach counts has ${length} characters; it may have ${MAX_NAME_LENGTH}.`);
      }
      return succeed({ ...model, reachUnit });
    }
    case 'weighted':
      return readWeighted(model);
    case 'formula':
      return readFormula(model);
    default:
      return succeed(model);
  }
}

function readWeighted(model: WeightedModel): Result<Model, CommandProblem> {
  if (model.criteria.length === 0) return refuse(`“${model.name}” needs at least one criterion.`);
  const criteria = readCriteria(model, model.criteria);
  if (!criteria.ok) return criteria;
  const flaw = findNoWeight(criteria.value);
  return flaw === null ? succeed({ ...model, criteria: criteria.value }) : refuse(flaw);
}

function readFormula(model: FormulaModel): Result<Model, CommandProblem> {
  const criteria = readCriteria(model, model.criteria);
  if (!criteria.ok) return criteria;
  const parsed = parseFormula(model.formula, new Set(criteria.value.map(({ id }) => id)));
  if (parsed.ok) return succeed({ ...model, criteria: criteria.value });
  return refuse(`In the formula of “${model.name}”, ${parsed.problem.message.replace(/^At /, 'at ')}`);
}

function readCriteria<Typed extends WeightedModel['criteria'][number] | FormulaModel['criteria'][number]>(
  { kind, name }: WeightedModel | FormulaModel,
  given: readonly Typed[],
): Result<readonly Typed[], CommandProblem> {
  if (given.length > MOST_CRITERIA) {
    return refuse(`“${name}” has ${given.length} criteria; it may have ${MOST_CRITERIA}.`);
  }
  const criteria: Typed[] = [];
  for (const typed of given) {
    if (criteria.some(({ id }) => id === typed.id)) {
      return refuse(`Two criteria of “${name}” have the id “${typed.id}”: give each its own.`);
    }
    const criterion = readCriterion(kind, typed, criteria);
    if (!criterion.ok) return criterion;
    criteria.push(criterion.value);
  }
  return succeed(criteria);
}

function refuse(message: string): Result<never, CommandProblem> {
  return fail({ kind: 'invalid-value', message });
}
