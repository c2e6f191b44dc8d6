// A model as people write it by hand in JSON, with much left out and much said in short.

import * as z from 'zod';
import { builtInModel } from '../plan/built-in-models.ts';
import { CRITERION_DIRECTIONS, type Criterion, type Scale } from '../plan/criterion.ts';
import { isId, type ModelId } from '../plan/ids.ts';
import { ICE_COMBINATIONS, type Model, type ModelKind, REACH_PERIODS } from '../plan/model.ts';
import { complaintOf, fieldInWords, shorten, valueInWords } from '../plan/plan-schema-sentence.ts';
import { fail, type Result, succeed } from '../result.ts';
import { criteriaOf } from './criteria-of.ts';
import { readModelScale } from './model-file-scale.ts';

/** What is wrong with it, in a sentence that names the place. */
export interface ModelFileProblem {
  readonly kind: 'invalid-model';
  readonly message: string;
}

const MODEL_KINDS = [
  'rice',
  'ice',
  'wsjf',
  'weighted',
  'value-effort',
  'opportunity',
  'moscow',
  'kano',
  'formula',
] as const satisfies readonly ModelKind[];

const criterionSchema = z.preprocess(
  (given) => (typeof given === 'string' ? { id: given } : given),
  z.strictObject({
    id: z.string().min(1),
    name: z.string().optional(),
    description: z.string().optional(),
    direction: z.enum(CRITERION_DIRECTIONS).optional(),
    cost: z.boolean().optional(),
    scale: z.unknown().optional(),
    weight: z.number().optional(),
  }),
);
type GivenCriterion = z.output<typeof criterionSchema>;

const modelSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(MODEL_KINDS).optional(),
  name: z.string().optional(),
  reachUnit: z.string().optional(),
  reachPeriod: z.enum(REACH_PERIODS).optional(),
  combine: z.enum(ICE_COMBINATIONS).optional(),
  period: z
    .strictObject({ fiscalYear: z.int().min(1).max(9_999), quarter: z.literal([1, 2, 3, 4]) })
    .nullable()
    .optional(),
  formula: z.string().optional(),
  criteria: z.unknown().optional(),
  // What `--list` says besides, and what follows from the id.
  builtIn: z.unknown().optional(),
  changed: z.unknown().optional(),
  decides: z.unknown().optional(),
});
type GivenModel = z.output<typeof modelSchema>;

/**
 * The model that a JSON value defines, or what it makes of one that is there (`find`): what is left out stays as it was, and
 * of a new one is what it usually is. Its kind follows from a formula or from weights where it is not said; a model never
 * becomes one of another kind. What it can compute with is for the command to say that takes it into a plan.
 */
export function readModel(json: unknown, find: (id: ModelId) => Model | null): Result<Model, ModelFileProblem> {
  const parsed = modelSchema.safeParse(json);
  if (!parsed.success) return refuseIssue(parsed.error, json);
  const given = parsed.data;
  if (!isId<ModelId>(given.id)) {
    return refuse(`id must be 1 to 64 letters, digits, hyphens and underscores, not ${valueInWords(given.id)}`);
  }
  const id = given.id;
  const before = find(id);
  const kind = kindOf(given, before);
  if (kind === null) return refuse(`kind is missing: give one of ${MODEL_KINDS.map((one) => `“${one}”`).join(', ')}`);
  if (before !== null && before.kind !== kind) {
    return refuse(`kind must be “${before.kind}”, which the model “${id}” is, not “${kind}”`);
  }
  const stray = STRAYS.find((field) => given[field] !== undefined && !FIELDS[kind].includes(field));
  if (stray !== undefined) return refuse(`${stray} is nothing that a model of the kind “${kind}” has`);
  const facts = { id, name: given.name ?? before?.name ?? id, builtIn: builtInModel(id) !== null };
  return modelOf({ given, facts, kind, before });
}

const STRAYS = ['reachUnit', 'reachPeriod', 'combine', 'period', 'formula'] as const;

const FIELDS: Readonly<Record<ModelKind, readonly (typeof STRAYS)[number][]>> = {
  rice: ['reachUnit', 'reachPeriod'],
  ice: ['combine'],
  wsjf: [],
  weighted: [],
  'value-effort': [],
  opportunity: [],
  moscow: ['period'],
  kano: [],
  formula: ['formula'],
};

function kindOf({ kind, formula, criteria }: GivenModel, before: Model | null): ModelKind | null {
  if (kind !== undefined) return kind;
  if (before !== null) return before.kind;
  if (formula !== undefined) return 'formula';
  const isWeighed = (one: unknown): boolean => typeof one === 'object' && one !== null && Object.hasOwn(one, 'weight');
  return Array.isArray(criteria) && criteria.some(isWeighed) ? 'weighted' : null;
}

