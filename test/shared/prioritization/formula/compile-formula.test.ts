import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFormula } from '../../../../shared/prioritization/formula/compile-formula.ts';
import { evaluateFormula } from '../../../../shared/prioritization/formula/evaluate-formula.ts';
import { arbitraryFormula, arbitraryValue, formulaOf, NAMES } from './arbitrary-formula.ts';

const names: readonly string[] = NAMES;

describe('a compiled formula', () => {
  test('takes the values in the order of the names', () => {
    const compute = compileFormula(formulaOf('reach * impact / effort'), ['effort', 'impact', 'reach']);
    expect(compute(Float64Array.of(2, 3, 10))).toBe(15);
    expect(compute(Float64Array.of(0, 3, 10))).toBeNaN();
    expect(compute(Float64Array.of(4, 3, 10))).toBe(7.5);
  });

  test.each([
    ['if(a > 0, 1, 2)', Number.NaN],
    ['min(1, a)', Number.NaN],
    ['a^0', Number.NaN],
    ['1 / (1e308 * 10)', Number.NaN],
    ['if(1, 2, a)', 2],
  ])('%s with a value that is none is %d', (text, value) => {
    expect(compileFormula(formulaOf(text), ['a'])(Float64Array.of(Number.POSITIVE_INFINITY))).toBe(value);
    expect(compileFormula(formulaOf(text), ['a'])(Float64Array.of(Number.NaN))).toBe(value);
  });

  test('a name that has no value is refused at once', () => {
    expect(() => compileFormula(formulaOf('a + b'), ['a'])).toThrow('The formula names b, which is not among a');
  });

  test('it gives what evaluating gives, NaN for a problem (seed 4)', () => {
    const values = fc.array(fc.oneof({ weight: 15, arbitrary: arbitraryValue }, fc.constant(Number.NaN)), {
      minLength: names.length,
      maxLength: names.length,
    });
    const counts = { value: 0, problem: 0 };
    const property = fc.property(
      arbitraryFormula,
      fc.array(values, { minLength: 1, maxLength: 3 }),
      (formula, draws) => {
        const compute = compileFormula(formula, names);
        for (const draw of draws) {
          const outcome = evaluateFormula(formula, (name) => draw[names.indexOf(name)] ?? Number.NaN);
          counts[outcome.kind] += 1;
          expect(compute(Float64Array.from(draw))).toBe(outcome.kind === 'value' ? outcome.value : Number.NaN);
        }
      },
    );
    fc.assert(property, { seed: 4, numRuns: 5000 });
    expect(Math.min(counts.value, counts.problem)).toBeGreaterThan(1000);
  });
});
