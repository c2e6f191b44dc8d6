// What each kind of model asks for.

import type { Category, Criterion, CriterionDirection, Scale } from '../plan/criterion.ts';
import type { ScoreKey } from '../plan/initiative.ts';
import type { Model, RiceModel } from '../plan/model.ts';
import { KANO_ANSWERS, KANO_CLASSES } from './kano.ts';
import { MOSCOW_CLASSES } from './moscow.ts';
import { RICE_IMPACTS } from './rice.ts';
import { VALUE_EFFORT_SCALE } from './value-effort.ts';
import { WSJF_STEPS } from './wsjf.ts';

/** The criteria of a model in its order: its own where it has such, else those that its kind stands for. */
export function criteriaOf(model: Model): readonly Criterion[] {
  switch (model.kind) {
    case 'rice':
      return riceCriteria(model);
    case 'weighted':
    case 'formula':
      return model.criteria;
    default:
      return CRITERIA[model.kind];
  }
}

/** Under which name an initiative holds the value of one criterion of a model. */
export function scoreKeyOf(model: Pick<Model, 'id'>, criterion: Pick<Criterion, 'id'>): ScoreKey {
  return `${model.id}.${criterion.id}`;
}

function riceCriteria({ reachUnit, reachPeriod }: RiceModel): readonly Criterion[] {
  const unit = `${reachUnit} a ${reachPeriod}`;
  return [
    benefit('reach', 'Reach', { kind: 'number', least: 0, most: null, unit }, `How many ${unit} it reaches`),
    ...RICE_REST,
  ];
}

const RICE_REST: readonly Criterion[] = [
  benefit(
    'impact',
    'Impact',
    { kind: 'choice', choices: RICE_IMPACTS.map(({ value, word }) => ({ value, label: word })) },
    'How much it changes for each of them',
  ),
  benefit('confidence', 'Confidence', { kind: 'percentage' }, 'How sure reach, impact and effort are'),
  cost('effort', 'Effort', { kind: 'effort' }, 'Person-months of all teams'),
];

const ONE_TO_TEN: Scale = { kind: 'number', least: 1, most: 10, unit: '' };
const ZERO_TO_TEN: Scale = { kind: 'number', least: 0, most: 10, unit: '' };
const STEPS: Scale = { kind: 'choice', choices: WSJF_STEPS.map((value) => ({ value, label: '' })) };
const COUNT: Scale = { kind: 'number', least: 0, most: null, unit: 'answers' };
const ANSWERS: Scale = { kind: 'category', categories: KANO_ANSWERS };

const CRITERIA: Readonly<Record<Exclude<Model['kind'], 'rice' | 'weighted' | 'formula'>, readonly Criterion[]>> = {
  ice: [
    benefit('impact', 'Impact', ONE_TO_TEN, 'How much it moves the goal'),
    benefit('confidence', 'Confidence', ONE_TO_TEN, 'How sure impact and ease are'),
    benefit('ease', 'Ease', ONE_TO_TEN, 'How cheap it is: 10 takes next to nothing'),
  ],
  wsjf: [
    benefit(
      'business-value',
      'Business value',
      STEPS,
      'To the users and the business, beside the smallest in this list',
    ),
    benefit('time-criticality', 'Time criticality', STEPS, 'How its value decays with waiting'),
    benefit('risk-opportunity', 'Risk or opportunity', STEPS, 'What it takes off in risk or opens in opportunity'),
    cost('job-size', 'Job size', STEPS, 'How long it takes, beside the smallest in this list'),
  ],
  'value-effort': [
    benefit('value', 'Value', VALUE_EFFORT_SCALE, 'What it is worth'),
    cost('effort', 'Effort', VALUE_EFFORT_SCALE, 'What it takes'),
  ],
  opportunity: [
    benefit('importance', 'Importance', ZERO_TO_TEN, 'Share of those asked who call it important, times 10'),
    cost('satisfaction', 'Satisfaction', ZERO_TO_TEN, 'Share of those asked who are satisfied today, times 10'),
  ],
  moscow: [benefit('priority', 'Priority', { kind: 'category', categories: MOSCOW_CLASSES }, '')],
  kano: [
    benefit('functional', 'If it is there', ANSWERS, 'How does one feel with it?'),
    benefit('dysfunctional', 'If it is not there', ANSWERS, 'How does one feel without it?'),
    ...KANO_CLASSES.map(({ id, label }) => benefit(id, label, COUNT, 'How many answered so')),
  ],
};

/** The words of a category's id; the id itself where the scale does not know it. */
export function categoryLabel(categories: readonly Category[], id: string): string {
  return categories.find((category) => category.id === id)?.label ?? id;
}

function benefit(id: string, name: string, scale: Scale, description: string): Criterion {
  return criterion('benefit', { id, name, scale, description });
}

function cost(id: string, name: string, scale: Scale, description: string): Criterion {
  return criterion('cost', { id, name, scale, description });
}

function criterion(direction: CriterionDirection, facts: Omit<Criterion, 'direction'>): Criterion {
  return { ...facts, direction };
}
