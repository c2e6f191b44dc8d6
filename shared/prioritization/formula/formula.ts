// The tree of a custom scoring formula.

import { assertNever } from '../../assert-never.ts';
import type { FormulaFunction } from './formula-functions.ts';

/** A stretch of a formula's text, `[from, to)` in UTF-16 units. */
export interface FormulaPlace {
  readonly from: number;
  readonly to: number;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^';
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '<>';

/** What a formula's text says, without its parentheses and spaces. */
export type Formula = FormulaPlace &
  (
    | {
        readonly kind: 'number';
        /** Never below zero: a minus sign before it is a node of its own. */
        readonly value: number;
      }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'minus'; readonly operand: Formula }
    | {
        readonly kind: 'binary';
        readonly operator: ArithmeticOperator;
        readonly left: Formula;
        readonly right: Formula;
      }
    | {
        readonly kind: 'comparison';
        readonly operator: ComparisonOperator;
        readonly left: Formula;
        readonly right: Formula;
      }
    | { readonly kind: 'call'; readonly callee: FormulaFunction; readonly arguments: readonly Formula[] }
  );

/** The names that a formula uses, in the order of its text, each once. */
export function namesIn(formula: Formula): ReadonlySet<string> {
  const names = new Set<string>();
  addNames(formula, names);
  return names;
}

function addNames(formula: Formula, names: Set<string>): void {
  switch (formula.kind) {
    case 'number':
      return;
    case 'name':
      names.add(formula.name);
      return;
    case 'minus':
      addNames(formula.operand, names);
      return;
    case 'binary':
    case 'comparison':
      addNames(formula.left, names);
      addNames(formula.right, names);
      return;
    case 'call':
      for (const argument of formula.arguments) addNames(argument, names);
      return;
    default:
      assertNever(formula);
  }
}
