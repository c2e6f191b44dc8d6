// How a model makes its score or its classes, in a sentence or two.

import { assertNever } from '../assert-never.ts';
import { periodLabel } from '../calendar/fiscal-period.ts';
import type { Model } from '../plan/model.ts';
import { VALUE_EFFORT_MIDDLE } from '../prioritization/value-effort.ts';

/** The arithmetic in words, with what it is counted over where the model says so. */
export function howItIsMade(model: Model, fiscalYearStartMonth: number): string {
  switch (model.kind) {
    case 'rice': {
      const formula = 'RICE = reach × impact × confidence ÷ effort in person-months (pm).';
      return `${formula} Reach counts ${model.reachUnit} a ${model.reachPeriod}.`;
    }
    case 'ice':
      return model.combine === 'product'
        ? `${model.name} = impact × confidence × ease, each from 1 to 10: the product, not the mean, which ranks differently.`
        : `${model.name} = (impact + confidence + ease) ÷ 3, each from 1 to 10: the mean, not the product, which ranks differently.`;
    case 'wsjf':
      return `${model.name} = (business value + time criticality + risk or opportunity) ÷ job size, each beside the smallest of this list.`;
    case 'weighted':
      return `${model.name} = 100 × Σ weight × place on the scale ÷ Σ weight; the place is 0 at the worst end and 1 at the best, and where less is better the best end is the lowest.`;
    case 'value-effort':
      return `Value of ${VALUE_EFFORT_MIDDLE} or more is high, effort of ${VALUE_EFFORT_MIDDLE} or less is low: quick win, big bet, fill-in, money pit; then by value, high first, then by effort, low first.`;
    case 'opportunity':
      return `${model.name} = importance + what satisfaction lacks of it (importance − satisfaction, or 0), from 0 to 20.`;
    case 'moscow': {
      const { period } = model;
      return `Must, should, could and won’t${period === null ? '' : ` in ${periodLabel(period, fiscalYearStartMonth)}`}, in this order.`;
    }
    case 'kano':
      return 'The class that most were counted in, else that of the two answers: must-be, performance, attractive, indifferent, reverse, questionable; then by better − worse, high first.';
    case 'formula':
      return `${model.name} = ${model.formula.trim().replace(/\s+/g, ' ')}`;
    default:
      return assertNever(model);
  }
}
