import { drawAll } from '../../../../shared/prioritization/sensitivity/create-draws.ts';
import type { DrawProblem, DrawSettings } from '../../../../shared/prioritization/sensitivity/draw-problem.ts';
import type {
  InitiativeSensitivity,
  SensitivityFigures,
} from '../../../../shared/prioritization/sensitivity/sensitivity-figures.ts';

/** What is certain, or low, likely and high. */
export type InputFact = number | readonly [low: number, likely: number, high: number];

export const SETTINGS: DrawSettings = { seed: 'quarter', draws: 1000, kappa: 50, cut: { kind: 'top', count: 1 } };

/** The initiatives by id; their merit is the sum of their inputs, weighted where there are weights. */
export function drawProblemOf(
  facts: Readonly<Record<string, readonly InputFact[]>>,
  weights: readonly number[] | null = null,
): DrawProblem {
  const inputs = Object.values(facts).flat();
  const criteria = weights?.length ?? Object.values(facts)[0]?.length ?? 0;
  const pick = (which: 0 | 1 | 2): Float64Array =>
    Float64Array.from(inputs, (input) => (typeof input === 'number' ? input : input[which]));
  return {
    ids: Object.keys(facts),
    criteria,
    low: pick(0),
    likely: pick(1),
    high: pick(2),
    weights: weights === null ? null : Float64Array.from(weights),
    meritOf: (drawn, offset, drawnWeights) => {
      let merit = 0;
      for (let criterion = 0; criterion < criteria; criterion += 1) {
        merit += (drawn[offset + criterion] ?? 0) * (drawnWeights?.[criterion] ?? 1);
      }
      return merit;
    },
  };
}

export function figuresOf(problem: DrawProblem, settings: Partial<DrawSettings> = {}): SensitivityFigures {
  const figures = drawAll(problem, { ...SETTINGS, ...settings });
  if (!figures.ok) throw new Error(figures.problem.message);
  return figures.value;
}

export function byId(figures: SensitivityFigures): Readonly<Record<string, InitiativeSensitivity>> {
  return Object.fromEntries(figures.initiatives.map((one) => [one.id, one]));
}
