// The schema of a model: what a file may say about a way to prioritize.

import type { Period } from '../calendar/fiscal-period.ts';
import { builtInModel } from './built-in-models.ts';
import {
  type Category,
  type CategoryScale,
  type ChoiceScale,
  CRITERION_DIRECTIONS,
  type Criterion,
  type EffortScale,
  type NumberScale,
  type PercentageScale,
  type Scale,
  type ScaleChoice,
  type StarsScale,
  type WeightedCriterion,
} from './criterion.ts';
import type { ModelId } from './ids.ts';
import {
  type FormulaModel,
  ICE_COMBINATIONS,
  type IceModel,
  type KanoModel,
  type Model,
  type MoscowModel,
  type OpportunityModel,
  REACH_PERIODS,
  type RiceModel,
  type ValueEffortModel,
  type WeightedModel,
  type WsjfModel,
} from './model.ts';
import {
  anyKind,
  type Complaint,
  checked,
  choice,
  id,
  list,
  NO_COMPLAINTS,
  number,
  object,
  orNull,
  type Schema,
  TEXT_LIMITS,
  text,
  trueOrFalse,
  wholeNumber,
} from './plan-schema-parts.ts';

/** More criteria than this nobody weighs against each other. */
export const MOST_CRITERIA = 50;
/** More choices than this are no scale. */
export const MOST_CHOICES = 100;
/** What a file may hold; what can be parsed is less. */
const LONGEST_FORMULA = 20_000;
/** The same as in the key of a score, `model.criterion`. */
const CRITERION_ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

const name = text(1, TEXT_LIMITS.name);
const label = text(0, TEXT_LIMITS.name);

/** Whether a text may be the id of a criterion: 1-64 letters, digits, hyphens and underscores, the first a letter or digit. */
export function isCriterionId(given: string): boolean {
  return CRITERION_ID_PATTERN.test(given);
}

const criterionId = checked(text(1, 64), (given) =>
  isCriterionId(given)
    ? []
    : [{ path: [], message: 'must be an id: 1 to 64 letters, digits, hyphens and underscores' }],
);

const scale: Schema<Scale> = anyKind<Scale>([
  object<NumberScale>({ kind: choice(['number']), least: orNull(number()), most: orNull(number()), unit: label }),
  object<ChoiceScale>({
    kind: choice(['choice']),
    choices: list(object<ScaleChoice>({ value: number(), label }), MOST_CHOICES),
  }),
  object<PercentageScale>({ kind: choice(['percentage']) }),
  object<StarsScale>({ kind: choice(['stars']) }),
  object<EffortScale>({ kind: choice(['effort']) }),
  object<CategoryScale>({
    kind: choice(['category']),
    categories: list(object<Category>({ id: criterionId, label: name }), MOST_CHOICES),
  }),
]);

const criterionFields = { id: criterionId, name, description: label, direction: choice(CRITERION_DIRECTIONS), scale };
const criterion = object<Criterion>(criterionFields);
const weightedCriterion = object<WeightedCriterion>({ ...criterionFields, weight: number({ least: 0 }) });

/** A fiscal quarter, as a record names it. */
export const periodSchema = object<Period>({
  fiscalYear: wholeNumber({ least: 1, most: 9_999 }),
  quarter: choice([1, 2, 3, 4]),
});

function facts<Kind extends string>(kind: Kind) {
  return { id: id<ModelId>(), kind: choice([kind]), name, builtIn: trueOrFalse };
}

export const modelSchema: Schema<Model> = checked(
  anyKind<Model>([
    object<RiceModel>({ ...facts('rice'), reachUnit: label, reachPeriod: choice(REACH_PERIODS) }),
    object<IceModel>({ ...facts('ice'), combine: choice(ICE_COMBINATIONS) }),
    object<WsjfModel>(facts('wsjf')),
    object<WeightedModel>({ ...facts('weighted'), criteria: list(weightedCriterion, MOST_CRITERIA) }),
    object<ValueEffortModel>(facts('value-effort')),
    object<OpportunityModel>(facts('opportunity')),
    object<MoscowModel>({ ...facts('moscow'), period: orNull(periodSchema) }),
    object<KanoModel>(facts('kano')),
    object<FormulaModel>({
      ...facts('formula'),
      criteria: list(criterion, MOST_CRITERIA),
      formula: text(0, LONGEST_FORMULA),
    }),
  ]),
  complaintsAbout,
);

function complaintsAbout(model: Model): readonly Complaint[] {
  return [...strangeBuiltIn(model), ...repeatedCriteria(model)];
}

/** A built-in model may be changed, but stays what it is by its id. */
function strangeBuiltIn({ id, kind, builtIn }: Model): readonly Complaint[] {
  const original = builtInModel(id);
  if (original !== null && original.kind !== kind) {
    return [{ path: ['kind'], message: `must be “${original.kind}”, as in every plan, not “${kind}”` }];
  }
  if (builtIn === (original !== null)) return NO_COMPLAINTS;
  return [
    {
      path: ['builtIn'],
      message: builtIn ? 'must be false: it does not come with every plan' : 'must be true: it comes with every plan',
    },
  ];
}

/** A criterion is found by its id: no two of a model may share it. */
function repeatedCriteria(model: Model): readonly Complaint[] {
  if (model.kind !== 'weighted' && model.kind !== 'formula') return NO_COMPLAINTS;
  const seen = new Set<string>();
  const complaints: Complaint[] = [];
  for (const [index, { id }] of model.criteria.entries()) {
    if (seen.has(id)) {
      complaints.push({ path: ['criteria', index, 'id'], message: 'must not be the id of a criterion before it' });
    }
    seen.add(id);
  }
  return complaints;
}
