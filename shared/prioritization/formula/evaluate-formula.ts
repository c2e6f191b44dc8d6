import { assertNever } from '../../assert-never.ts';
import type { Formula } from './formula.ts';
import { ARITHMETIC, compare, PLAIN_FUNCTIONS } from './formula-arithmetic.ts';
import { explainCall, explainOperation, type FormulaFault, formulaFault } from './formula-fault.ts';

export type FormulaOutcome =
  | {
      readonly kind: 'value';
      /** Never NaN, infinite or −0. */
      readonly value: number;
    }
  | { readonly kind: 'problem'; readonly problem: FormulaFault };

/**
 * The value of a formula where each name has the value that `numberOf` gives. `log` is natural, `round` goes half away from
 * zero, comparisons are 1 or 0 and take numbers as equal that agree in 12 significant digits, and of `if` only the branch
 * taken is computed. A division by zero, a root or power without a real value, 0^0, a logarithm of 0 or less, digits out of
 * range, an overflow and a name whose value is not finite are problems: the first one met, operands before operators.
 */
export function evaluateFormula(formula: Formula, numberOf: (name: string) => number): FormulaOutcome {
  const value = valueIn(formula, numberOf);
  if (typeof value !== 'number') return { kind: 'problem', problem: value };
  return { kind: 'value', value: value === 0 ? 0 : value };
}

type NumberOf = (name: string) => number;

function valueIn(formula: Formula, numberOf: NumberOf): number | FormulaFault {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'name': {
      const value = numberOf(formula.name);
      return Number.isFinite(value) ? value : formulaFault('no-number', formula, `“${formula.name}” is not a number`);
    }
    case 'minus': {
      const operand = valueIn(formula.operand, numberOf);
      return typeof operand === 'number' ? -operand : operand;
    }
    case 'binary':
    case 'comparison': {
      const left = valueIn(formula.left, numberOf);
      if (typeof left !== 'number') return left;
      const right = valueIn(formula.right, numberOf);
      if (typeof right !== 'number') return right;
      if (formula.kind === 'comparison') return compare(formula.operator, left, right);
      const value = ARITHMETIC[formula.operator](left, right);
      return Number.isNaN(value) ? explainOperation(formula, left, right) : value;
    }
    case 'call':
      return valueOfCall(formula, numberOf);
    default:
      return assertNever(formula);
  }
}

function valueOfCall(call: Formula & { readonly kind: 'call' }, numberOf: NumberOf): number | FormulaFault {
  if (call.callee === 'if') return valueOfBranch(call.arguments, numberOf);
  const given: number[] = [];
  for (const argument of call.arguments) {
    const value = valueIn(argument, numberOf);
    if (typeof value !== 'number') return value;
    given.push(value);
  }
  const value = PLAIN_FUNCTIONS[call.callee](given);
  return Number.isNaN(value) ? explainCall(call, given) : value;
}

function valueOfBranch([condition, then, otherwise]: readonly Formula[], numberOf: NumberOf): number | FormulaFault {
  if (condition === undefined || then === undefined || otherwise === undefined) {
    throw new Error('An if has a condition and two branches');
  }
  const value = valueIn(condition, numberOf);
  if (typeof value !== 'number') return value;
  return valueIn(value === 0 ? otherwise : then, numberOf);
}
