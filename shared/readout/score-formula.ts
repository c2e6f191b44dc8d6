// What all models have in common in the language of spreadsheets. Only functions that every spreadsheet has.

import type { Criterion } from '../plan/criterion.ts';
import { VALUE_EFFORT_CLASSES, VALUE_EFFORT_MIDDLE, type ValueEffortClass } from '../prioritization/value-effort.ts';
import type { RowAddresses } from './ranking-layout.ts';
import { NO_SCORE, SCORE_ERROR } from './score-marks.ts';
import { offScaleTests } from './sheet-scale.ts';
import { formulaText } from './workbook.ts';

/**
 * `error` where one of the conditions holds or the value can't be computed, `–` where something is missing (null: nothing is
 * asked for), else the value.
 */
export function guardedFormula(facts: {
  readonly wrong: readonly string[];
  readonly missing: string | null;
  readonly value: string;
}): string {
  const { wrong, missing, value } = facts;
  const asked = missing === null ? value : `IF(${missing},"${NO_SCORE}",${value})`;
  const checked = wrong.length === 0 ? asked : `IF(OR(${wrong.join(',')}),"${SCORE_ERROR}",${asked})`;
  return `IFERROR(${checked},"${SCORE_ERROR}")`;
}

/** To 12 significant digits, so that scores which count as equal share a rank in the sheet too. */
export function roundedFormula(value: string): string {
  return `IF(${value}=0,0,ROUND(${value},11-INT(LOG10(ABS(${value})))))`;
}

/** A word in place of a number, and every value outside its scale. */
export function offScaleTestsOf(criteria: readonly Criterion[], at: RowAddresses): readonly string[] {
  return [...noNumberTests(criteria, at), ...criteria.flatMap(({ id, scale }) => offScaleTests(scale, at.input(id)))];
}

/** One condition for each run of criteria side by side that take numbers. */
export function noNumberTests(criteria: readonly Criterion[], at: RowAddresses): readonly string[] {
  const tests: string[] = [];
  let run: Criterion[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return;
    const cells = at.inputs(first.id, last.id);
    tests.push(`COUNTA(${cells})>COUNT(${cells})`);
    run = [];
  };
  for (const criterion of criteria) {
    if (criterion.scale.kind === 'category') close();
    else run.push(criterion);
  }
  close();
  return tests;
}

/** Whether one of the numbers is missing; null when none is asked for. */
export function numbersMissing(criteria: readonly Criterion[], at: RowAddresses): string | null {
  if (criteria.length === 0) return null;
  return `COUNT(${criteria.map(({ id }) => at.input(id)).join(',')})<${criteria.length}`;
}

export function wordsMissing(cells: readonly string[]): string {
  const tests = cells.map((cell) => `${cell}=""`);
  const [only] = tests;
  return tests.length === 1 && only !== undefined ? only : `OR(${tests.join(',')})`;
}

/** Importance + what satisfaction lacks of it. */
export function opportunityFormula(importance: string, satisfaction: string): string {
  return roundedFormula(`(${importance}+MAX(${importance}-${satisfaction},0))`);
}

/** The quadrant in words. */
export function valueEffortFormula(value: string, effort: string): string {
  const label = (id: ValueEffortClass): string =>
    formulaText(VALUE_EFFORT_CLASSES.find((one) => one.id === id)?.label ?? id);
  const byEffort = (low: ValueEffortClass, high: ValueEffortClass): string =>
    `IF(${effort}<=${VALUE_EFFORT_MIDDLE},${label(low)},${label(high)})`;
  return `IF(${value}>=${VALUE_EFFORT_MIDDLE},${byEffort('quick-win', 'big-bet')},${byEffort('fill-in', 'money-pit')})`;
}
