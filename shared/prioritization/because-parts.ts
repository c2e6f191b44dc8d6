// How one criterion enters the result, by the kind of the model.

import type { Criterion } from '../plan/criterion.ts';
import type { Model, WeightedModel } from '../plan/model.ts';
import type { LinePart } from './because.ts';
import { findScaleProblem, scaleBounds } from './scale.ts';
import type { CriterionInputs } from './scored.ts';
import { normalise, totalWeight } from './weighted.ts';

const NO_PART: LinePart = {
  operator: '',
  part: { kind: 'none' },
  normalised: null,
  weight: null,
  working: null,
  subtotal: null,
};

/**
 * The part of one criterion in what a model makes of its inputs; kind `none` where the value is missing or wrong, and where
 * the model has no parts. The points of weighted scoring and of ICE as a mean add up to the score.
 */
export function linePart(model: Model, criterion: Criterion, inputs: CriterionInputs): LinePart {
  const { id } = criterion;
  const given = inputs[id] ?? null;
  const value = typeof given === 'number' && findScaleProblem(criterion, given) === null ? given : null;
  switch (model.kind) {
    case 'rice':
      return id === 'effort' ? divisor(value) : factor(id === 'reach' ? '' : '×', value);
    case 'ice':
      return model.combine === 'product'
        ? factor(id === 'impact' ? '' : '×', value)
        : third(id === 'impact' ? '' : '+', value);
    case 'wsjf':
      return id === 'job-size' ? divisor(value) : delayPart(id, value, inputs);
    case 'weighted':
      return weightedLine(model, id, value);
    case 'opportunity':
      return opportunityPart(id, value, inputs);
    case 'value-effort':
    case 'moscow':
    case 'kano':
    case 'formula':
      return NO_PART;
  }
}

function factor(operator: LinePart['operator'], value: number | null): LinePart {
  return { ...NO_PART, operator, ...(value !== null && { part: { kind: 'factor', factor: value } }) };
}

function divisor(value: number | null): LinePart {
  return { ...NO_PART, operator: '÷', ...(value !== null && { part: { kind: 'divisor', divisor: value } }) };
}

function addend(operator: LinePart['operator'], value: number | null): LinePart {
  return { ...NO_PART, operator, ...(value !== null && { part: { kind: 'addend', addend: value } }) };
}

function third(operator: LinePart['operator'], value: number | null): LinePart {
  if (value === null) return { ...NO_PART, operator };
  return { ...NO_PART, operator, part: { kind: 'points', points: value / 3 } };
}

function delayPart(id: string, value: number | null, inputs: CriterionInputs): LinePart {
  const line = addend(id === 'business-value' ? '' : '+', value);
  if (id !== 'risk-opportunity') return line;
  const [business, time] = [inputs['business-value'], inputs['time-criticality']];
  if (value === null || typeof business !== 'number' || typeof time !== 'number') return line;
  return { ...line, subtotal: { label: 'Cost of delay', value: business + time + value } };
}

function opportunityPart(id: string, value: number | null, inputs: CriterionInputs): LinePart {
  if (id === 'importance') return addend('', value);
  const { importance } = inputs;
  if (value === null || typeof importance !== 'number') return addend('+', null);
  return {
    ...addend('+', Math.max(importance - value, 0)),
    working: ['max(', importance, ' − ', value, ', 0)'],
  };
}

function weightedLine({ criteria }: WeightedModel, id: string, value: number | null): LinePart {
  const criterion = criteria.find((one) => one.id === id);
  const total = totalWeight(criteria);
  if (criterion === undefined || !(total > 0) || !Number.isFinite(total)) return NO_PART;
  const share = criterion.weight / total;
  const isFirst = criteria.find(({ weight }) => weight > 0)?.id === id;
  const operator = isFirst || share === 0 ? '' : '+';
  const line: LinePart = { ...NO_PART, operator, weight: { weight: criterion.weight, total, share } };
  const bounds = scaleBounds(criterion.scale);
  if (value === null || bounds === null || !(bounds.least < bounds.most)) return line;
  const normalised = normalise(bounds, criterion.direction, value);
  if (share === 0) return { ...line, normalised };
  return { ...line, normalised, part: { kind: 'points', points: 100 * normalised * share } };
}
