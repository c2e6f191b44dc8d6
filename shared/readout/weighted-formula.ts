// Weighted scoring in the language of spreadsheets.

import type { WeightedModel } from '../plan/model.ts';
import type { RowAddresses } from './ranking-layout.ts';
import { guardedFormula, noNumberTests, roundedFormula } from './score-formula.ts';
import { offScaleTests } from './sheet-scale.ts';

/**
 * 100 × Σ wn ÷ Σ w with weights and ends of the scales read from the rows above the header: whoever changes a weight there
 * sees the ranking it makes. n = (value − worst) ÷ (best − worst), which turns a cost round, since its best end is the lower.
 */
export function weightedFormula(
  { criteria }: WeightedModel,
  at: RowAddresses,
  rows: { readonly weight: number; readonly worst: number; readonly best: number } | null,
): string {
  const [first, last] = [criteria[0], criteria.at(-1)];
  if (first === undefined || last === undefined || rows === null) throw new Error('A weighted model without criteria');
  const values = at.inputs(first.id, last.id);
  const weights = at.across(rows.weight, first.id, last.id);
  const worst = at.across(rows.worst, first.id, last.id);
  const best = at.across(rows.best, first.id, last.id);
  // Values between the ends of a scale of steps or stars are none of it.
  const steps = criteria.flatMap(({ id, scale }) =>
    scale.kind === 'choice' || scale.kind === 'stars' ? offScaleTests(scale, at.input(id)) : [],
  );
  return guardedFormula({
    wrong: [
      ...noNumberTests(criteria, at),
      `SUM(${weights})<=0`,
      `SUMPRODUCT((${values}<>"")*((${values}-${worst})*(${values}-${best})>0))>0`,
      ...steps,
    ],
    missing: `SUMPRODUCT((${weights}>0)*(${values}=""))>0`,
    value: roundedFormula(`(100*SUMPRODUCT(${weights},(${values}-${worst})/(${best}-${worst}))/SUM(${weights}))`),
  });
}
