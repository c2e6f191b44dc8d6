// How much of the effort is a must, in a line that follows the sheet.

import { MOST_MUST_SHARE, moscowBalance } from '../prioritization/moscow-balance.ts';
import { bodyColumn, type RankingLayout } from './ranking-layout.ts';
import type { RankingRow } from './ranking-row.ts';
import { columnLetters, type FormulaValue, formulaText } from './workbook.ts';

const MOST = `at most ${MOST_MUST_SHARE * 100} % leaves something to give up`;
const NO_EFFORT = 'No must, should or could has an effort yet, so that their balance is unknown.';

/** `Musts take 62 % of the effort of must, should and could; at most 60 % leaves something to give up. 3 have no estimate.` */
export function moscowBalanceLine(layout: RankingLayout, rows: readonly RankingRow[]): FormulaValue {
  const classes = rangeOf(layout, layout.firstResult);
  const efforts = rangeOf(layout, layout.effort ?? layout.firstResult);
  const effortOf = (label: string): string => `SUMIF(${classes},"${label}",${efforts})`;
  const all = `(${['Must', 'Should', 'Could'].map(effortOf).join('+')})`;
  const isOne = ['Must', 'Should', 'Could'].map((label) => `(${classes}="${label}")`).join('+');
  const unknown = `SUMPRODUCT((${isOne})*(${efforts}=""))`;
  const words = [
    '"Musts take "',
    `ROUND(100*${effortOf('Must')}/${all},0)`,
    formulaText(` % of the effort of must, should and could; ${MOST}.`),
    `IF(${unknown}=0,"",${formulaText(' Without an estimate: ')}&${unknown}&".")`,
  ];
  return {
    formula: `IF(${all}=0,${formulaText(NO_EFFORT)},${words.join('&')})`,
    result: inWords(rows),
  };
}

function inWords(rows: readonly RankingRow[]): string {
  const { columns, mustShare } = moscowBalance(rows);
  if (mustShare === null) return NO_EFFORT;
  const unknown = columns.filter(({ id }) => id !== 'wont').reduce((sum, column) => sum + column.unknown, 0);
  const words = `Musts take ${Math.round(mustShare * 100)} % of the effort of must, should and could; ${MOST}.`;
  return unknown === 0 ? words : `${words} Without an estimate: ${unknown}.`;
}

function rangeOf(layout: RankingLayout, column: number): string {
  const { firstRow, lastRow } = bodyColumn(layout, column);
  const letters = columnLetters(column);
  return `${letters}$${firstRow + 1}:${letters}$${lastRow + 1}`;
}
