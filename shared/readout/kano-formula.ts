// Kano in the language of spreadsheets.

import { KANO_CLASSES, type KanoClass, type KanoCoefficients } from '../prioritization/kano.ts';
import type { RowAddresses } from './ranking-layout.ts';
import { guardedFormula } from './score-formula.ts';
import { NO_SCORE, SCORE_ERROR } from './score-marks.ts';
import { formulaText } from './workbook.ts';

/** The class that most were counted in (ties by the order of the columns), else that of the two answers. */
export function kanoClassFormula(
  at: RowAddresses,
  wrong: readonly string[],
  places: { readonly headerRow: number; readonly kanoTable: string; readonly kanoAnswers: string },
): string {
  const counts = countsOf(at);
  const names = at.across(places.headerRow, 'must-be', 'questionable');
  const most = `INDEX(${names},1,MATCH(MAX(${counts}),${counts},0))`;
  const place = (id: string): string => `MATCH(${at.input(id)},${places.kanoAnswers},0)`;
  const byAnswers = `INDEX(${places.kanoTable},${place('functional')},${place('dysfunctional')})`;
  const missing = `AND(COUNT(${counts})=0,OR(${at.input('functional')}="",${at.input('dysfunctional')}=""))`;
  return guardedFormula({
    wrong: [...wrong, `AND(COUNT(${counts})>0,SUM(${counts})=0)`],
    missing,
    value: `IF(COUNT(${counts})>0,${most},${byAnswers})`,
  });
}

/** better = (A + O) ÷ (A + O + M + I), worse = −(O + M) ÷ the same; `–` when only reverse or questionable answers were given. */
export function kanoShareFormula(
  at: RowAddresses,
  ownClass: string,
  { which, sides }: { readonly which: keyof KanoCoefficients; readonly sides: readonly [string, string] },
): string {
  const counts = countsOf(at);
  const all = `SUM(${at.inputs('must-be', 'indifferent')})`;
  const sign = which === 'worse' ? '-' : '';
  const counted = `${sign}(${sides.map((id) => at.input(id)).join('+')})/${all}`;
  const isOne = (id: KanoClass): string => `${ownClass}=${formulaText(labelOf(id))}`;
  const isSide = `OR(${KANO_CLASSES.filter(({ id }) => sides.includes(id))
    .map(({ id }) => isOne(id))
    .join(',')})`;
  const byAnswers = `IF(OR(${isOne('reverse')},${isOne('questionable')}),"${NO_SCORE}",IF(${isSide},${sign}1,0))`;
  const byCounts = `IF(${all}=0,"${NO_SCORE}",${counted})`;
  return `IF(${hasNone(ownClass)},"${NO_SCORE}",IF(COUNT(${counts})>0,${byCounts},${byAnswers}))`;
}

/** better − worse, by which rows of one class are ranked; 0 where there are no such shares. */
export function kanoStrengthFormula(ownClass: string, better: string, worse: string): string {
  const gap = `(${better}-${worse})`;
  const rounded = `IF(${gap}=0,0,ROUND(${gap},11-INT(LOG10(${gap}))))`;
  return `IF(${hasNone(ownClass)},${ownClass},IF(ISNUMBER(${better}),${rounded},0))`;
}

function hasNone(ownClass: string): string {
  return `OR(${ownClass}="${NO_SCORE}",${ownClass}="${SCORE_ERROR}")`;
}

function countsOf(at: RowAddresses): string {
  return at.inputs('must-be', 'questionable');
}

function labelOf(id: KanoClass): string {
  return KANO_CLASSES.find((one) => one.id === id)?.label ?? id;
}
