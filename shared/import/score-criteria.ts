// Which criteria of which models an import can fill, and how their values are read.

import { foldName } from '../commands/read-name.ts';
import { modelsOf } from '../plan/built-in-models.ts';
import type { Criterion } from '../plan/criterion.ts';
import type { CriterionValue, ScoreKey } from '../plan/initiative.ts';
import { type Model, RICE_MODEL_ID } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { criteriaOf, scoreKeyOf } from '../prioritization/criteria-of.ts';
import type { Result } from '../result.ts';
import { readOnScale, type ScoreStyle } from './read-criterion.ts';

/** One criterion of one model of a plan. */
export interface ScoreTarget {
  readonly key: ScoreKey;
  readonly model: Model;
  readonly criterion: Criterion;
}

/** Every criterion of the plan's models: of the deciding one, then of RICE, then of the others in their order. */
export function scoreTargetsOf(plan: Plan): readonly ScoreTarget[] {
  return modelsByPreference(plan).flatMap(targetsOf);
}

/** The models in the order in which a column's name is understood: the deciding one, RICE, the others in their order. */
export function modelsByPreference(plan: Plan): readonly Model[] {
  const { decidingModelId } = settingsOf(plan);
  const placeOf = ({ id }: Model): number => (id === decidingModelId ? 0 : id === RICE_MODEL_ID ? 1 : 2);
  return modelsOf(plan).toSorted((a, b) => placeOf(a) - placeOf(b));
}

export function targetsOf(model: Model): readonly ScoreTarget[] {
  return criteriaOf(model).map((criterion) => ({ key: scoreKeyOf(model, criterion), model, criterion }));
}

/** The criterion that a field names by ids, or by names, without regard to case; null when the plan has none such. */
export function findScoreTarget(
  plan: Pick<Plan, 'models'>,
  field: { readonly modelId: string; readonly criterion: string },
): ScoreTarget | null {
  const models = modelsOf(plan);
  const wanted = `${field.modelId}.${field.criterion}`.toLowerCase();
  const byKey = models.flatMap(targetsOf).find(({ key }) => key.toLowerCase() === wanted);
  if (byKey !== undefined) return byKey;
  const [modelName, criterionName] = [foldName(field.modelId), foldName(field.criterion)];
  const isNamed = (one: { readonly id: string; readonly name: string }, name: string): boolean =>
    foldName(one.id) === name || foldName(one.name) === name;
  return (
    models
      .filter((model) => isNamed(model, modelName))
      .flatMap(targetsOf)
      .find(({ criterion }) => isNamed(criterion, criterionName)) ?? null
  );
}

/** Reads one value; what does not stand on the criterion's scale is refused. */
export function readScoreValue(
  { criterion }: Pick<ScoreTarget, 'criterion'>,
  text: string,
  style: ScoreStyle,
): Result<CriterionValue, string> {
  return readOnScale(criterion, text, style);
}
