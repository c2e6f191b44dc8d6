import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_FORMULA, parseFormula } from '../../../../shared/prioritization/formula/parse-formula.ts';
import { printFormula } from '../../../../shared/prioritization/formula/print-formula.ts';
import { arbitraryFormula, formulaOf, NAMES, withoutPlaces } from './arbitrary-formula.ts';

describe('a formula as text', () => {
  test.each([
    ['((reach)*(impact))/effort', 'reach * impact / effort'],
    ['reach*(impact/effort)', 'reach * (impact / effort)'],
    ['a-(b-c)', 'a - (b - c)'],
    ['(a-b)-c', 'a - b - c'],
    ['(a+b)*c', '(a + b) * c'],
    ['(2^3)^2', '(2^3)^2'],
    ['2^(3^2)', '2^3^2'],
    ['(-2)^2', '(-2)^2'],
    ['-(2^2)', '-2^2'],
    ['2^(-x)', '2^-x'],
    ['(-a)*b', '-a * b'],
    ['-(a*b)', '-(a * b)'],
    ['a-(-b)', 'a - -b'],
    ['(a<b)*(b<c)', '(a < b) * (b < c)'],
    ['(a<b)=(b<c)', '(a < b) = (b < c)'],
    ['min((a),(b<c))', 'min(a, b < c)'],
    ['1e21+1e-7', '1e21 + 1e-7'],
  ])('%s is printed as %s', (text, printed) => {
    expect(printFormula(formulaOf(text))).toBe(printed);
  });

  test('what is printed and parsed again is the same formula, and prints the same (seed 1)', () => {
    const property = fc.property(arbitraryFormula, (formula) => {
      const text = printFormula(formula);
      fc.pre(text.length <= LONGEST_FORMULA);
      const parsed = parseFormula(text, new Set(NAMES));
      if (!parsed.ok) throw new Error(parsed.problem.message);
      expect(withoutPlaces(parsed.value)).toEqual(formula);
      expect(printFormula(parsed.value)).toBe(text);
    });
    fc.assert(property, { seed: 1, numRuns: 3000 });
  });

  test('no pair of parentheses can be taken away (seed 2)', () => {
    const property = fc.property(arbitraryFormula, (formula) => {
      const text = printFormula(formula);
      fc.pre(text.length <= LONGEST_FORMULA);
      for (const shorter of withOnePairLess(text)) {
        const parsed = parseFormula(shorter, null);
        expect(parsed.ok && withoutPlaces(parsed.value)).not.toEqual(formula);
      }
    });
    fc.assert(property, { seed: 2, numRuns: 500 });
  });
});

/** The text without one of the pairs that are not those of a function. */
function withOnePairLess(text: string): readonly string[] {
  const open: number[] = [];
  return [...text].flatMap((character, index) => {
    if (character === '(') open.push(index);
    if (character !== ')') return [];
    const from = open.pop() ?? 0;
    const isCall = /[a-z]/.test(text.charAt(from - 1));
    return isCall ? [] : [text.slice(0, from) + text.slice(from + 1, index) + text.slice(index + 1)];
  });
}
