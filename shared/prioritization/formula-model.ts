// A model whose score is a formula over its criteria.

import type { FormulaModel } from '../plan/model.ts';
import type { Method } from './combine-inputs.ts';
import { evaluateFormula } from './formula/evaluate-formula.ts';
import { namesIn } from './formula/formula.ts';
import { parseFormula } from './formula/parse-formula.ts';
import { roundToSignificant, SCORE_DIGITS } from './round-to-significant.ts';

/** Parses the formula once; one that can't be read is a problem of every score. Only what it names is asked for. */
export function prepareFormula({ criteria, formula }: FormulaModel): Method {
  const parsed = parseFormula(formula, new Set(criteria.map(({ id }) => id)));
  if (!parsed.ok) {
    const { message } = parsed.problem;
    return { problem: message, required: () => [], combine: () => ({ kind: 'problem', problem: message }) };
  }
  const names = namesIn(parsed.value);
  const used = criteria.filter(({ id }) => names.has(id));
  return {
    problem: used.find(({ scale }) => scale.kind === 'category') === undefined ? null : WORDS_IN_FORMULA,
    required: () => used,
    combine: (inputs) => {
      const outcome = evaluateFormula(parsed.value, (name) => {
        const value = inputs[name];
        return typeof value === 'number' ? value : Number.NaN;
      });
      if (outcome.kind === 'problem') return { kind: 'problem', problem: outcome.problem.message };
      return { kind: 'score', score: roundToSignificant(outcome.value, SCORE_DIGITS) };
    },
  };
}

const WORDS_IN_FORMULA = 'The formula uses a criterion whose scale has words alone: give its choices numbers.';
