// What the operators and functions of formulas make of numbers. NaN stands for "no value", goes in and comes out.

import { roundToSignificant, SCORE_DIGITS } from '../round-to-significant.ts';
import type { ArithmeticOperator, ComparisonOperator } from './formula.ts';
import type { FormulaFunction } from './formula-functions.ts';
import { roundToDigits } from './round-to-digits.ts';

/** Two numbers further apart than this part of the larger one differ in the digits that scores are compared by. */
const SURELY_APART = 1e-11;

export function add(a: number, b: number): number {
  return finiteOrNaN(a + b);
}

export function subtract(a: number, b: number): number {
  return finiteOrNaN(a - b);
}

export function multiply(a: number, b: number): number {
  return finiteOrNaN(a * b);
}

export function divide(a: number, b: number): number {
  return finiteOrNaN(a / b);
}

/** 0^0 has no value, as in Excel, nor has a negative number to the power of a fraction. */
export function raise(a: number, b: number): number {
  return Number.isNaN(a) || (a === 0 && b <= 0) ? Number.NaN : finiteOrNaN(a ** b);
}

export function squareRoot(a: number): number {
  return Math.sqrt(a);
}

export function naturalLogarithm(a: number): number {
  return a > 0 ? Math.log(a) : Number.NaN;
}

export const ARITHMETIC: Readonly<Record<ArithmeticOperator, (a: number, b: number) => number>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '^': raise,
};

/** 1 or 0. As scores do, numbers count as equal that agree in 12 significant digits: 0.1 + 0.2 = 0.3. */
export function compare(operator: ComparisonOperator, a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  const gap = a - b;
  const isApart = Math.abs(gap) > SURELY_APART * Math.max(Math.abs(a), Math.abs(b));
  return holds(operator, isApart ? gap : gapInScores(a, b)) ? 1 : 0;
}

function gapInScores(a: number, b: number): number {
  return roundToSignificant(a, SCORE_DIGITS) - roundToSignificant(b, SCORE_DIGITS);
}

function holds(operator: ComparisonOperator, gap: number): boolean {
  switch (operator) {
    case '<':
      return gap < 0;
    case '<=':
      return gap <= 0;
    case '>':
      return gap > 0;
    case '>=':
      return gap >= 0;
    case '=':
      return gap === 0;
    case '<>':
      return gap !== 0;
  }
}

/** All but `if`, which must not look at the branch that it does not take. */
export type PlainFunction = Exclude<FormulaFunction, 'if'>;

const NO_VALUE = Number.NaN;

export const PLAIN_FUNCTIONS: Readonly<Record<PlainFunction, (given: readonly number[]) => number>> = {
  min: (given) => Math.min(...given),
  max: (given) => Math.max(...given),
  round: ([value = NO_VALUE, digits = 0]) => roundToDigits(value, digits),
  abs: ([value = NO_VALUE]) => Math.abs(value),
  sqrt: ([value = NO_VALUE]) => squareRoot(value),
  log: ([value = NO_VALUE]) => naturalLogarithm(value),
};

function finiteOrNaN(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
