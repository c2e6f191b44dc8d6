import { requireModel } from '../plan/built-in-models.ts';
import type { CriterionId } from '../plan/criterion.ts';
import type { ModelId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { scoreKeyOf } from './criteria-of.ts';
import { isNamedInFormula } from './rename-in-formula.ts';

/** What removing a criterion would leave behind, to be said before it is done. */
export interface CriterionLoss {
  /** How many initiatives have a value for it, which is kept. */
  readonly valueCount: number;
  /** A sentence on the formula that would still name it; null when none does. */
  readonly formulaProblem: string | null;
}

/** Throws when the plan has no such model. */
export function criterionLoss(plan: Plan, modelId: ModelId, id: CriterionId): CriterionLoss {
  const model = requireModel(plan, modelId);
  const key = scoreKeyOf(model, { id });
  let valueCount = 0;
  for (const { scores } of plan.initiatives.values()) if ((scores[key]?.value ?? null) !== null) valueCount += 1;
  const isNamed = model.kind === 'formula' && isNamedInFormula(model.formula, id);
  const formulaProblem = `The formula of “${model.name}” names ${id}: every score will be an error until the formula is changed.`;
  return { valueCount, formulaProblem: isNamed ? formulaProblem : null };
}
