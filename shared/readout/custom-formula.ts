// A model's own formula as the cells of its column hold it, and why a model's cells can't.

import type { FormulaModel, Model, WeightedModel } from '../plan/model.ts';
import { namesIn } from '../prioritization/formula/formula.ts';
import { parseFormula } from '../prioritization/formula/parse-formula.ts';
import { sheetFormula } from '../prioritization/formula/sheet-formula.ts';
import { scaleBounds } from '../prioritization/scale.ts';
import type { RowAddresses } from './ranking-layout.ts';
import { guardedFormula, numbersMissing, offScaleTestsOf, roundedFormula } from './score-formula.ts';

/** The score of one row. Throws for a formula of which `findUnable` says that no cell holds it. */
export function customFormula({ criteria, formula }: FormulaModel, at: RowAddresses): string {
  const parsed = parseFormula(formula, null);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const written = sheetFormula(parsed.value, at.input);
  if (!written.ok) throw new Error(written.problem.message);
  const names = namesIn(parsed.value);
  const used = criteria.filter(({ id }) => names.has(id));
  return guardedFormula({
    wrong: offScaleTestsOf(criteria, at),
    missing: numbersMissing(used, at),
    value: roundedFormula(written.value),
  });
}

/** What Excel holds in a cell: 8,192 characters, calls 64 deep; a little is left for what other spreadsheets add. */
const LONGEST_FORMULA = 8_000;
const DEEPEST_FORMULA = 60;

/** Why the cells of a model that gives scores can't compute them, in a sentence; null when they can. */
export function findUnable(model: Model): string | null {
  if (model.kind === 'weighted') return findUnfitScale(model);
  if (model.kind !== 'formula') return null;
  const parsed = parseFormula(model.formula, null);
  const written = parsed.ok ? sheetFormula(parsed.value, () => LONGEST_ADDRESS) : parsed;
  if (!written.ok) return `${written.problem.message} ${AS_COMPUTED}`;
  const formula = customFormula(model, LONGEST_ADDRESSES);
  return formula.length > LONGEST_FORMULA || depthOf(formula) > DEEPEST_FORMULA
    ? `The formula is more than a cell of a spreadsheet holds. ${AS_COMPUTED}`
    : null;
}

const AS_COMPUTED = 'Scores and ranks stand as they were computed, and do not follow the figures.';

/** A criterion that weighs nothing may have a scale on which nothing can be normalised. */
function findUnfitScale({ criteria }: WeightedModel): string | null {
  const unfit = criteria.find(({ scale }) => {
    const bounds = scaleBounds(scale);
    return bounds === null || bounds.least >= bounds.most;
  });
  return unfit === undefined ? null : `The scale of “${unfit.name}” lacks a lowest and a highest value. ${AS_COMPUTED}`;
}

const LONGEST_ADDRESS = 'ZZ99999';
const LONGEST_RANGE = 'ZZ$99999:ZZ$99999';
const LONGEST_ADDRESSES: RowAddresses = {
  input: () => LONGEST_ADDRESS,
  inputs: () => LONGEST_RANGE,
  result: () => LONGEST_ADDRESS,
  inputBody: () => LONGEST_RANGE,
  resultBody: () => LONGEST_RANGE,
  across: () => LONGEST_RANGE,
};

function depthOf(formula: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of formula) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
