import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFormula } from '../../../../shared/prioritization/formula/evaluate-formula.ts';
import { arbitraryFormula, arbitraryValue, formulaOf, NAMES } from './arbitrary-formula.ts';

const VALUES: Readonly<Record<string, number>> = {
  reach: 5000,
  impact: 2,
  confidence: 0.8,
  effort: 2,
  zero: 0,
  low: -8,
};

function outcomeOf(text: string) {
  return evaluateFormula(formulaOf(text), (name) => VALUES[name] ?? Number.NaN);
}

describe('the value of a formula', () => {
  test.each([
    ['reach * impact * confidence / effort', 4000],
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['2^3^2', 512],
    ['2^-1', 0.5],
    ['1 - 2 - 3', -4],
    ['8 / 4 / 2', 1],
    ['2 + 3 * 4', 14],
    ['2 * 3^2', 18],
    ['0^2', 0],
    ['low^3', -512],
    ['low^-1', -0.125],
    ['min(3, 1, 2)', 1],
    ['max(3)', 3],
    ['abs(low)', 8],
    ['sqrt(9)', 3],
    ['log(1)', 0],
    ['log(10)', Math.LN10],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.005, 2)', 1.01],
    ['round(1250, -2)', 1300],
    ['1 < 2', 1],
    ['2 <= 1', 0],
    ['2 = 2', 1],
    ['2 <> 2', 0],
    ['2 >= 3', 0],
    ['3 > 2', 1],
    ['0.1 + 0.2 = 0.3', 1],
    ['0.1 * 3 <= 0.3', 1],
    ['0.3 < 0.1 * 3', 0],
    ['1 = 1.00000000001', 0],
    ['1e-300 = 0', 0],
    ['if(impact > 1, 10, 20)', 10],
    ['if(zero, 10, 20)', 20],
    ['if(-0.5, 10, 20)', 10],
    ['if(zero > 0, 1 / zero, 7)', 7],
    ['if(1, 7, sqrt(-1))', 7],
    ['-zero', 0],
    ['zero * -1', 0],
  ])('%s is %d', (text, value) => {
    expect(outcomeOf(text)).toEqual({ kind: 'value', value });
  });

  test.each([
    ['1 / 0', 'division-by-zero', '“1 / 0” divides by zero.'],
    ['reach / (effort - 2)', 'division-by-zero', '“reach / (effort - 2)” divides by zero: “effort - 2” is 0.'],
    ['reach / -zero', 'division-by-zero', '“reach / -zero” divides by zero: “-zero” is 0.'],
    ['zero^-1', 'division-by-zero', '“zero^-1” divides by zero: it is 0 to a power below 0.'],
    ['zero^zero', 'power-without-value', '“zero^zero” has no value: it is 0 to the power 0.'],
    [
      'low^(1 / 3)',
      'power-without-value',
      '“low^(1 / 3)” has no value: -8 is below 0, and the power 0.333333333333 is not whole.',
    ],
    ['sqrt(low)', 'root-of-negative', '“sqrt(low)” has no value: it is the root of -8, below 0.'],
    ['log(zero)', 'logarithm-of-nothing', '“log(zero)” has no value: it is the logarithm of 0, not above 0.'],
    ['log(-1)', 'logarithm-of-nothing', '“log(-1)” has no value: it is the logarithm of -1, not above 0.'],
    ['round(1, 0.5)', 'rounding-digits', '“round(1, 0.5)” takes whole digits from -15 to 15, not 0.5.'],
    ['round(1, 16)', 'rounding-digits', '“round(1, 16)” takes whole digits from -15 to 15, not 16.'],
    ['1 + 1e308 * 10', 'too-large', '“1e308 * 10” is too large for a number.'],
    ['10^999', 'too-large', '“10^999” is too large for a number.'],
    ['-1e308 - 1e308', 'too-large', '“-1e308 - 1e308” is too large for a number.'],
    ['1 / 1e-308 / 1e-308', 'too-large', '“1 / 1e-308 / 1e-308” is too large for a number.'],
    ['reach + other', 'no-number', '“other” is not a number.'],
    ['if(1 / zero, 1, 2)', 'division-by-zero', '“1 / zero” divides by zero: “zero” is 0.'],
    ['min(1, 1 / zero, sqrt(-1))', 'division-by-zero', '“1 / zero” divides by zero: “zero” is 0.'],
  ])('%s: %s', (text, kind, message) => {
    expect(outcomeOf(text)).toMatchObject({ kind: 'problem', problem: { kind, message } });
  });

  test('a problem has the place of the part at fault', () => {
    expect(outcomeOf('1 + (reach / zero) * 2')).toMatchObject({ problem: { from: 4, to: 18 } });
  });

  test('a name that is infinite is no number', () => {
    const outcome = evaluateFormula(formulaOf('1 / x'), () => Number.POSITIVE_INFINITY);
    expect(outcome).toMatchObject({ kind: 'problem', problem: { message: '“x” is not a number.' } });
  });

  test('the longest row of operations has a value', () => {
    expect(outcomeOf(`1${'+1'.repeat(999)}`)).toEqual({ kind: 'value', value: 1000 });
  });

  test('a value is finite and a problem is a sentence, whatever the formula and its inputs (seed 3)', () => {
    const values = fc.record(Object.fromEntries(NAMES.map((name) => [name, arbitraryValue])));
    const property = fc.property(arbitraryFormula, values, (formula, valueByName) => {
      const outcome = evaluateFormula(formula, (name) => valueByName[name] ?? Number.NaN);
      if (outcome.kind === 'problem') expect(outcome.problem.message).toMatch(/^“.+\.$/);
      else expect(Number.isFinite(outcome.value) && !Object.is(outcome.value, -0)).toBe(true);
    });
    fc.assert(property, { seed: 3, numRuns: 3000 });
  });
});
