import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDraws } from '../../../../shared/prioritization/sensitivity/create-draws.ts';
import type { Cut } from '../../../../shared/prioritization/sensitivity/draw-problem.ts';
import { verdictOn } from '../../../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import { byId, drawProblemOf, figuresOf, type InputFact, SETTINGS } from './draw-problem-of.ts';

describe('how sure the order is', () => {
  test('follows from a range as the area of its triangle says', () => {
    // Of the triangle 4 / 4 / 8 a share of (8 − 5)² ÷ (4 × 4) = 9/16 lies above 5; whether it does goes with the value
    // by 0.375 ÷ √(8/9 × 9/16 × 7/16) = 0.8018.
    const { range, sure } = byId(figuresOf(drawProblemOf({ sure: [5], range: [[4, 4, 8]] }), { draws: 20_000 }));
    expect(range?.above).toBeCloseTo(9 / 16, 2);
    expect(sure?.above).toBeCloseTo(7 / 16, 2);
    expect(range).toMatchObject({ band: [1, 2], median: 1, verdict: 'fragile' });
    expect(range?.decidedBy).toMatchObject({ kind: 'input', criterion: 0 });
    expect(range?.decidedBy?.correlation).toBeCloseTo(-0.8018, 2);
  });

  test('follows from weights as the Dirichlet distribution says', () => {
    // Weights 3 and 1 with κ = 4: the first is drawn from Beta(3, 1), above a half in 1 − (1/2)³ of the draws.
    const figures = byId(figuresOf(drawProblemOf({ A: [1, 0], B: [0, 1] }, [3, 1]), { draws: 20_000, kappa: 4 }));
    expect(figures.A?.above).toBeCloseTo(0.875, 2);
    expect(figures.A).toMatchObject({ band: [1, 2], median: 1, verdict: 'fragile' });
  });

  test('is exact where nothing is drawn', () => {
    const problem = drawProblemOf({ A: [9, 1], B: [5, 2], C: [2, 5], D: [1, 1] }, [1, 1]);
    const certain = { ...problem, weights: null };
    const { initiatives } = figuresOf(certain, { draws: 7, cut: { kind: 'top', count: 2 } });
    expect(initiatives.map(({ band, median, above }) => [...band, median, above])).toEqual([
      [1, 1, 1, 1],
      [2, 2, 2, 1],
      [2, 2, 2, 1],
      [4, 4, 4, 0],
    ]);
    expect(initiatives.every(({ verdict, decidedBy }) => verdict === 'robust' && decidedBy === null)).toBe(true);
  });

  test('ranks last in a draw what has no score in it', () => {
    const problem = drawProblemOf({ A: [[0, 1, 2]], B: [-5], C: [-6] });
    const split = { ...problem, meritOf: (inputs: Float64Array, at: number) => refuseAboveOne(inputs[at] ?? 0) };
    const figures = byId(figuresOf(split, { draws: 4000 }));
    expect(figures.A?.band).toEqual([1, 3]);
    expect(figures.A?.above).toBeCloseTo(0.5, 1);
    expect(figures.B?.band).toEqual([1, 2]);
  });

  test('takes another line for the cut, drawn anew in each order', () => {
    const orders: number[][] = [];
    const markAbove = (order: Uint32Array, above: Uint8Array): void => {
      expect([...above]).toEqual([0, 0, 0]);
      orders.push([...order]);
      // Room for the second and the third, as if the first did not fit.
      for (const index of order.subarray(1)) above[index] = 1;
    };
    const cut: Cut = { kind: 'placed', markAbove };
    const { initiatives } = figuresOf(drawProblemOf({ A: [3], B: [9], C: [3] }), { draws: 2, cut });
    expect(initiatives.map(({ above }) => above)).toEqual([1, 0, 1]);
    expect(orders).toEqual([
      [1, 0, 2],
      [1, 0, 2],
    ]);
  });

  test('has nothing to say of nothing', () => {
    expect(figuresOf(drawProblemOf({}))).toEqual({ draws: 1000, initiatives: [] });
  });

  test('is robust from nine draws in ten on the same side, above or below', () => {
    expect([0, 1, 2, 8, 9, 10].map((times) => verdictOn(times, 10))).toEqual([
      'robust',
      'robust',
      'fragile',
      'fragile',
      'robust',
      'robust',
    ]);
    for (let tens = 1; tens <= 10_000; tens += 1) expect(verdictOn(tens, tens * 10)).toBe('robust');
  });
});

