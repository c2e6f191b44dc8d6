// The names of criteria in a formula's text, also in one that can't be parsed.

import type { CriterionId } from '../plan/criterion.ts';
import type { FormulaPlace } from './formula/formula.ts';
import { tokenizeFormula } from './formula/tokenize-formula.ts';

/** Whether a formula names a criterion. A word before a parenthesis is a function and names none. */
export function isNamedInFormula(formula: string, id: CriterionId): boolean {
  return placesOf(formula, id).length > 0;
}

/** The formula with one criterion named otherwise; all else of its text stays as it was typed. */
export function renameInFormula(formula: string, from: CriterionId, to: CriterionId): string {
  return placesOf(formula, from).reduceRight(
    (text, place) => text.slice(0, place.from) + to + text.slice(place.to),
    formula,
  );
}

function placesOf(formula: string, id: CriterionId): readonly FormulaPlace[] {
  const tokens = tokenizeFormula(formula);
  return tokens.filter(({ kind, text }, at) => kind === 'name' && text === id && tokens[at + 1]?.kind !== 'open');
}
