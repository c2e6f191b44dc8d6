import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { FormulaModel } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { RANKED_STAGES } from '../../../../shared/plan/stage.ts';
import { scorerOf } from '../../../../shared/prioritization/score-initiative.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { substituteValues } from './substitute-values.ts';

const DIGITS = 4;

/** What a formula makes of one initiative: `DX-11: 5,200 × 2 ÷ 4 = 2,600`, or why it makes nothing of it. */
export function formulaResult(model: FormulaModel, initiative: Initiative): string {
  const scored = scorerOf(model).score(initiative);
  if (scored.state !== 'complete') return `${initiative.key}: ${scored.problem}`;
  const sum = substituteValues(model.formula, (name) => {
    const value = scored.inputs[name];
    return typeof value === 'number' ? formatNumber(value, DIGITS) : null;
  });
  return `${initiative.key}: ${sum} = ${formatNumber(scored.score ?? 0, DIGITS)}`;
}

/** The first ranked initiative that a formula makes a score of, else the first ranked one; null when there is none. */
export function exampleFor(plan: Plan, model: FormulaModel): Initiative | null {
  const { score } = scorerOf(model);
  let first: Initiative | null = null;
  for (const initiative of plan.initiatives.values()) {
    if (!RANKED_STAGES.has(initiative.stage)) continue;
    if (score(initiative).state === 'complete') return initiative;
    first ??= initiative;
  }
  return first;
}
