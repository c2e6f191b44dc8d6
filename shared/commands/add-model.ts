import { changesTo } from '../changes/change-set-builder.ts';
import type { Criterion, WeightedCriterion } from '../plan/criterion.ts';
import type { ModelId } from '../plan/ids.ts';
import type { FormulaModel, WeightedModel } from '../plan/model.ts';
import { succeed } from '../result.ts';
import type { Command } from './command.ts';
import { checkModelId, readModelName } from './model-named.ts';

export interface AddModelIntent {
  readonly kind: 'weighted' | 'formula';
  readonly name: string;
  readonly id?: ModelId;
}

/** Adds a model of the plan's own, with a few criteria to begin with. */
export const addModel: Command<AddModelIntent> = (plan, intent, context) => {
  const name = readModelName(plan, intent.name, null);
  if (!name.ok) return name;
  const id = checkModelId(plan, intent.id ?? context.ids.next());
  if (!id.ok) return id;
  const changes = changesTo(plan);
  changes.put('models', newModel(intent.kind, id.value, name.value));
  return succeed(changes.build(`Add model “${name.value}”`));
};

function newModel(kind: AddModelIntent['kind'], id: ModelId, name: string): WeightedModel | FormulaModel {
  const facts = { id, name, builtIn: false };
  return kind === 'weighted'
    ? { ...facts, kind, criteria: WEIGHTED_CRITERIA }
    : { ...facts, kind, criteria: FORMULA_CRITERIA, formula: 'value * confidence / effort' };
}

const WEIGHTED_CRITERIA: readonly WeightedCriterion[] = [
  { ...benefit('value', 'Value', 'What it is worth to those who use it', 5), weight: 3 },
  { ...benefit('urgency', 'Urgency', 'What is lost by waiting', 5), weight: 2 },
  { ...benefit('cost', 'Cost', 'What it takes of money and people', 5), direction: 'cost', weight: 2 },
];

const FORMULA_CRITERIA: readonly Criterion[] = [
  benefit('value', 'Value', 'What it is worth to those who use it', 10),
  {
    id: 'confidence',
    name: 'Confidence',
    description: 'How sure value and effort are',
    direction: 'benefit',
    scale: { kind: 'percentage' },
  },
  {
    id: 'effort',
    name: 'Effort',
    description: 'Person-months of all teams',
    direction: 'cost',
    scale: { kind: 'effort' },
  },
];

function benefit(id: string, name: string, description: string, most: number): Criterion {
  return { id, name, description, direction: 'benefit', scale: { kind: 'number', least: 1, most, unit: '' } };
}