function modelOf(facts: {
  readonly given: GivenModel;
  readonly facts: Pick<Model, 'id' | 'name' | 'builtIn'>;
  readonly kind: ModelKind;
  readonly before: Model | null;
}): Result<Model, ModelFileProblem> {
  const { given, kind, before } = facts;
  switch (kind) {
    case 'weighted': {
      const kept = before?.kind === 'weighted' ? before.criteria : [];
      if (given.criteria === undefined) return succeed({ ...facts.facts, kind, criteria: kept });
      const criteria = readCriteria(given.criteria, { kind: 'number', least: 1, most: 5, unit: '' });
      if (!criteria.ok) return criteria;
      const weighted = criteria.value.map(({ criterion, weight = 1 }) => ({ ...criterion, weight: weight + 0 }));
      return succeed({ ...facts.facts, kind, criteria: weighted });
    }
    case 'formula': {
      const kept = before?.kind === 'formula' ? before : { criteria: [], formula: '' };
      const { formula = kept.formula } = given;
      if (given.criteria === undefined) return succeed({ ...facts.facts, kind, criteria: kept.criteria, formula });
      const criteria = readCriteria(given.criteria, { kind: 'number', least: null, most: null, unit: '' });
      if (!criteria.ok) return criteria;
      const weighed = criteria.value.findIndex(({ weight }) => weight !== undefined);
      if (weighed >= 0) return refuse(`criteria, entry ${weighed + 1} has a weight, which a formula has no use for`);
      return succeed({ ...facts.facts, kind, criteria: criteria.value.map(({ criterion }) => criterion), formula });
    }
    default: {
      const model = withoutCriteria(facts.facts, kind, { given, before });
      return given.criteria === undefined || isWhatItAsks(given.criteria, model)
        ? succeed(model)
        : refuse(`criteria can’t be chosen for a model of the kind “${kind}”, whose method they are`);
    }
  }
}

function withoutCriteria(
  facts: Pick<Model, 'id' | 'name' | 'builtIn'>,
  kind: Exclude<ModelKind, 'weighted' | 'formula'>,
  { given, before }: { readonly given: GivenModel; readonly before: Model | null },
): Model {
  switch (kind) {
    case 'rice': {
      const { reachUnit, reachPeriod } = before?.kind === 'rice' ? before : USUAL_REACH;
      return { ...facts, kind, reachUnit: given.reachUnit ?? reachUnit, reachPeriod: given.reachPeriod ?? reachPeriod };
    }
    case 'ice': {
      const combine = before?.kind === 'ice' ? before.combine : 'product';
      return { ...facts, kind, combine: given.combine ?? combine };
    }
    case 'moscow': {
      const period = before?.kind === 'moscow' ? before.period : null;
      return { ...facts, kind, period: given.period === undefined ? period : given.period };
    }
    default:
      return { ...facts, kind };
  }
}

const USUAL_REACH = { reachUnit: 'teams', reachPeriod: 'quarter' } as const;

/** What is printed of a model names the criteria of its method, and may be read again. */
function isWhatItAsks(criteria: unknown, model: Model): boolean {
  const ids = criteriaOf(model).map(({ id }) => id);
  const given = z.array(z.looseObject({ id: z.string() })).safeParse(criteria);
  return given.success && given.data.length === ids.length && given.data.every(({ id }, index) => id === ids[index]);
}

interface ReadCriterion {
  readonly criterion: Criterion;
  readonly weight: number | undefined;
}

function readCriteria(given: unknown, usual: Scale): Result<readonly ReadCriterion[], ModelFileProblem> {
  const parsed = z.strictObject({ criteria: z.array(criterionSchema) }).safeParse({ criteria: given });
  if (!parsed.success) return refuseIssue(parsed.error, { criteria: given });
  const criteria: ReadCriterion[] = [];
  for (const [index, one] of parsed.data.criteria.entries()) {
    const place = `criteria, entry ${index + 1}`;
    if (one.cost !== undefined && one.direction !== undefined && one.cost !== (one.direction === 'cost')) {
      return refuse(`${place} is a ${one.direction} by its direction and not by “cost”`);
    }
    const scale: Result<Scale, string> = one.scale === undefined ? succeed(usual) : readModelScale(one.scale);
    if (!scale.ok) return refuse(`${place}, scale ${scale.problem}`);
    criteria.push({ criterion: criterionOf(one, scale.value), weight: one.weight });
  }
  return succeed(criteria);
}

function criterionOf({ id, name, description, direction, cost }: GivenCriterion, scale: Scale): Criterion {
  return {
    id,
    name: name ?? nameFromId(id),
    description: description ?? '',
    direction: direction ?? (cost === true ? 'cost' : 'benefit'),
    scale,
  };
}

/** `time-criticality` → `Time criticality`. */
function nameFromId(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words === '' ? id : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function refuseIssue(error: z.ZodError, json: unknown): Result<never, ModelFileProblem> {
  const [issue] = error.issues;
  if (issue === undefined) throw new Error('A refusal without an issue');
  const field = fieldInWords(issue.path);
  return refuse(`${field === '' ? 'the model' : shorten(field)} ${complaintOf(issue, json)}`);
}

function refuse(what: string): Result<never, ModelFileProblem> {
  return fail({ kind: 'invalid-model', message: `${what}.` });
}
