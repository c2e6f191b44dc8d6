import { assertNever } from '../../assert-never.ts';
import type { Formula } from './formula.ts';

/** The higher binds the tighter; an operand that binds looser than its operator asks stands in parentheses. */
const LEVELS = { comparison: 1, '+': 2, '-': 2, '*': 3, '/': 3, minus: 4, '^': 5, whole: 6 } as const;

/**
 * A formula as text, with the fewest parentheses, plain signs (`* / - <= <>`), function names in lower case and a space
 * around every operator but `^`. Parsing it gives the same tree, places aside. The spaces may take a formula near the
 * limit of length over it.
 */
export function printFormula(formula: Formula): string {
  switch (formula.kind) {
    case 'number':
      return printNumber(formula.value);
    case 'name':
      return formula.name;
    case 'minus':
      return `-${printOperand(formula.operand, LEVELS.minus)}`;
    case 'comparison': {
      const least = LEVELS.comparison + 1;
      return `${printOperand(formula.left, least)} ${formula.operator} ${printOperand(formula.right, least)}`;
    }
    case 'binary':
      return printBinary(formula);
    case 'call':
      return `${formula.callee}(${formula.arguments.map(printFormula).join(', ')})`;
    default:
      return assertNever(formula);
  }
}

function printBinary({ operator, left, right }: Formula & { readonly kind: 'binary' }): string {
  const level = LEVELS[operator];
  // A power goes to the right, and takes a minus sign there without parentheses.
  if (operator === '^') return `${printOperand(left, LEVELS.whole)}^${printOperand(right, LEVELS.minus)}`;
  return `${printOperand(left, level)} ${operator} ${printOperand(right, level + 1)}`;
}

function printOperand(formula: Formula, least: number): string {
  const text = printFormula(formula);
  return levelOf(formula) >= least ? text : `(${text})`;
}

function levelOf(formula: Formula): number {
  if (formula.kind === 'binary') return LEVELS[formula.operator];
  return formula.kind === 'minus' || formula.kind === 'comparison' ? LEVELS[formula.kind] : LEVELS.whole;
}

/** The shortest decimal that names a number of a formula. */
export function printNumber(value: number): string {
  return String(value).replace('e+', 'e');
}
