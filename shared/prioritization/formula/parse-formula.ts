import { fail, type Result, succeed } from '../../result.ts';
import type { Formula, FormulaPlace } from './formula.ts';
import { FORMULA_SIGNATURES, type FormulaFunction, formulaFunctionNamed } from './formula-functions.ts';
import { type FormulaProblem, formulaProblem, quoteFormula } from './formula-problem.ts';
import { aboutArgumentCount, aboutName, aboutNotOpening, aboutUnknownFunction, hintAt } from './formula-sentences.ts';
import { type FormulaToken, tokenizeFormula } from './tokenize-formula.ts';

export const LONGEST_FORMULA = 2_000;
/** Parentheses, calls, minus signs and powers inside each other. */
export const DEEPEST_FORMULA = 64;

/** The higher binds the tighter. A minus sign before an operand lies between product and power. */
const LEVELS = { comparison: 1, '+': 2, '-': 2, '*': 3, '/': 3, '^': 4 } as const;

/**
 * Parses a custom formula by precedence climbing (Vaughan Pratt, "Top down operator precedence", 1973): `^` binds tightest
 * and to the right, then unary minus, then × ÷, + −, comparison, which does not chain. Names are letters, digits and
 * underscores, beginning with a letter, and must be among `names` exactly (null: any name will do); a word before `(` is a
 * function, in any case. Accepts × ÷ − ≤ ≥ ≠ != == as signs. Answers the first problem from the left; up to 2,000
 * characters and 64 levels, so no text can exhaust the stack.
 */
export function parseFormula(text: string, names: ReadonlySet<string> | null): Result<Formula, FormulaProblem> {
  if (text.length > LONGEST_FORMULA) return fail(tooLong(text));
  const tokens = tokenizeFormula(text);
  const end: FormulaToken = { kind: 'end', text: '', from: text.length, to: text.length };
  const parser: Parser = { text, names, tokens, end, at: 0, depth: 0, problem: null };
  if (tokens.length === 0) {
    refuse(parser, 'empty', { from: 0, to: text.length }, 'the formula is empty; it needs a number or a name');
  }
  const formula = parser.problem === null ? readExpression(parser, LEVELS.comparison) : null;
  if (formula !== null && current(parser).kind !== 'end') refuseLeftOver(parser);
  if (parser.problem !== null) return fail(parser.problem);
  if (formula === null) throw new Error(`No formula and no problem: ${text}`);
  return succeed(formula);
}

interface Parser {
  readonly text: string;
  readonly names: ReadonlySet<string> | null;
  readonly tokens: readonly FormulaToken[];
  readonly end: FormulaToken;
  at: number;
  depth: number;
  /** Once there is one, every reader answers null. */
  problem: FormulaProblem | null;
}

function readExpression(parser: Parser, least: number): Formula | null {
  let left = readOperand(parser);
  while (left !== null && levelOf(current(parser)) >= least) left = readOperation(parser, left);
  return left;
}

function levelOf(token: FormulaToken): number {
  if (token.kind === 'comparison') return LEVELS.comparison;
  return token.kind === 'arithmetic' ? LEVELS[token.operator] : 0;
}

function readOperation(parser: Parser, left: Formula): Formula | null {
  const token = take(parser);
  if (token.kind === 'comparison') {
    const right = readExpression(parser, LEVELS.comparison + 1);
    if (right === null) return null;
    const next = current(parser);
    if (next.kind === 'comparison') {
      const what = `${quoteFormula(next.text)} compares a second time; for both at once write (a < b) * (b < c)`;
      return refuse(parser, 'chained-comparison', next, what);
    }
    return { kind: 'comparison', operator: token.operator, left, right, from: left.from, to: right.to };
  }
  if (token.kind !== 'arithmetic') throw new Error(`Not an operator: ${token.text}`);
  const { operator } = token;
  const right =
    operator === '^'
      ? nest(parser, token, () => readExpression(parser, LEVELS['^']))
      : readExpression(parser, LEVELS[operator] + 1);
  return right === null ? null : { kind: 'binary', operator, left, right, from: left.from, to: right.to };
}

function readOperand(parser: Parser): Formula | null {
  const token = take(parser);
  if (token.kind === 'number') return readNumber(parser, token, token.value);
  if (token.kind === 'name') return current(parser).kind === 'open' ? readCall(parser, token) : readName(parser, token);
  if (token.kind === 'open') return nest(parser, token, () => readParentheses(parser, token));
  if (token.kind === 'arithmetic' && token.operator === '-') {
    const operand = nest(parser, token, () => readExpression(parser, LEVELS['^']));
    return operand === null ? null : { kind: 'minus', operand, from: token.from, to: operand.to };
  }
  return token.kind === 'unknown'
    ? refuse(parser, 'unknown-character', token, hintAt(token))
    : refuse(parser, 'missing-operand', token, aboutNotOpening(token, token === parser.tokens[0]));
}

