import { describe, expect, test } from 'vitest';
import { drawInputs } from '../../../../shared/prioritization/sensitivity/draw-inputs.ts';
import { drawWeights } from '../../../../shared/prioritization/sensitivity/draw-weights.ts';
import { findDeciders } from '../../../../shared/prioritization/sensitivity/find-deciders.ts';
import { rankMerits } from '../../../../shared/prioritization/sensitivity/rank-merits.ts';
import { byId, drawProblemOf, figuresOf } from './draw-problem-of.ts';

describe('what decides a rank', () => {
  test('is the input that the rank goes with most closely, the more of it the better', () => {
    // Between 4 and 8 a lot hangs on the second input, hardly anything on the first.
    const problem = drawProblemOf({
      A: [
        [1, 1.1, 1.2],
        [4, 6, 8],
      ],
      B: [3, 4],
      C: [3, 5],
      D: [1, 5.5],
    });
    const figures = byId(figuresOf(problem));
    expect(figures.A?.decidedBy).toMatchObject({ kind: 'input', criterion: 1 });
    expect(figures.A?.decidedBy?.correlation).toBeLessThan(-0.9);
    expect(figures.A?.decidedBy?.share).toBeCloseTo((figures.A?.decidedBy?.correlation ?? 0) ** 2, 12);
  });

  test('is never the input of another', () => {
    expect(byId(figuresOf(drawProblemOf({ A: [[1, 5, 9]], B: [5] }))).B?.decidedBy).toBeNull();
  });

  test('is a weight where the weights are all that is drawn, the first of two that mirror each other', () => {
    const figures = byId(figuresOf(drawProblemOf({ A: [1, 0], B: [0, 1] }, [1, 1])));
    expect(figures.A?.decidedBy).toMatchObject({ kind: 'weight', criterion: 0 });
    expect(figures.A?.decidedBy?.correlation).toBeLessThan(-0.5);
    expect(figures.B?.decidedBy?.correlation).toBeCloseTo(-(figures.A?.decidedBy?.correlation ?? 0), 12);
  });

  test('is nothing where the rank is the same in every draw, though inputs vary', () => {
    const figures = byId(figuresOf(drawProblemOf({ A: [[8, 9, 10]], B: [[1, 2, 3]] })));
    expect([figures.A?.decidedBy, figures.B?.decidedBy]).toEqual([null, null]);
  });

  test('is nothing after one draw, when nothing has varied yet', () => {
    const figures = figuresOf(drawProblemOf({ A: [[1, 2, 9]], B: [[1, 2, 9]] }, [1]), { draws: 1 });
    expect(figures.initiatives.map((one) => one.decidedBy)).toEqual([null, null]);
  });

  test('has the correlation that the textbook formula gives for all draws kept (seed "slow")', () => {
    const problem = drawProblemOf(
      {
        A: [[1, 2, 9], 3],
        B: [
          [2, 3, 4],
          [1, 6, 7],
        ],
        C: [4, 4],
        D: [3, [1, 3, 9]],
      },
      [2, 1],
    );
    const weights = drawWeights(Float64Array.of(2, 1), 10, 'slow');
    const inputs = drawInputs(problem, 'slow');
    const ranking = rankMerits(4);
    const deciders = findDeciders({ count: 4, criteria: 2, weights, inputs });
    const kept: { readonly ranks: number[]; readonly weights: number[]; readonly inputs: number[] }[] = [];
    for (let draw = 0; draw < 300; draw += 1) {
      weights.draw();
      inputs.draw();
      ranking.rank(
        Float64Array.from({ length: 4 }, (_, index) => problem.meritOf(inputs.inputs, index * 2, weights.drawn)),
      );
      deciders.add(ranking.ranks);
      kept.push({ ranks: [...ranking.ranks], weights: [...weights.drawn], inputs: [...inputs.inputs] });
    }
    for (let initiative = 0; initiative < 4; initiative += 1) {
      const ranks = kept.map((draw) => draw.ranks[initiative] ?? 0);
      const columns = [0, 1].flatMap((criterion) => [
        kept.map((draw) => draw.weights[criterion] ?? 0),
        kept.map((draw) => draw.inputs[initiative * 2 + criterion] ?? 0),
      ]);
      const strongest = Math.max(...columns.map((column) => Math.abs(pearson(column, ranks))));
      expect(Math.abs(deciders.strongestOf(initiative)?.correlation ?? 0)).toBeCloseTo(strongest, 9);
      expect(strongest).toBeGreaterThan(0.1);
    }
  });
});

function pearson(a: readonly number[], b: readonly number[]): number {
  const meanOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  const together = meanOf(a.map((one, index) => (one - meanA) * ((b[index] ?? 0) - meanB)));
  const spread = (all: readonly number[], mean: number): number =>
    Math.sqrt(meanOf(all.map((one) => (one - mean) ** 2)));
  return together / (spread(a, meanA) * spread(b, meanB)) || 0;
}
