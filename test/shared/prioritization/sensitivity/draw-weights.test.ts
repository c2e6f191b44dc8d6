import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawLogGamma, drawWeights } from '../../../../shared/prioritization/sensitivity/draw-weights.ts';
import { seedStreams } from '../../../../shared/prioritization/sensitivity/random-streams.ts';
import { momentsOf } from './moments.ts';

describe('drawn weights', () => {
  test('keep to the weights of the model on average and vary by κ, as a Dirichlet does (seed "moments")', () => {
    for (const kappa of [0.5, 4, 50]) {
      const shares = [0.5, 0.3, 0.2];
      for (const [criterion, share] of shares.entries()) {
        const weights = drawWeights(Float64Array.of(5, 3, 2), kappa, 'moments');
        const { mean, variance } = momentsOf(40_000, () => {
          weights.draw();
          return weights.drawn[criterion] ?? 0;
        });
        const expected = (share * (1 - share)) / (kappa + 1);
        expect(Math.abs(mean - share)).toBeLessThan(4 * Math.sqrt(expected / 40_000));
        expect(variance / expected).toBeCloseTo(1, 1);
      }
    }
  });

  test('pull against each other as those of a Dirichlet do: covariance −pq ÷ (κ + 1) (seed "pull")', () => {
    const weights = drawWeights(Float64Array.of(5, 3, 2), 4, 'pull');
    const { mean } = momentsOf(40_000, () => {
      weights.draw();
      return ((weights.drawn[0] ?? 0) - 0.5) * ((weights.drawn[1] ?? 0) - 0.3);
    });
    expect(mean).toBeCloseTo(-0.03, 2);
  });

  test('are even between 0 and 1 for two equal weights and κ = 2 (seed "even")', () => {
    const weights = drawWeights(Float64Array.of(1, 1), 2, 'even');
    let below = 0;
    for (let draw = 0; draw < 100_000; draw += 1) {
      weights.draw();
      if ((weights.drawn[0] ?? 0) < 0.2) below += 1;
    }
    expect(below / 100_000).toBeCloseTo(0.2, 2);
  });

  test('sum to 1, and a weight of 0 stays 0, however large or small weights and κ are (seed 21)', () => {
    const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e300, noNaN: true }), fc.constant(1e-320));
    const kappa = fc.oneof(
      fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }),
      fc.constant(1e-310),
    );
    const property = fc.property(fc.array(weight, { minLength: 1, maxLength: 6 }), kappa, (all, k) => {
      fc.pre(all.some((one) => one > 0));
      const weights = drawWeights(Float64Array.from(all), k, 'sum');
      for (let draw = 0; draw < 5; draw += 1) {
        weights.draw();
        expect(weights.drawn.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
        all.forEach((one, criterion) => {
          expect(weights.drawn[criterion]).toBeGreaterThanOrEqual(0);
          if (one === 0) expect(weights.drawn[criterion]).toBe(0);
        });
      }
    });
    fc.assert(property, { seed: 21, numRuns: 500 });
  });

  test('give nearly all to one of them when κ is tiny, as often as its share says (seed "tiny")', () => {
    const weights = drawWeights(Float64Array.of(3, 1), 1e-4, 'tiny');
    const { mean } = momentsOf(4000, () => {
      weights.draw();
      return Math.round(weights.drawn[0] ?? 0);
    });
    expect(Math.abs(mean - 0.75)).toBeLessThan(0.03);
  });

  test('do not vary where only one weight is above 0', () => {
    const weights = drawWeights(Float64Array.of(0, 7), 50, 'one');
    weights.draw();
    expect([weights.vary, ...weights.drawn]).toEqual([false, 0, 1]);
  });
});

describe('gamma variates', () => {
  test('have their shape as mean and as variance, also below 1 (seed "gamma")', () => {
    for (const shape of [0.2, 0.7, 1, 2.5, 40]) {
      const streams = seedStreams(['gamma']);
      const { mean, variance } = momentsOf(100_000, () => Math.exp(drawLogGamma(shape, streams, 0)));
      expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / 100_000));
      expect(Math.abs(variance / shape - 1)).toBeLessThan(0.06);
    }
  });
});