describe('laws of the draws', () => {
  const input: fc.Arbitrary<InputFact> = fc.oneof(
    fc.double({ min: 0, max: 5, noNaN: true }),
    fc.integer({ min: 0, max: 3 }),
    fc
      .tuple(fc.double({ min: 0, max: 5, noNaN: true }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }))
      .map((all) => all.sort((a, b) => a - b)),
  );
  const facts = fc
    .array(fc.tuple(input, input, input), { minLength: 1, maxLength: 12 })
    .map((rows) => Object.fromEntries(rows.map((row, index) => [`i${index}`, row])));
  const weights = fc.option(
    fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
    { nil: null },
  );
  const cut: Cut = { kind: 'top', count: 3 };
  const few = { draws: 60, cut } as const;

  test('the same seed gives the same figures, another seed others (seed 51)', () => {
    const property = fc.property(facts, weights, (all, some) => {
      expect(figuresOf(drawProblemOf(all, some), few)).toEqual(figuresOf(drawProblemOf(all, some), few));
    });
    fc.assert(property, { seed: 51, numRuns: 50 });
    const problem = drawProblemOf({ A: [[1, 2, 9]], B: [[2, 3, 4]] });
    expect(figuresOf(problem, { seed: 'b' })).not.toEqual(figuresOf(problem, { seed: 'a' }));
  });

  test('it does not matter in how many goes the draws are made (seed 52)', () => {
    const goes = fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 6 });
    const property = fc.property(facts, weights, goes, (all, some, parts) => {
      const problem = drawProblemOf(all, some);
      const draws = createDraws(problem, { ...SETTINGS, ...few });
      if (!draws.ok) throw new Error(draws.problem.message);
      let asked = 0;
      for (const part of parts) {
        asked += part;
        expect(draws.value.advance(part)).toBe(Math.min(asked, 60));
      }
      expect(draws.value.finish()).toEqual(figuresOf(problem, few));
    });
    fc.assert(property, { seed: 52, numRuns: 50 });
  });

  test('the order of the initiatives changes no figure (seed 53)', () => {
    const property = fc.property(facts, weights, fc.infiniteStream(fc.nat()), (all, some, numbers) => {
      const shuffled = Object.entries(all)
        .map((entry) => ({ entry, place: numbers.next().value }))
        .sort((a, b) => a.place - b.place)
        .map(({ entry }) => entry);
      const figures = figuresOf(drawProblemOf(Object.fromEntries(shuffled), some), few);
      expect(byId(figures)).toEqual(byId(figuresOf(drawProblemOf(all, some), few)));
    });
    fc.assert(property, { seed: 53, numRuns: 50 });
  });

  test('one more initiative that is never better changes no figure of the others (seed 54)', () => {
    const property = fc.property(facts, weights, (all, some) => {
      const after = figuresOf(drawProblemOf({ ...all, last: [-9, -9, [-9, -8, -7]] }, some), few);
      const rest = after.initiatives.filter(({ id }) => id !== 'last');
      expect(rest).toEqual(figuresOf(drawProblemOf(all, some), few).initiatives);
    });
    fc.assert(property, { seed: 54, numRuns: 50 });
  });

  test('5th percentile ≤ median ≤ 95th, from 1 to the count; every share and correlation is in bounds (seed 55)', () => {
    const kappa = fc.constantFrom(Number.MIN_VALUE, 1e-3, 1, 50, 1e9, Number.MAX_VALUE);
    const property = fc.property(facts, weights, kappa, fc.integer({ min: 1, max: 40 }), (all, some, k, draws) => {
      const { initiatives } = figuresOf(drawProblemOf(all, some), { cut, draws, kappa: k });
      for (const { band, median, above, decidedBy } of initiatives) {
        const ascending = [1, band[0], median, band[1], initiatives.length];
        expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
        expect(above >= 0 && above <= 1).toBe(true);
        expect(Math.abs(decidedBy?.correlation ?? 0) <= 1 && (decidedBy?.share ?? 0) <= 1).toBe(true);
      }
    });
    fc.assert(property, { seed: 55, numRuns: 300 });
  });

  test('with no ties the shares above the cut add up to the cut (seed 56)', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 9 }));
    const rows = fc.array(range, { minLength: 3, maxLength: 12 });
    const property = fc.property(rows, (all) => {
      const entries = all.map(([low, high], index) => [`i${index}`, [[low, low + 1, high]]] as const);
      const { initiatives } = figuresOf(drawProblemOf(Object.fromEntries(entries)), few);
      expect(initiatives.reduce((sum, { above }) => sum + above, 0)).toBeCloseTo(3, 9);
    });
    fc.assert(property, { seed: 56, numRuns: 50 });
  });

  test('where nothing is drawn every band is the rank itself (seed 57)', () => {
    const certain = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
    const property = fc.property(certain, (all) => {
      const entries = all.map((value, index) => [`i${index}`, [value / 7]] as const);
      const { initiatives } = figuresOf(drawProblemOf(Object.fromEntries(entries), [2]), few);
      const ranks = all.map((value) => all.filter((other) => other > value).length + 1);
      const exact = ranks.map((rank) => [rank, rank, rank, rank <= 3 ? 1 : 0]);
      expect(initiatives.map(({ band, median, above }) => [...band, median, above])).toEqual(exact);
    });
    fc.assert(property, { seed: 57, numRuns: 100 });
  });
});

function refuseAboveOne(value: number): number {
  return value > 1 ? Number.NaN : value;
}
