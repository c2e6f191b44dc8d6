// What is asked of the draws, and why nothing can be drawn.

/** What is drawn, of whatever model: the initiatives that have a score, in the order of the ranking. */
export interface DrawProblem {
  /** One an initiative, no two alike: by its id it keeps its draws when others come or go. */
  readonly ids: readonly string[];
  /** How many inputs each has. */
  readonly criteria: number;
  /** Initiatives × criteria, row by row; low ≤ likely ≤ high, all alike where nothing is drawn, inside the scale. */
  readonly low: Float64Array;
  readonly likely: Float64Array;
  readonly high: Float64Array;
  /** One a criterion, ≥ 0, not all 0; null in a model without weights. */
  readonly weights: Float64Array | null;
  /**
   * How good an initiative is, higher is better, by `inputs[offset]` up to `inputs[offset + criteria - 1]` and the drawn
   * weights, which sum to 1 (null without). NaN or infinite: no score in this draw. It must not keep or change the arrays.
   */
  readonly meritOf: (inputs: Float64Array, offset: number, weights: Float64Array | null) => number;
}

export interface DrawSettings {
  /** The same seed gives the same figures. */
  readonly seed: string;
  /** How many, 1 to `MOST_DRAWS`. */
  readonly draws: number;
  /** How closely drawn weights keep to the model's; > 0. With κ a weight of share p varies by √(p (1 − p) ÷ (κ + 1)). */
  readonly kappa: number;
  readonly cut: Cut;
}

export const MOST_DRAWS = 100_000;
/** How far down a cut of the kind `top` is asked for, on screen and on the command line. */
export const MOST_TOP = 100_000;
/** The largest κ that is asked for. */
export const MOST_KAPPA = 1_000_000;

/** What counts as above the cut in one draw. */
export type Cut =
  /** Ranks 1 to `count`; those that tie across it all count. */
  | { readonly kind: 'top'; readonly count: number }
  /**
   * Puts 1 for each initiative above the cut into `above`, which holds 0. `order` has their indexes, best first, of equal
   * ones the earlier index first.
   */
  | { readonly kind: 'placed'; readonly markAbove: (order: Uint32Array, above: Uint8Array) => void };

/** Why nothing was drawn, in a sentence that names the figure at fault. */
export type DrawRefusal =
  | { readonly kind: 'bad-kappa' | 'bad-draws' | 'bad-cut' | 'bad-weights'; readonly message: string }
  /** `id` is the initiative's, `criterion` the index of its input. */
  | { readonly kind: 'bad-range'; readonly message: string; readonly id: string; readonly criterion: number };
