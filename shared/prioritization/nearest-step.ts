// The search for the nearest of some evenly spaced values that does something.

/** Whether a value does it, does not, or can't be judged: a division by zero, an overflow. */
export type Verdict = 'passes' | 'fails' | 'fault';

/** Values that are whole multiples of 1 ÷ `perUnit`; `least` and `most` bound the multiples, both inclusive. */
export interface Steps {
  readonly perUnit: number;
  readonly least: number;
  readonly most: number;
}

/** Up to so many steps every one is tried. */
const MOST_TRIED = 200;

/**
 * The nearest value to `from` that passes, which itself does not; null when none is found. Exact up to 200 steps, and for a
 * test that changes its answer once on either side; otherwise a value that passes next to one that does not. Of two as
 * near, the one on the side of `favoured`.
 */
export function nearestStep(facts: {
  readonly steps: Steps;
  readonly from: number;
  readonly favoured: 'more' | 'less';
  readonly judge: (value: number) => Verdict;
}): number | null {
  const { steps, from, favoured, judge } = facts;
  const { perUnit } = steps;
  const scaled = from * perUnit;
  const judgeStep = (step: number): Verdict => judge(amountOf(step, perUnit));
  const more = passingStep(judgeStep, { first: Math.floor(scaled) + 1, last: steps.most, sign: 1 });
  const less = passingStep(judgeStep, { first: Math.ceil(scaled) - 1, last: steps.least, sign: -1 });
  if (more === null || less === null) {
    const only = more ?? less;
    return only === null ? null : amountOf(only, perUnit);
  }
  const gain = Math.abs(less - scaled) - Math.abs(more - scaled);
  return amountOf(gain > 0 || (gain === 0 && favoured === 'more') ? more : less, perUnit);
}

/** Divided, since 3 ÷ 10 is nearer to 0.3 than 3 × 0.1; never −0. */
function amountOf(step: number, perUnit: number): number {
  return step === 0 ? 0 : step / perUnit;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly sign: 1 | -1;
}

function passingStep(judge: (step: number) => Verdict, { first, last, sign }: Stretch): number | null {
  const length = (last - first) * sign + 1;
  if (!(length > 0) || !Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return null;
  let before = first - sign;
  let stride = 1;
  while (before !== last) {
    const next = before + sign * Math.min(stride, (last - before) * sign);
    const verdict = judge(next);
    if (verdict === 'passes') return firstThat((step) => judge(step) === 'passes', before, next);
    if (verdict === 'fault') {
      // What passes may lie between what fails and what overflows.
      const edge = firstThat((step) => judge(step) !== 'fails', before, next);
      if (judge(edge) === 'passes') return edge;
    }
    before = next;
    if (length > MOST_TRIED) stride *= 2;
  }
  return null;
}

/** The step next to one that does not hold, given one that does not and one that does. */
function firstThat(holds: (step: number) => boolean, without: number, holding: number): number {
  let [low, high] = [without, holding];
  while (Math.abs(high - low) > 1) {
    const middle = low + Math.trunc((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
