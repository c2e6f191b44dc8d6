// Ranks in the language of spreadsheets.

import { NO_SCORE, SCORE_ERROR } from './score-marks.ts';
import { formulaText } from './workbook.ts';

/** The rank of a score among those of a column: equal ones share it; `–` for what is no number. */
export function rankFormula(score: string, column: string): string {
  return `IF(ISNUMBER(${score}),RANK(${score},${column}),"${NO_SCORE}")`;
}

/**
 * The rank of a class among those of a column: one more than how many stand before all its equals. `before` compares a whole
 * column of what else the model orders by with the row's own; null where the class is all.
 */
export function classRankFormula(facts: {
  readonly own: string;
  readonly all: string;
  /** Best first. */
  readonly classes: readonly string[];
  readonly before: string | null;
}): string {
  const { own, all, classes, before } = facts;
  const better = classes
    .slice(0, -1)
    .map(formulaText)
    .reduceRight((rest, one) => `IF(${own}=${one},0,COUNTIF(${all},${one})+${rest})`, '0');
  const sameClass = before === null ? '' : `+SUMPRODUCT((${all}=${own})*(${before}))`;
  return `IF(OR(${own}="${NO_SCORE}",${own}="${SCORE_ERROR}"),"${NO_SCORE}",1+${better}${sameClass})`;
}
