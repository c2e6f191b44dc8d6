// Weights that might have been chosen as well: drawn around those of the model.

import { nextUniform, type RandomStreams, seedStreams } from './random-streams.ts';

export interface WeightDraws {
  /** The weights of the model as shares of their sum. */
  readonly shares: Float64Array;
  /** The weights of the latest draw, which sum to 1; the shares before the first. */
  readonly drawn: Float64Array;
  /** False where only one weight is above 0: it always has the whole. */
  readonly vary: boolean;
  draw(): void;
}

/**
 * Draws weights from the Dirichlet distribution with α = κ·w ÷ Σw: each varies about its share with variance
 * p (1 − p) ÷ (κ + 1); a weight of 0 stays 0. Weights are ≥ 0 and not all 0, κ > 0.
 * Source: Luc Devroye, "Non-Uniform Random Variate Generation" (1986), XI.4: gamma variates divided by their sum.
 */
export function drawWeights(weights: Float64Array, kappa: number, seed: string): WeightDraws {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => weight / sum);
  const drawn = shares.slice();
  const vary = shares.filter((share) => share > 0).length > 1;
  const streams = seedStreams(Array.from(shares, (_, criterion) => `${seed}\nweight\n${criterion}`));

  function draw(): void {
    if (!vary) return;
    let most = Number.NEGATIVE_INFINITY;
    for (const [criterion, share] of shares.entries()) {
      if (share === 0) continue;
      // A tiny shape may give a variate too small even for its logarithm.
      const logarithm = Math.max(drawLogGamma(kappa * share, streams, criterion), -Number.MAX_VALUE);
      drawn[criterion] = logarithm;
      most = Math.max(most, logarithm);
    }
    let total = 0;
    for (const [criterion, share] of shares.entries()) {
      const part = share === 0 ? 0 : Math.exp((drawn[criterion] ?? 0) - most);
      drawn[criterion] = part;
      total += part;
    }
    for (const [criterion, part] of drawn.entries()) drawn[criterion] = part / total;
  }

  return { shares, drawn, vary, draw };
}

/**
 * The natural logarithm of a gamma variate of scale 1, since the variate itself may be too small for a number. A shape
 * below 1 takes one of shape + 1 times U^(1 ÷ shape).
 * Source: George Marsaglia and Wai Wan Tsang, "A simple method for generating gamma variables" (2000).
 */
export function drawLogGamma(shape: number, streams: RandomStreams, stream: number): number {
  if (shape < 1) {
    return drawLogGamma(shape + 1, streams, stream) + Math.log(nextUniform(streams, stream)) / shape;
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(streams, stream);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = nextUniform(streams, stream);
    const isInside = u < 1 - 0.0331 * x ** 4 || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v));
    if (isInside) return Math.log(d) + Math.log(v);
  }
}

/** A normal variate. Source: George Marsaglia and Thomas Bray, "A convenient method for generating normal variables" (1964). */
function drawNormal(streams: RandomStreams, stream: number): number {
  for (;;) {
    const x = 2 * nextUniform(streams, stream) - 1;
    const y = 2 * nextUniform(streams, stream) - 1;
    const square = x * x + y * y;
    if (square < 1 && square > 0) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}
