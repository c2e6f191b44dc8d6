// A custom formula as a spreadsheet computes it.

import { assertNever } from '../../assert-never.ts';
import { fail, type Result, succeed } from '../../result.ts';
import type { ArithmeticOperator, Formula } from './formula.ts';
import type { FormulaFunction } from './formula-functions.ts';
import { printNumber } from './print-formula.ts';

export interface SheetFormulaProblem {
  readonly kind: 'too-long' | 'too-deep' | 'too-many-arguments' | 'number-out-of-range';
  readonly message: string;
}

/** What Excel holds in a formula. */
const LONGEST = 8_192;
const DEEPEST = 64;
const MOST_ARGUMENTS = 255;
const LARGEST_NUMBER = 9.99999999999999e307;
const SMALLEST_NUMBER = 2.2251e-308;

const SHEET_FUNCTIONS: Readonly<Record<FormulaFunction, string>> = {
  min: 'MIN',
  max: 'MAX',
  round: 'ROUND',
  abs: 'ABS',
  sqrt: 'SQRT',
  log: 'LN',
  if: 'IF',
};

/**
 * The formula as a cell holds it, without `=`: English names, commas, and parentheses around every operation, since Excel
 * reads -2^2 as 4 and 2^3^2 as 64. Only a row of sums or of products shares one pair, which all spreadsheets read from left
 * to right. `cellOf` gives the reference of a name as it stands in the cell; the caller knows that it holds a number. A
 * problem when it is more than Excel holds: 8,192 characters, 64 levels, 255 arguments, numbers near 10^308.
 *
 * Where `evaluateFormula` has a value the cell has it to about 15 digits, which is also how closely a cell compares. The
 * cell may have a value where there is none here: (-8)^(1/3) is -2 in Excel, and ROUND cuts its digits to whole ones.
 */
export function sheetFormula(formula: Formula, cellOf: (name: string) => string): Result<string, SheetFormulaProblem> {
  const writing: Writing = { cellOf, depth: 0, problem: null };
  const text = write(formula, writing);
  if (text.length > LONGEST) {
    const message = `In a cell the formula has ${text.length.toLocaleString('en')} characters; Excel holds 8,192.`;
    return fail({ kind: 'too-long', message });
  }
  return writing.problem === null ? succeed(text) : fail(writing.problem);
}

interface Writing {
  readonly cellOf: (name: string) => string;
  depth: number;
  problem: SheetFormulaProblem | null;
}

function write(formula: Formula, writing: Writing): string {
  switch (formula.kind) {
    case 'number':
      return writeNumber(formula.value, writing);
    case 'name':
      return writing.cellOf(formula.name);
    case 'minus':
      return nest(writing, '', () => `-${write(formula.operand, writing)}`);
    case 'binary':
      return nest(writing, '', () => writeRow(formula, writing));
    case 'comparison':
      return nest(writing, 'IF', () => `${writeCondition(formula, writing)},1,0`);
    case 'call':
      return writeCall(formula, writing);
    default:
      return assertNever(formula);
  }
}

/** An operation, and before it those of the same level that a spreadsheet computes before it anyway. */
function writeRow({ operator, left, right }: Formula & { readonly kind: 'binary' }, writing: Writing): string {
  const isRow = left.kind === 'binary' && rowOf(left.operator) === rowOf(operator) && operator !== '^';
  return `${isRow ? writeRow(left, writing) : write(left, writing)}${operator}${write(right, writing)}`;
}

function rowOf(operator: ArithmeticOperator): 'sum' | 'product' | 'power' {
  if (operator === '^') return 'power';
  return operator === '+' || operator === '-' ? 'sum' : 'product';
}

function writeCondition(formula: Formula, writing: Writing): string {
  return formula.kind === 'comparison'
    ? `${write(formula.left, writing)}${formula.operator}${write(formula.right, writing)}`
    : `${write(formula, writing)}<>0`;
}

function writeCall(call: Formula & { readonly kind: 'call' }, writing: Writing): string {
  if (call.arguments.length > MOST_ARGUMENTS) {
    const message = `${call.callee} has ${call.arguments.length} arguments; Excel takes ${MOST_ARGUMENTS}.`;
    writing.problem ??= { kind: 'too-many-arguments', message };
  }
  return nest(writing, SHEET_FUNCTIONS[call.callee], () => {
    const given = call.arguments.map((argument, index) =>
      call.callee === 'if' && index === 0 ? writeCondition(argument, writing) : write(argument, writing),
    );
    return [...given, ...(call.callee === 'round' && given.length === 1 ? ['0'] : [])].join(',');
  });
}

function writeNumber(value: number, writing: Writing): string {
  if (value > LARGEST_NUMBER || (value > 0 && value < SMALLEST_NUMBER)) {
    const message = `Excel holds no number like ${printNumber(value)}.`;
    writing.problem ??= { kind: 'number-out-of-range', message };
  }
  return String(value).toUpperCase();
}

function nest(writing: Writing, name: string, inner: () => string): string {
  writing.depth += 1;
  if (writing.depth > DEEPEST) {
    const message = `In a cell the formula is nested deeper than the ${DEEPEST} levels that Excel holds.`;
    writing.problem ??= { kind: 'too-deep', message };
  }
  const text = `${name}(${inner()})`;
  writing.depth -= 1;
  return text;
}
