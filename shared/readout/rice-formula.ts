// RICE in the language of spreadsheets.

import type { Initiative } from '../plan/initiative.ts';
import { NO_SCORE, SCORE_ERROR } from './score-marks.ts';

/** Addresses of the four inputs, which stand side by side in this order. */
export interface RiceAddresses {
  readonly reach: string;
  readonly impact: string;
  readonly confidence: string;
  readonly effort: string;
}

/**
 * The score as `scoreRice` computes it: `error` for a value outside its scale or no number, else `–` while one is missing,
 * else reach × impact × confidence ÷ effort, rounded to 12 significant digits so that scores which count as equal share a
 * rank in the sheet too. Only functions that every spreadsheet has.
 */
export function riceFormula({ reach, impact, confidence, effort }: RiceAddresses): string {
  const inputs = `${reach}:${effort}`;
  const offScale = [
    `COUNTA(${inputs})>COUNT(${inputs})`,
    `${reach}<0`,
    `AND(${impact}<>"",${impact}<>3,${impact}<>2,${impact}<>1,${impact}<>0.5,${impact}<>0.25)`,
    `${confidence}<0`,
    `${confidence}>1`,
    `AND(${effort}<>"",${effort}<=0)`,
  ];
  const score = `${reach}*${impact}*${confidence}/${effort}`;
  const rounded = `IF(${reach}*${confidence}=0,0,ROUND(${score},11-INT(LOG10(${score}))))`;
  // Too large a score is an error in the sheet as well.
  const complete = `IFERROR(${rounded},"${SCORE_ERROR}")`;
  return `IF(OR(${offScale.join(',')}),"${SCORE_ERROR}",IF(COUNT(${inputs})<4,"${NO_SCORE}",${complete}))`;
}

/** More figures than this are not spelled out: a formula has its limits, and so has who reads it. */
const MOST_FIGURES = 24;

/** The effort of all teams in person-months, from their person-weeks: `(6+4.8)*12/52`. Null for none or too many figures. */
export function effortFormula(initiative: Initiative): string | null {
  const figures = initiative.effort.flatMap(({ likely }) => (likely === null ? [] : [String(likely).toUpperCase()]));
  if (figures.length === 0 || figures.length > MOST_FIGURES || figures.length < initiative.effort.length) return null;
  return figures.length === 1 ? `${figures[0]}*12/52` : `(${figures.join('+')})*12/52`;
}
