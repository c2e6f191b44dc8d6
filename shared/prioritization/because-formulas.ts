// How the lines make the result: in words, and with the numbers put in.

import { periodLabel } from '../calendar/fiscal-period.ts';
import type { FormulaModel, Model, WeightedModel } from '../plan/model.ts';
import type { BecauseFormula, Figures } from './because.ts';
import { kanoCountsIn } from './combine-inputs.ts';
import { categoryLabel } from './criteria-of.ts';
import type { Formula } from './formula/formula.ts';
import { parseFormula } from './formula/parse-formula.ts';
import { KANO_ANSWERS, KANO_CLASSES, kanoCoefficients } from './kano.ts';
import { scaleBounds } from './scale.ts';
import type { CriterionInputs, Scored } from './scored.ts';
import { VALUE_EFFORT_MIDDLE } from './value-effort.ts';
import { normalise, totalWeight } from './weighted.ts';

/** One formula, but for Kano with counts, which has two coefficients beside its class. Figures only of what is complete. */
export function becauseFormulas(facts: {
  readonly model: Model;
  readonly scored: Scored;
  readonly classLabel: string | null;
  readonly fiscalYearStartMonth: number;
}): readonly BecauseFormula[] {
  const { model, scored, classLabel, fiscalYearStartMonth } = facts;
  const { inputs } = scored;
  const isComplete = scored.state === 'complete';
  const result = isComplete ? (classLabel ?? scored.score) : null;
  if (model.kind === 'kano') return kanoFormulas(inputs, result);
  const figures = isComplete ? figuresOf(model, inputs) : null;
  return [
    { name: null, words: wordsOf(model, fiscalYearStartMonth), figures, result: figures === null ? null : result },
  ];
}

type SingleModel = Exclude<Model, { kind: 'kano' }>;

function wordsOf(model: SingleModel, fiscalYearStartMonth: number): string {
  switch (model.kind) {
    case 'rice':
      return 'Reach × impact × confidence ÷ effort';
    case 'ice':
      return model.combine === 'product' ? 'Impact × confidence × ease' : '(Impact + confidence + ease) ÷ 3';
    case 'wsjf':
      return '(Business value + time criticality + risk or opportunity) ÷ job size';
    case 'weighted':
      return '100 × the sum of weight × place on the scale, ÷ all weights';
    case 'value-effort':
      return `High value from ${VALUE_EFFORT_MIDDLE} on, low effort up to ${VALUE_EFFORT_MIDDLE}`;
    case 'opportunity':
      return 'Importance + max(importance − satisfaction, 0)';
    case 'moscow':
      return model.period === null
        ? 'The priority that it was given'
        : `The priority for ${periodLabel(model.period, fiscalYearStartMonth)}`;
    case 'formula':
      return model.formula;
  }
}

function figuresOf(model: SingleModel, inputs: CriterionInputs): Figures | null {
  const value = (id: string): number => Number(inputs[id]);
  switch (model.kind) {
    case 'rice':
      return [value('reach'), ' × ', value('impact'), ' × ', value('confidence'), ' ÷ ', value('effort')];
    case 'ice': {
      const [impact, confidence, ease] = [value('impact'), value('confidence'), value('ease')];
      return model.combine === 'product'
        ? [impact, ' × ', confidence, ' × ', ease]
        : ['(', impact, ' + ', confidence, ' + ', ease, ') ÷ ', 3];
    }
    case 'wsjf': {
      const [business, time, risk] = [value('business-value'), value('time-criticality'), value('risk-opportunity')];
      return ['(', business, ' + ', time, ' + ', risk, ') ÷ ', value('job-size')];
    }
    case 'weighted':
      return weightedFigures(model, inputs);
    case 'value-effort': {
      const [worth, effort] = [value('value'), value('effort')];
      const [isHigh, isLow] = [worth >= VALUE_EFFORT_MIDDLE, effort <= VALUE_EFFORT_MIDDLE];
      return [
        ...['value ', worth, isHigh ? ' ≥ ' : ' < ', VALUE_EFFORT_MIDDLE],
        ...[', effort ', effort, isLow ? ' ≤ ' : ' > ', VALUE_EFFORT_MIDDLE],
      ];
    }
    case 'opportunity':
      return [value('importance'), ' + max(', value('importance'), ' − ', value('satisfaction'), ', ', 0, ')'];
    case 'moscow':
      return null;
    case 'formula':
      return formulaFigures(model, inputs);
  }
}

