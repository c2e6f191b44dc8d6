// The scales that a criterion of one's own may have.

import type { ModelWithCriteria } from '../../../../shared/commands/model-named.ts';
import type { Scale, ScaleKind } from '../../../../shared/plan/criterion.ts';
import { scaleBounds } from '../../../../shared/prioritization/scale.ts';

/** A category has no numbers to compute with. */
export type ChosenScaleKind = Exclude<ScaleKind, 'category'>;

const LABELS: Readonly<Record<ChosenScaleKind, string>> = {
  number: 'Number',
  choice: 'Choices with a number each',
  percentage: 'Percentage',
  stars: 'Stars, 1 to 5',
  effort: 'Effort of the teams, person-months',
};

export function scaleKindLabel(kind: ChosenScaleKind): string {
  return LABELS[kind];
}

/** A weighted model needs a lowest and a highest value, which effort does not have. */
export function scaleKindsOf(kind: ModelWithCriteria['kind']): readonly ChosenScaleKind[] {
  const all: readonly ChosenScaleKind[] = ['number', 'choice', 'percentage', 'stars', 'effort'];
  return kind === 'weighted' ? all.filter((one) => one !== 'effort') : all;
}

const MOST_STEPS = 10;

/** A scale of another kind to begin with, as near to the one before as it can be. */
export function scaleOfKind(kind: ChosenScaleKind, before: Scale): Scale {
  const bounds = scaleBounds(before) ?? { least: 1, most: 5 };
  switch (kind) {
    case 'number':
      return { kind, ...bounds, unit: '' };
    case 'choice': {
      const steps = bounds.most - bounds.least;
      const isWhole = Number.isInteger(bounds.least) && Number.isInteger(steps) && steps >= 1 && steps < MOST_STEPS;
      const values = isWhole ? Array.from({ length: steps + 1 }, (_, index) => bounds.least + index) : [1, 2, 3];
      return { kind, choices: values.map((value) => ({ value, label: '' })) };
    }
    case 'percentage':
    case 'stars':
    case 'effort':
      return { kind };
  }
}
