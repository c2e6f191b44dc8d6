import { describe, expect, test } from 'vitest';
import { drawInputs, triangleAt } from '../../../../shared/prioritization/sensitivity/draw-inputs.ts';
import { drawProblemOf, type InputFact } from './draw-problem-of.ts';
import { momentsOf } from './moments.ts';

describe('drawn inputs', () => {
  test('have the mean and variance of their triangle (seed "moments")', () => {
    const triangles = [
      [0, 3, 12],
      [1, 1, 5],
      [1, 5, 5],
      [-7, -6.5, -6],
    ] as const;
    for (const [low, likely, high] of triangles) {
      const inputs = drawInputs(drawProblemOf({ A: [[low, likely, high]] }), 'moments');
      const { mean, variance } = momentsOf(40_000, () => {
        inputs.draw();
        return inputs.inputs[0] ?? 0;
      });
      const squares = low * low + likely * likely + high * high - low * likely - low * high - likely * high;
      expect(Math.abs(mean - (low + likely + high) / 3)).toBeLessThan(4 * Math.sqrt(squares / 18 / 40_000));
      expect(variance / (squares / 18)).toBeCloseTo(1, 1);
    }
  });

  test('never leave their range, and say by how much of it they lie above the likely value (seed "range")', () => {
    const wide = [1e16, 1e16 + 2, 1e16 + 4] as const;
    const tiny = [0.1, 0.1 + 2e-17, 0.1 + 3e-17] as const;
    const facts: Readonly<Record<string, readonly InputFact[]>> = { A: [[2, 3, 12], wide], B: [[0, 0, 5e-324], tiny] };
    const problem = drawProblemOf(facts);
    const inputs = drawInputs(problem, 'range');
    for (let draw = 0; draw < 2000; draw += 1) {
      inputs.draw();
      for (const [place, input] of inputs.inputs.entries()) {
        expect(input).toBeGreaterThanOrEqual(problem.low[place] ?? Number.NaN);
        expect(input).toBeLessThanOrEqual(problem.high[place] ?? Number.NaN);
      }
      expect(inputs.deviations[0]).toBeCloseTo(((inputs.inputs[0] ?? 0) - 3) / 10, 12);
    }
  });

  test('stay as they are where low and high are the same', () => {
    const inputs = drawInputs(drawProblemOf({ A: [4, [1, 2, 3]], B: [5, [6, 6, 6]] }), 'certain');
    inputs.draw();
    expect([inputs.inputs[0], inputs.inputs[2], inputs.inputs[3]]).toEqual([4, 5, 6]);
    expect([...inputs.places]).toEqual([1]);
  });

  test('are those of the initiative, whichever others there are and whatever else of it is drawn', () => {
    const few = drawInputs(drawProblemOf({ B: [2, [1, 2, 3]] }), 'own');
    const many = drawInputs(
      drawProblemOf({
        A: [[1, 2, 3], 7],
        B: [
          [1, 2, 3],
          [1, 2, 3],
        ],
        C: [1, [1, 2, 3]],
      }),
      'own',
    );
    for (let draw = 0; draw < 20; draw += 1) {
      few.draw();
      many.draw();
      expect(many.inputs[3]).toBe(few.inputs[1]);
      expect(new Set([many.inputs[0], many.inputs[2], many.inputs[3], many.inputs[5]]).size).toBe(4);
    }
  });
});

describe('the inverse of a triangle', () => {
  test('has the share mode of its probability below the mode', () => {
    expect(triangleAt(0.25, 0.25)).toBe(0.25);
    // 0.4² ÷ 0.5 = 0.32 of the area lies below 0.4 when the mode is 0.5, 1 − 0.4² ÷ 0.5 = 0.68 below 0.6.
    expect(triangleAt(0.32, 0.5)).toBeCloseTo(0.4, 12);
    expect(triangleAt(0.68, 0.5)).toBeCloseTo(0.6, 12);
    expect(triangleAt(0.75, 0)).toBe(0.5);
    expect(triangleAt(0.25, 1)).toBe(0.5);
  });
});