/** `100 × (3×1 + 2×0.5 + 1×0.75) ÷ 6`. */
function weightedFigures({ criteria }: WeightedModel, inputs: CriterionInputs): Figures {
  const terms = criteria.flatMap(({ id, weight, direction, scale }) => {
    const value = inputs[id];
    const bounds = scaleBounds(scale);
    if (weight === 0 || bounds === null || typeof value !== 'number') return [];
    return [[weight, '×', normalise(bounds, direction, value)]];
  });
  const sum = terms.flatMap((term, index) => (index === 0 ? term : [' + ', ...term]));
  return [100, ' × (', ...sum, ') ÷ ', totalWeight(criteria)];
}

/** The formula as it was typed, each name replaced by its value; one below zero in parentheses. */
function formulaFigures({ criteria, formula }: FormulaModel, inputs: CriterionInputs): Figures | null {
  const parsed = parseFormula(formula, new Set(criteria.map(({ id }) => id)));
  if (!parsed.ok) return null;
  const figures: (string | number)[] = [];
  let at = 0;
  for (const { name, from, to } of namePlaces(parsed.value)) {
    const value = inputs[name];
    if (typeof value !== 'number') return null;
    figures.push(formula.slice(at, from), ...(value < 0 ? ['(', value, ')'] : [value]));
    at = to;
  }
  return [...figures, formula.slice(at)].filter((figure) => figure !== '');
}

function namePlaces(formula: Formula): readonly (Formula & { readonly kind: 'name' })[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'name':
      return [formula];
    case 'minus':
      return namePlaces(formula.operand);
    case 'binary':
    case 'comparison':
      return [...namePlaces(formula.left), ...namePlaces(formula.right)];
    case 'call':
      return formula.arguments.flatMap(namePlaces);
  }
}

function kanoFormulas(inputs: CriterionInputs, result: number | string | null): readonly BecauseFormula[] {
  const { functional, dysfunctional } = inputs;
  const hasCounts = KANO_CLASSES.some(({ id }) => (inputs[id] ?? null) !== null);
  if (!hasCounts) {
    const hasAnswers = typeof functional === 'string' && typeof dysfunctional === 'string' && result !== null;
    const figures = hasAnswers
      ? [
          `“${categoryLabel(KANO_ANSWERS, functional)}” if it is there, ` +
            `“${categoryLabel(KANO_ANSWERS, dysfunctional)}” if it is not`,
        ]
      : null;
    return [{ name: null, words: 'Where both answers meet in Kano’s table', figures, result: figures && result }];
  }
  const counts = result === null ? null : kanoCountsIn(inputs);
  const coefficients = counts === null ? null : kanoCoefficients(counts);
  const frequent: BecauseFormula = {
    name: null,
    words: 'The most frequent answer',
    figures:
      counts === null
        ? null
        : [Math.max(...Object.values(counts)), ' of ', Object.values(counts).reduce((sum, count) => sum + count, 0)],
    result,
  };
  if (counts === null || coefficients === null) return [frequent];
  const { attractive, performance, indifferent, 'must-be': mustBe } = counts;
  const all = ['(', attractive, ' + ', performance, ' + ', mustBe, ' + ', indifferent, ')'];
  const words = '(attractive + performance + must-be + indifferent)';
  return [
    frequent,
    {
      name: 'Better',
      words: `(attractive + performance) ÷ ${words}`,
      figures: ['(', attractive, ' + ', performance, ') ÷ ', ...all],
      result: coefficients.better,
    },
    {
      name: 'Worse',
      words: `−(performance + must-be) ÷ ${words}`,
      figures: ['−(', performance, ' + ', mustBe, ') ÷ ', ...all],
      result: coefficients.worse,
    },
  ];
}
