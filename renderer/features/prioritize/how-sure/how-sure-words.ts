// What the How sure view says in words.

import type { Criterion } from '../../../../shared/plan/criterion.ts';
import {
  type InitiativeSensitivity,
  ROBUST_SHARE,
} from '../../../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import { nameInSentence } from '../../../parts/because/because-words.ts';
import type { SensitivityOutcome } from '../../../state/sensitivity.ts';
import { formatFixed, formatNumber, formatPercent } from '../../../ui/fields/format-value.ts';

/** Below this share of the rank's variance no single weight or input decides it. */
const LEAST_SHARE = 0.1;

export interface DecidedBy {
  readonly words: string;
  /** `r −0.71`; null where nothing is named. */
  readonly correlation: string | null;
  readonly meaning: string;
}

/**
 * What would move it over the cut, as the one thing that its rank went with most closely: what is above can fall, what is
 * below can rise. The correlation is with how high it ranks, so that more of what has + lifts it.
 */
export function decidedByInWords(
  { decidedBy }: Pick<InitiativeSensitivity, 'decidedBy'>,
  criteria: readonly Criterion[],
  isAbove: boolean,
): DecidedBy {
  if (decidedBy === null) {
    return {
      words: 'nothing moves it',
      correlation: null,
      meaning: 'Its rank, or all that it could hang on, was the same in every draw.',
    };
  }
  const name = criteria[decidedBy.criterion]?.name;
  if (name === undefined || decidedBy.share < LEAST_SHARE) {
    const meaning = 'No weight and no input of its own goes with a tenth of what its rank varies by.';
    return { words: 'no single one', correlation: null, meaning };
  }
  const lifts = decidedBy.correlation < 0;
  const more = lifts !== isAbove;
  const verb = isAbove ? 'falls' : 'rises';
  const height = -decidedBy.correlation;
  const correlation = `r ${height < 0 ? '−' : ''}${formatFixed(Math.abs(height), 2)}`;
  const share = `It goes with ${formatPercent(Math.round(decidedBy.share * 100) / 100)} of what its rank varies by.`;
  if (decidedBy.kind === 'weight') {
    return {
      words: `${verb} if ${name} weighs ${more ? 'more' : 'less'}`,
      correlation,
      meaning: `r is the correlation of the weight of ${name} with how high it ranks. ${share}`,
    };
  }
  return {
    words: `${verb} if its ${nameInSentence(name)} is ${more ? 'higher' : 'lower'}`,
    correlation,
    meaning: `r is the correlation of its ${nameInSentence(name)} with how high it ranks. ${share}`,
  };
}

/**
 * A share of draws in whole percent, in which almost none is not none, almost all not all, and almost robust not robust:
 * `89.6 %`.
 */
export function shareOfDraws(share: number): string {
  if (share > 0 && share < 0.01) return '< 1 %';
  if (share > 0.99 && share < 1) return '> 99 %';
  const whole = Math.round(share * 100) / 100;
  const isTurningPoint = whole === ROBUST_SHARE || whole === Math.round((1 - ROBUST_SHARE) * 100) / 100;
  return formatPercent(isTurningPoint ? share : whole);
}

/** What was drawn: `1,000 draws of 5 weights (κ 50); 43 inputs vary within their range; the others keep their value.` */
export function drawnInWords({ settings, inputs, model, criteria }: SensitivityOutcome): string {
  const weights = model.kind === 'weighted' ? criteria.length : 0;
  const ofWeights = weights > 1 ? ` of ${formatNumber(weights)} weights (κ ${formatNumber(settings.kappa)})` : '';
  const ranged =
    inputs.ranged === 0
      ? []
      : [`${counted(inputs.ranged, 'input varies within its range', 'inputs vary within their range')}`];
  const others = inputs.total - inputs.ranged - inputs.spread;
  const percent = formatPercent(settings.spread);
  const spread =
    inputs.spread === 0
      ? []
      : [
          `${counted(inputs.spread, 'input', 'inputs')} without a range ${inputs.spread === 1 ? 'varies' : 'vary'} by ±\u00A0${percent}`,
        ];
  const isEveryOther = inputs.ranged + inputs.spread === 0;
  const stay = others === 0 ? [] : [isEveryOther ? NONE_RANGED : 'the others keep their value'];
  const draws = `${counted(settings.draws, 'draw', 'draws')}${ofWeights}`;
  return `${[draws, ...ranged, ...spread, ...stay].join('; ')}.`;
}

const NONE_RANGED = 'every input keeps its value, since none has a low and a high figure';

/** What κ means: the standard deviation of a weight of 30 %, `√(p (1 − p) ÷ (κ + 1))`, in points. */
export function kappaInWords(kappa: number): string {
  const points = 100 * Math.sqrt((0.3 * 0.7) / (kappa + 1));
  const shown = formatNumber(points, points < 1.95 ? 1 : 0);
  return `κ ${formatNumber(kappa)}: a weight of 30 % varies by about ±\u00A0${shown} points (one standard deviation).`;
}

function counted(count: number, one: string, several: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : several}`;
}