function readNumber(parser: Parser, token: FormulaToken, value: number): Formula | null {
  if (!Number.isFinite(value)) {
    return refuse(parser, 'number-out-of-range', token, `${quoteFormula(token.text)} is too large for a number`);
  }
  if (value === 0 && /^[\d.]*[1-9]/.test(token.text)) {
    const what = `${quoteFormula(token.text)} is too small to be told from 0`;
    return refuse(parser, 'number-out-of-range', token, what);
  }
  return { kind: 'number', value, from: token.from, to: token.to };
}

function readName(parser: Parser, token: FormulaToken): Formula | null {
  const { names } = parser;
  if (names !== null && !names.has(token.text)) {
    return refuse(parser, 'unknown-name', token, aboutName(token.text, names));
  }
  return { kind: 'name', name: token.text, from: token.from, to: token.to };
}

function readParentheses(parser: Parser, open: FormulaToken): Formula | null {
  const inner = readExpression(parser, LEVELS.comparison);
  const close = inner === null ? null : takeClosing(parser, open);
  return inner === null || close === null ? null : { ...inner, from: open.from, to: close.to };
}

function readCall(parser: Parser, name: FormulaToken): Formula | null {
  const callee = formulaFunctionNamed(name.text);
  if (callee === null) {
    return refuse(parser, 'unknown-function', name, aboutUnknownFunction(name.text, parser.names));
  }
  return nest(parser, name, () => readArguments(parser, name, callee));
}

function readArguments(parser: Parser, name: FormulaToken, callee: FormulaFunction): Formula | null {
  const open = take(parser);
  const given: Formula[] = [];
  while (given.length > 0 || current(parser).kind !== 'close') {
    const argument = readExpression(parser, LEVELS.comparison);
    if (argument === null) return null;
    given.push(argument);
    if (current(parser).kind !== 'comma') break;
    take(parser);
  }
  const close = takeClosing(parser, open);
  if (close === null) return null;
  const place = { from: name.from, to: close.to };
  const { least, most } = FORMULA_SIGNATURES[callee];
  return given.length < least || (most !== null && given.length > most)
    ? refuse(parser, 'argument-count', place, aboutArgumentCount(callee, given.length))
    : { kind: 'call', callee, arguments: given, ...place };
}

function takeClosing(parser: Parser, open: FormulaToken): FormulaToken | null {
  const token = current(parser);
  if (token.kind === 'close') return take(parser);
  if (token.kind === 'end') return refuse(parser, 'missing-parenthesis', open, '“(” has no “)” to close it');
  return refuseLeftOver(parser);
}

function refuseLeftOver(parser: Parser): null {
  const token = current(parser);
  if (token.kind === 'close') return refuse(parser, 'missing-parenthesis', token, '“)” has no “(” before it');
  return refuse(parser, token.kind === 'unknown' ? 'unknown-character' : 'left-over', token, hintAt(token));
}

function nest(parser: Parser, token: FormulaToken, read: () => Formula | null): Formula | null {
  if (parser.depth === DEEPEST_FORMULA) {
    const what = `the formula is nested deeper than ${DEEPEST_FORMULA} levels; use fewer parentheses, functions or powers inside each other`;
    return refuse(parser, 'too-deep', token, what);
  }
  parser.depth += 1;
  const formula = read();
  parser.depth -= 1;
  return formula;
}

function refuse(parser: Parser, kind: FormulaProblem['kind'], place: FormulaPlace, what: string): null {
  parser.problem ??= formulaProblem(parser.text, { kind, place, what });
  return null;
}

function tooLong(text: string): FormulaProblem {
  const [most, length] = [LONGEST_FORMULA, text.length].map((count) => count.toLocaleString('en'));
  const what = `the formula has ${length} characters; at most ${most} fit`;
  return formulaProblem(text, { kind: 'too-long', place: { from: LONGEST_FORMULA, to: text.length }, what });
}

function current(parser: Parser): FormulaToken {
  return parser.tokens[parser.at] ?? parser.end;
}

function take(parser: Parser): FormulaToken {
  const token = current(parser);
  parser.at += 1;
  return token;
}
