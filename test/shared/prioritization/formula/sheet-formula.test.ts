import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateFormula } from '../../../../shared/prioritization/formula/evaluate-formula.ts';
import { sheetFormula } from '../../../../shared/prioritization/formula/sheet-formula.ts';
import { arbitraryFormula, formulaOf, NAMES } from './arbitrary-formula.ts';
import { computeLikeExcel } from './sheet-arithmetic.ts';

const upperCase = (name: string): string => `${name.toUpperCase()}2`;
const names: readonly string[] = NAMES;
const cellOf = (name: string): string => `B${names.indexOf(name) + 1}`;

describe('a formula in a cell', () => {
  test.each([
    ['a * b * c / d', '(A2*B2*C2/D2)'],
    ['a - b - c', '(A2-B2-C2)'],
    ['a - (b - c)', '(A2-(B2-C2))'],
    ['a / (b * c)', '(A2/(B2*C2))'],
    ['a + b * c', '(A2+(B2*C2))'],
    ['-2^2', '(-(2^2))'],
    ['(-2)^2', '((-2)^2)'],
    ['2^3^2', '(2^(3^2))'],
    ['(2^3)^2', '((2^3)^2)'],
    ['2^-1', '(2^(-1))'],
    ['log(a)', 'LN(A2)'],
    ['round(a)', 'ROUND(A2,0)'],
    ['round(a + 1, 2)', 'ROUND((A2+1),2)'],
    ['min(a, b, 3)', 'MIN(A2,B2,3)'],
    ['max(abs(a), sqrt(b))', 'MAX(ABS(A2),SQRT(B2))'],
    ['a < b', 'IF(A2<B2,1,0)'],
    ['(a <> b) + 1', '(IF(A2<>B2,1,0)+1)'],
    ['if(a, 1, 2)', 'IF(A2<>0,1,2)'],
    ['if(a - 1, 1, 2)', 'IF((A2-1)<>0,1,2)'],
    ['if(a >= 2, b, c < d)', 'IF(A2>=2,B2,IF(C2<D2,1,0))'],
    ['1e21 + 1e-7', '(1E+21+1E-7)'],
    ['a', 'A2'],
  ])('%s is %s', (text, written) => {
    expect(sheetFormula(formulaOf(text), upperCase)).toEqual({ ok: true, value: written });
  });

  test('references stand as they are given', () => {
    expect(sheetFormula(formulaOf('a*2'), () => "'My (plan)'!$B$2")).toEqual({
      ok: true,
      value: "('My (plan)'!$B$2*2)",
    });
  });

  test.each([
    [
      'long',
      Array.from({ length: 900 }, () => 'a').join('+'),
      'too-long',
      'In a cell the formula has 9,901 characters; Excel holds 8,192.',
    ],
    [
      'deep',
      `${'abs(1-'.repeat(40)}1${')'.repeat(40)}`,
      'too-deep',
      'In a cell the formula is nested deeper than the 64 levels that Excel holds.',
    ],
    [
      'wide',
      `min(${Array.from({ length: 256 }, () => '1').join(',')})`,
      'too-many-arguments',
      'min has 256 arguments; Excel takes 255.',
    ],
    ['large', '1 + 1e308', 'number-out-of-range', 'Excel holds no number like 1e308.'],
    ['small', 'a * 1e-310', 'number-out-of-range', 'Excel holds no number like 1e-310.'],
  ])('one too %s for Excel is refused', (_, text, kind, message) => {
    expect(sheetFormula(formulaOf(text), () => 'Sheet1!$A2')).toEqual({ ok: false, problem: { kind, message } });
  });

  test('the longest row of sums is one level', () => {
    const written = sheetFormula(formulaOf(`1${'+1'.repeat(999)}`), cellOf);
    expect(written).toEqual({ ok: true, value: `(1${'+1'.repeat(999)})` });
  });

  test('a spreadsheet computes what is evaluated here (seed 6)', () => {
    let compared = 0;
    const values = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: names.length, maxLength: names.length });
    const property = fc.property(arbitraryFormula, values, (formula, drawn) => {
      const outcome = evaluateFormula(formula, (name) => drawn[names.indexOf(name)] ?? Number.NaN);
      const written = sheetFormula(formula, cellOf);
      if (outcome.kind === 'problem' || !written.ok) return;
      const computed = computeLikeExcel(written.value, (cell) => drawn[Number(cell.slice(1)) - 1] ?? Number.NaN);
      if (computed === null) throw new Error(`${written.value} has no value`);
      expect(Math.abs(computed - outcome.value)).toBeLessThanOrEqual(1e-9 * Math.abs(outcome.value));
      compared += 1;
    });
    fc.assert(property, { seed: 6, numRuns: 5000 });
    expect(compared).toBeGreaterThan(2000);
  });

  test('the spreadsheet of that law reads signs as Excel does', () => {
    const compute = (text: string) => computeLikeExcel(text, () => 0);
    expect(compute('-2^2')).toBe(4);
    expect(compute('2^3^2')).toBe(64);
    expect(compute('2^-1')).toBe(0.5);
    expect(compute('1-2-3')).toBe(-4);
    expect(compute('1/A1')).toBeNull();
  });
});
