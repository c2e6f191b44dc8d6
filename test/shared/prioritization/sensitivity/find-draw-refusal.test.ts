import { describe, expect, test } from 'vitest';
import { drawAll } from '../../../../shared/prioritization/sensitivity/create-draws.ts';
import type { DrawProblem, DrawSettings } from '../../../../shared/prioritization/sensitivity/draw-problem.ts';
import { drawProblemOf, SETTINGS } from './draw-problem-of.ts';

const PROBLEM = drawProblemOf({ A: [1, 2], B: [2, 1] }, [1, 1]);

describe('nothing is drawn', () => {
  test('with a κ that is not a number above 0', () => {
    expect(refusalOf({ kappa: 0 })).toEqual('bad-kappa: κ is 0, but it must be a number above 0.');
    expect(refusalOf({ kappa: Number.NaN })).toEqual('bad-kappa: κ is not a number, but it must be a number above 0.');
    expect(refusalOf({ kappa: Number.POSITIVE_INFINITY })).toContain('Infinity');
  });

  test('unless 1 to 100,000 draws are wanted', () => {
    const sentence = 'bad-draws: The number of draws is 0, but it must be a whole number from 1 to 100,000.';
    expect(refusalOf({ draws: 0 })).toBe(sentence);
    expect(refusalOf({ draws: 2.5 })).toContain('2.5');
    expect(refusalOf({ draws: 100_001 })).toContain('100001');
  });

  test('with a cut below 0 or between two ranks', () => {
    const sentence = 'bad-cut: The cut is at -1, but it must be a whole number, 0 or more.';
    expect(refusalOf({ cut: { kind: 'top', count: -1 } })).toBe(sentence);
    expect(refusalOf({ cut: { kind: 'top', count: 1.5 } })).toContain('1.5');
  });

  test('with weights that are all 0, below 0, no numbers, or too large to add up', () => {
    expect(refusalOf({}, { weights: Float64Array.of(0, 0) })).toBe(
      'bad-weights: All weights are 0, so that nothing counts.',
    );
    expect(refusalOf({}, { weights: Float64Array.of(1, -2) })).toBe(
      'bad-weights: A weight is -2, but it must be a number, 0 or more.',
    );
    expect(refusalOf({}, { weights: Float64Array.of(Number.NaN, 1) })).toContain('not a number');
    expect(refusalOf({}, { weights: Float64Array.of(1e308, 1e308) })).toContain('too large');
  });

  test('from a range that is out of order, holds no number or is too wide, and it is named', () => {
    const bad = drawProblemOf({ A: [1, 2], B: [2, [3, 2, 4]] });
    expect(drawAll(bad, SETTINGS)).toEqual({
      ok: false,
      problem: {
        kind: 'bad-range',
        message: 'A range is 3, 2, 4, but low, likely and high must be numbers in this order.',
        id: 'B',
        criterion: 1,
      },
    });
    expect(refusalOf({}, drawProblemOf({ A: [Number.NaN] }))).toContain('not a number');
    expect(refusalOf({}, drawProblemOf({ A: [Number.POSITIVE_INFINITY] }))).toContain('Infinity');
    expect(refusalOf({}, drawProblemOf({ A: [[-1e308, 0, 1e308]] }))).toContain('too wide');
  });

  test('is a mistake of the program, not of the user, where the arrays do not fit each other', () => {
    expect(() => drawAll({ ...PROBLEM, low: new Float64Array(3) }, SETTINGS)).toThrow(
      'do not fit ranges of 3, 4 and 4',
    );
    expect(() => drawAll({ ...PROBLEM, weights: Float64Array.of(1) }, SETTINGS)).toThrow('do not fit 1 weights');
  });
});

function refusalOf(settings: Partial<DrawSettings>, problem: Partial<DrawProblem> = {}): string {
  const figures = drawAll({ ...PROBLEM, ...problem }, { ...SETTINGS, ...settings });
  return figures.ok ? 'drawn' : `${figures.problem.kind}: ${figures.problem.message}`;
}
