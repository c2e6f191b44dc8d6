// Why a part of a formula has no value for some inputs, in a sentence that quotes the part.

import { roundToSignificant, SCORE_DIGITS } from '../round-to-significant.ts';
import type { Formula, FormulaPlace } from './formula.ts';
import { quoteFormula } from './formula-problem.ts';
import { printFormula } from './print-formula.ts';
import { MOST_ROUNDED_DIGITS } from './round-to-digits.ts';

export interface FormulaFault extends FormulaPlace {
  readonly kind:
    | 'division-by-zero'
    | 'power-without-value'
    | 'root-of-negative'
    | 'logarithm-of-nothing'
    | 'rounding-digits'
    | 'too-large'
    | 'no-number';
  readonly message: string;
}

export function formulaFault(kind: FormulaFault['kind'], place: FormulaPlace, what: string): FormulaFault {
  return { kind, message: `${what}.`, from: place.from, to: place.to };
}

/** Of an operation on two finite numbers that gave no value. */
export function explainOperation(
  formula: Formula & { readonly kind: 'binary' },
  left: number,
  right: number,
): FormulaFault {
  const text = quoteFormula(printFormula(formula));
  if (formula.operator === '/' && right === 0) {
    return formulaFault('division-by-zero', formula, `${text} divides by zero${valueIs(formula.right, right)}`);
  }
  if (formula.operator === '^' && left === 0 && right < 0) {
    return formulaFault('division-by-zero', formula, `${text} divides by zero: it is 0 to a power below 0`);
  }
  if (formula.operator === '^' && left === 0 && right === 0) {
    return formulaFault('power-without-value', formula, `${text} has no value: it is 0 to the power 0`);
  }
  if (formula.operator === '^' && left < 0 && !Number.isInteger(right)) {
    const what = `${text} has no value: ${show(left)} is below 0, and the power ${show(right)} is not whole`;
    return formulaFault('power-without-value', formula, what);
  }
  return formulaFault('too-large', formula, `${text} is too large for a number`);
}

/** Of a function that gave no value for finite numbers. */
export function explainCall(call: Formula & { readonly kind: 'call' }, given: readonly number[]): FormulaFault {
  const text = quoteFormula(printFormula(call));
  const [value = 0, digits = 0] = given;
  if (call.callee === 'sqrt') {
    return formulaFault('root-of-negative', call, `${text} has no value: it is the root of ${show(value)}, below 0`);
  }
  if (call.callee === 'log') {
    const what = `${text} has no value: it is the logarithm of ${show(value)}, not above 0`;
    return formulaFault('logarithm-of-nothing', call, what);
  }
  if (call.callee === 'round') {
    const most = MOST_ROUNDED_DIGITS;
    const what = `${text} takes whole digits from -${most} to ${most}, not ${show(digits)}`;
    return formulaFault('rounding-digits', call, what);
  }
  throw new Error(`${call.callee} has a value for ${given.join(', ')}`);
}

function valueIs(part: Formula, value: number): string {
  return part.kind === 'number' ? '' : `: ${quoteFormula(printFormula(part))} is ${show(value)}`;
}

function show(value: number): string {
  return value === 0 ? '0' : String(roundToSignificant(value, SCORE_DIGITS));
}
