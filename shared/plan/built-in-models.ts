// The models that every plan has. A plan holds a built-in one only once it was changed there.

import type { WeightedCriterion } from './criterion.ts';
import { type ModelId, toId } from './ids.ts';
import { type Model, RICE_MODEL_ID, type RiceModel } from './model.ts';
import type { Plan } from './plan.ts';

const RICE: RiceModel = {
  id: RICE_MODEL_ID,
  kind: 'rice',
  name: 'RICE',
  builtIn: true,
  reachUnit: 'teams',
  reachPeriod: 'quarter',
};

const WEIGHTED_CRITERIA: readonly WeightedCriterion[] = [
  weighted('strategic-fit', 'Strategic fit', 'How well it serves what the company has set out to do', 3),
  weighted('customer-impact', 'Customer impact', 'How much it changes for those who use it', 3),
  weighted('reliability', 'Reliability', 'How much it keeps running what runs', 2),
  weighted('revenue', 'Revenue', 'What it earns, or keeps from being lost', 2),
  { ...weighted('cost', 'Cost', 'What it takes of money and people', 2), direction: 'cost' },
];

function weighted(id: string, name: string, description: string, weight: number): WeightedCriterion {
  const scale = { kind: 'number', least: 1, most: 5, unit: '' } as const;
  return { id, name, description, direction: 'benefit', scale, weight };
}

/** As they come, in the order in which they are listed. */
export const BUILT_IN_MODELS: readonly Model[] = [
  RICE,
  { id: toId('ice'), kind: 'ice', name: 'ICE', builtIn: true, combine: 'product' },
  { id: toId('wsjf'), kind: 'wsjf', name: 'WSJF', builtIn: true },
  { id: toId('weighted'), kind: 'weighted', name: 'Weighted scoring', builtIn: true, criteria: WEIGHTED_CRITERIA },
  { id: toId('value-effort'), kind: 'value-effort', name: 'Value vs effort', builtIn: true },
  { id: toId('opportunity'), kind: 'opportunity', name: 'Opportunity score', builtIn: true },
  { id: toId('moscow'), kind: 'moscow', name: 'MoSCoW', builtIn: true, period: null },
  { id: toId('kano'), kind: 'kano', name: 'Kano', builtIn: true },
];

const BUILT_IN_BY_ID: ReadonlyMap<ModelId, Model> = new Map(BUILT_IN_MODELS.map((model) => [model.id, model]));

/**
 * The models of a plan: the built-in ones, as they come or as they were changed there, then its own by name. The order of
 * records is no order of the user's: it is another one once the plan was opened again.
 */
export function modelsOf(plan: Pick<Plan, 'models'>): readonly Model[] {
  const builtIn = BUILT_IN_MODELS.map((model) => plan.models.get(model.id) ?? model);
  const own = [...plan.models.values()].filter(({ id }) => !BUILT_IN_BY_ID.has(id));
  return [...builtIn, ...own.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))];
}

/** The model of a plan with this id; null when it has none. */
export function findModel(plan: Pick<Plan, 'models'>, id: ModelId): Model | null {
  return plan.models.get(id) ?? BUILT_IN_BY_ID.get(id) ?? null;
}

/** As `findModel`. Throws when there is none. */
export function requireModel(plan: Pick<Plan, 'models'>, id: ModelId): Model {
  const model = findModel(plan, id);
  if (model === null) throw new Error(`The plan has no model ${id}`);
  return model;
}

/** A built-in model as it comes; null for the id of another. */
export function builtInModel(id: ModelId): Model | null {
  return BUILT_IN_BY_ID.get(id) ?? null;
}
