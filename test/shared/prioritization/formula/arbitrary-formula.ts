// Trees of formulas for laws, all places 0.

import fc from 'fast-check';
import type { Formula } from '../../../../shared/prioritization/formula/formula.ts';
import { parseFormula } from '../../../../shared/prioritization/formula/parse-formula.ts';

export const NAMES = ['reach', 'impact', 'effort', 'größe_2', 'min'] as const;

const NOWHERE = { from: 0, to: 0 } as const;

const arbitraryLeaf: fc.Arbitrary<Formula> = fc.oneof(
  fc.constantFrom(...NAMES).map((name) => ({ kind: 'name' as const, name, ...NOWHERE })),
  fc
    .oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1e6, noNaN: true }) },
      { weight: 1, arbitrary: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }) },
      { weight: 1, arbitrary: fc.constantFrom(0.5, 1e21, 1e-7, 123456789012345680000, 2.5e-9) },
    )
    .map((value) => ({ kind: 'number' as const, value, ...NOWHERE })),
);

export const arbitraryFormula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => {
  const one = tie('formula');
  const call = (
    callee: 'min' | 'max' | 'round' | 'abs' | 'sqrt' | 'log' | 'if',
    minLength: number,
    maxLength: number,
  ) =>
    fc
      .array(one, { minLength, maxLength })
      .map((given) => ({ kind: 'call' as const, callee, arguments: given, ...NOWHERE }));
  return {
    formula: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      arbitraryLeaf,
      one.map((operand) => ({ kind: 'minus' as const, operand, ...NOWHERE })),
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/', '^'), one, one)
        .map(([operator, left, right]) => ({ kind: 'binary' as const, operator, left, right, ...NOWHERE })),
      fc
        .tuple(fc.constantFrom('<', '<=', '>', '>=', '=', '<>'), one, one)
        .map(([operator, left, right]) => ({ kind: 'comparison' as const, operator, left, right, ...NOWHERE })),
      fc.constantFrom('abs' as const, 'sqrt' as const, 'log' as const).chain((callee) => call(callee, 1, 1)),
      fc.constantFrom('min' as const, 'max' as const).chain((callee) => call(callee, 1, 3)),
      call('round', 1, 2),
      call('if', 3, 3),
    ),
  };
}).formula;

export const arbitraryValue: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -4, max: 4 }) },
  { weight: 2, arbitrary: fc.double({ min: -1e4, max: 1e4, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(-0, 1e300, -1e300, 1e-300) },
);

export function withoutPlaces(formula: Formula): Formula {
  switch (formula.kind) {
    case 'number':
    case 'name':
      return { ...formula, ...NOWHERE };
    case 'minus':
      return { ...formula, operand: withoutPlaces(formula.operand), ...NOWHERE };
    case 'binary':
    case 'comparison':
      return { ...formula, left: withoutPlaces(formula.left), right: withoutPlaces(formula.right), ...NOWHERE };
    case 'call':
      return { ...formula, arguments: formula.arguments.map(withoutPlaces), ...NOWHERE };
  }
}

export function formulaOf(text: string): Formula {
  const parsed = parseFormula(text, null);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message}`);
  return parsed.value;
}
