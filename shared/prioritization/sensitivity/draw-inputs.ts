// Inputs that might come true as well: drawn from their ranges.

import type { DrawProblem } from './draw-problem.ts';
import { nextUniform, seedStreams } from './random-streams.ts';

export interface InputDraws {
  /** The inputs of the latest draw, initiatives × criteria; the likely ones before the first. */
  readonly inputs: Float64Array;
  /** Where in `inputs` one is drawn, ascending. */
  readonly places: Uint32Array;
  /** By how much of its range each of these lies above its likely value, −1 to 1. */
  readonly deviations: Float64Array;
  draw(): void;
}

/**
 * Draws each input that has a range from the triangular distribution low / likely / high, each from a stream of its own.
 * Source: Luc Devroye, "Non-Uniform Random Variate Generation" (1986), II.2: inversion of the distribution function.
 */
export function drawInputs(
  problem: Pick<DrawProblem, 'ids' | 'criteria' | 'low' | 'likely' | 'high'>,
  seed: string,
): InputDraws {
  const { ids, criteria, low, likely, high } = problem;
  const inputs = likely.slice();
  const places = placesOfRanges(low, high);
  const lows = Float64Array.from(places, (place) => low[place] ?? 0);
  const widths = Float64Array.from(places, (place) => (high[place] ?? 0) - (low[place] ?? 0));
  const modes = Float64Array.from(places, (place, n) => ((likely[place] ?? 0) - (lows[n] ?? 0)) / (widths[n] ?? 1));
  const deviations = new Float64Array(places.length);
  const streams = seedStreams(
    Array.from(places, (place) => `${seed}\ninput\n${ids[Math.floor(place / criteria)]}\n${place % criteria}`),
  );

  function draw(): void {
    for (let n = 0; n < places.length; n += 1) {
      const mode = modes[n] ?? 0;
      const share = triangleAt(nextUniform(streams, n), mode);
      deviations[n] = share - mode;
      inputs[places[n] ?? 0] = (lows[n] ?? 0) + share * (widths[n] ?? 0);
    }
  }

  return { inputs, places, deviations, draw };
}

/** The value below which the triangular distribution on 0 to 1 with this mode has this probability. */
export function triangleAt(probability: number, mode: number): number {
  return probability < mode ? Math.sqrt(probability * mode) : 1 - Math.sqrt((1 - probability) * (1 - mode));
}

function placesOfRanges(low: Float64Array, high: Float64Array): Uint32Array {
  const places: number[] = [];
  for (const [place, from] of low.entries()) if (from !== high[place]) places.push(place);
  return Uint32Array.from(places);
}
