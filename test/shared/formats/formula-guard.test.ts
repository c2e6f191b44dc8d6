import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addFormulaGuard, looksLikeFormula, removeFormulaGuard } from '../../../shared/formats/formula-guard.ts';

test.each(['=1', '+1', '-', '@a', '\t=1', '\r=', '\nx', '|x', '＝1', '＋1', '－1', '＠a'])(
  '%j gets an apostrophe',
  (text) => {
    expect(looksLikeFormula(text)).toBe(true);
    expect(addFormulaGuard(text)).toBe(`'${text}`);
  },
);

test.each(['', 'PAY-12', "'tis", ' =1', '−3', '1=1'])('%j is left alone', (text) => {
  expect(addFormulaGuard(text)).toBe(text);
  expect(removeFormulaGuard(text)).toBe(text);
});

test('taking the guard off gives back any text that was guarded', () => {
  const signs = fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', '1', '－'), { maxLength: 6 });
  fc.assert(
    fc.property(signs, (parts) => {
      const text = parts.join('');
      expect(removeFormulaGuard(addFormulaGuard(text))).toBe(text);
      expect(looksLikeFormula(addFormulaGuard(text))).toBe(false);
    }),
    { seed: 7, numRuns: 500 },
  );
});
