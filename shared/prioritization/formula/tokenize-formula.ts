// The words and signs of a formula's text.

import type { ArithmeticOperator, ComparisonOperator, FormulaPlace } from './formula.ts';

export type FormulaToken = FormulaPlace & { readonly text: string } & (
    | {
        readonly kind: 'number';
        /** Infinite when it is too large for a number, 0 when it is too small for one. */
        readonly value: number;
      }
    | { readonly kind: 'arithmetic'; readonly operator: ArithmeticOperator }
    | { readonly kind: 'comparison'; readonly operator: ComparisonOperator }
    | { readonly kind: 'name' | 'open' | 'close' | 'comma' | 'unknown' | 'end' }
  );

const ARITHMETIC: ReadonlyMap<string, ArithmeticOperator> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['−', '-'],
  ['*', '*'],
  ['×', '*'],
  ['/', '/'],
  ['÷', '/'],
  ['^', '^'],
]);

const COMPARISONS: ReadonlyMap<string, ComparisonOperator> = new Map([
  ['<', '<'],
  ['<=', '<='],
  ['≤', '<='],
  ['>', '>'],
  ['>=', '>='],
  ['≥', '>='],
  ['=', '='],
  ['==', '='],
  ['<>', '<>'],
  ['!=', '<>'],
  ['≠', '<>'],
]);

const BRACKETS: ReadonlyMap<string, 'open' | 'close' | 'comma'> = new Map([
  ['(', 'open'],
  [')', 'close'],
  [',', 'comma'],
]);

const NUMBER = /^[\d.]/;
const NAME = /^\p{L}/u;
const WHOLE_NAME = /^\p{L}[\p{L}\p{M}\p{Nd}_]*$/u;
const TOKEN = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|\p{L}[\p{L}\p{M}\p{Nd}_]*|<=|>=|<>|!=|==|\S/gu;

/**
 * Whether a criterion can be named so in a formula: letters of any script, digits and underscores, beginning with a letter.
 * A hyphen is not part of a name, since `job-size` would also be a difference.
 */
export function isFormulaName(text: string): boolean {
  return WHOLE_NAME.test(text);
}

/** The tokens in the order of the text, without an `end`; what fits nowhere is `unknown`. Spaces are skipped. */
export function tokenizeFormula(text: string): readonly FormulaToken[] {
  return [...text.matchAll(TOKEN)].map((match) => toToken(match[0], match.index));
}

function toToken(text: string, from: number): FormulaToken {
  const place = { text, from, to: from + text.length };
  const arithmetic = ARITHMETIC.get(text);
  if (arithmetic !== undefined) return { kind: 'arithmetic', operator: arithmetic, ...place };
  const comparison = COMPARISONS.get(text);
  if (comparison !== undefined) return { kind: 'comparison', operator: comparison, ...place };
  if (NUMBER.test(text) && text !== '.') return { kind: 'number', value: Number(text), ...place };
  return { kind: BRACKETS.get(text) ?? (NAME.test(text) ? 'name' : 'unknown'), ...place };
}
