// What an initiative's rank hangs on: how closely each thing drawn went with it.

import type { InputDraws } from './draw-inputs.ts';
import type { WeightDraws } from './draw-weights.ts';

/** The one thing drawn that an initiative's rank went with most closely. */
export interface Decider {
  /** A weight of the model, or the initiative's own input. */
  readonly kind: 'weight' | 'input';
  /** The index of its criterion. */
  readonly criterion: number;
  /** With the rank over the draws, −1 to 1. Below 0: the more of it, the better the rank. */
  readonly correlation: number;
  /** The square of it: the share of the rank's variance that goes with it in a straight line. */
  readonly share: number;
}

export interface Deciders {
  /** Takes the draw that was last made and the ranks it led to. */
  add(ranks: Uint32Array): void;
  /** null where the rank, or all that it could hang on, was the same in every draw. */
  strongestOf(initiative: number): Decider | null;
}

/**
 * Follows the correlation (Pearson's) of every initiative's rank with each weight and each input of its own. Of equally
 * close ones the first counts, weights before inputs.
 */
export function findDeciders(facts: {
  readonly count: number;
  readonly criteria: number;
  readonly weights: WeightDraws | null;
  readonly inputs: InputDraws;
}): Deciders {
  const { count, criteria, weights, inputs } = facts;
  const { places, deviations } = inputs;
  // Sums of squares keep their digits only about a number near the mean: the first rank, the share, the likely value.
  const firstRanks = new Uint32Array(count);
  const moves = new Float64Array(count);
  const rankSums = new Float64Array(count);
  const rankSquares = new Float64Array(count);
  const weightSums = new Float64Array(criteria);
  const weightSquares = new Float64Array(criteria);
  const weightProducts = new Float64Array(criteria * count);
  const inputSums = new Float64Array(places.length);
  const inputSquares = new Float64Array(places.length);
  const inputProducts = new Float64Array(places.length);
  const owners = places.map((place) => Math.floor(place / criteria));
  const firstInputs = startsOf(owners, count);
  let draws = 0;

  function add(ranks: Uint32Array): void {
    if (draws === 0) firstRanks.set(ranks);
    draws += 1;
    for (let initiative = 0; initiative < count; initiative += 1) {
      const move = (ranks[initiative] ?? 0) - (firstRanks[initiative] ?? 0);
      moves[initiative] = move;
      rankSums[initiative] = (rankSums[initiative] ?? 0) + move;
      rankSquares[initiative] = (rankSquares[initiative] ?? 0) + move * move;
    }
    if (weights?.vary) addWeights(weights);
    for (let n = 0; n < places.length; n += 1) {
      const deviation = deviations[n] ?? 0;
      inputSums[n] = (inputSums[n] ?? 0) + deviation;
      inputSquares[n] = (inputSquares[n] ?? 0) + deviation * deviation;
      inputProducts[n] = (inputProducts[n] ?? 0) + deviation * (moves[owners[n] ?? 0] ?? 0);
    }
  }

  function addWeights({ shares, drawn }: WeightDraws): void {
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const deviation = (drawn[criterion] ?? 0) - (shares[criterion] ?? 0);
      if (deviation === 0) continue;
      weightSums[criterion] = (weightSums[criterion] ?? 0) + deviation;
      weightSquares[criterion] = (weightSquares[criterion] ?? 0) + deviation * deviation;
      const from = criterion * count;
      for (let initiative = 0; initiative < count; initiative += 1) {
        const at = from + initiative;
        weightProducts[at] = (weightProducts[at] ?? 0) + deviation * (moves[initiative] ?? 0);
      }
    }
  }

  function strongestOf(initiative: number): Decider | null {
    const rank = { sum: rankSums[initiative] ?? 0, squares: rankSquares[initiative] ?? 0, draws };
    const found: Decider[] = [];
    const note = (kind: Decider['kind'], criterion: number, correlation: number): void => {
      found.push({ kind, criterion, correlation, share: correlation * correlation });
    };
    for (let criterion = 0; criterion < criteria; criterion += 1) {
      const weight = { sum: weightSums[criterion] ?? 0, squares: weightSquares[criterion] ?? 0 };
      note('weight', criterion, correlate(weight, rank, weightProducts[criterion * count + initiative] ?? 0));
    }
    for (let n = firstInputs[initiative] ?? 0; n < (firstInputs[initiative + 1] ?? 0); n += 1) {
      const input = { sum: inputSums[n] ?? 0, squares: inputSquares[n] ?? 0 };
      note('input', (places[n] ?? 0) % criteria, correlate(input, rank, inputProducts[n] ?? 0));
    }
    // What is as close but for rounding does not come first by it.
    return found.reduce<Decider | null>((best, one) => (one.share > (best?.share ?? 0) + 1e-9 ? one : best), null);
  }

  return { add, strongestOf };
}

interface Sums {
  readonly sum: number;
  readonly squares: number;
}

/** Pearson's correlation by the sums of two columns and of their products; 0 where one of them does not vary. */
function correlate(a: Sums, b: Sums & { readonly draws: number }, products: number): number {
  const varianceA = a.squares - (a.sum * a.sum) / b.draws;
  const varianceB = b.squares - (b.sum * b.sum) / b.draws;
  if (!(varianceA > 0 && varianceB > 0)) return 0;
  const correlation = (products - (a.sum * b.sum) / b.draws) / Math.sqrt(varianceA * varianceB);
  return Number.isFinite(correlation) ? Math.max(-1, Math.min(1, correlation)) : 0;
}

/** For each initiative where its inputs begin among those drawn, and one more for the end. */
function startsOf(owners: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let initiative = 0; initiative < count; initiative += 1) {
    starts[initiative + 1] = (starts[initiative + 1] ?? 0) + (starts[initiative] ?? 0);
  }
  return starts;
}
