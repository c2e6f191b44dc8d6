// What to say of a word or sign that a formula can't have where it stands, and what would do instead.

import { nearestText } from '../../text/nearest-text.ts';
import {
  FORMULA_FUNCTIONS,
  FORMULA_SIGNATURES,
  type FormulaFunction,
  formulaFunctionNamed,
  signatureText,
} from './formula-functions.ts';
import { listNames, quoteFormula } from './formula-problem.ts';
import type { FormulaToken } from './tokenize-formula.ts';

const MOST_LISTED = 6;
const OPERANDS = 'a number, a name or “(” belongs';

const HINTS: ReadonlyMap<string, string> = new Map([
  ['%', '“%” is not a sign of formulas; write 0.5 for 50 %'],
  [';', '“;” is not a sign of formulas; put a comma between arguments'],
  ['[', '“[” is not a sign of formulas; write ( and )'],
  [']', '“]” is not a sign of formulas; write ( and )'],
  ['{', '“{” is not a sign of formulas; write ( and )'],
  ['}', '“}” is not a sign of formulas; write ( and )'],
  ['"', 'formulas have no text, only numbers and names'],
  ['_', 'a name begins with a letter, not with “_”'],
]);

/** Of a token that follows a whole operand and is no operator. */
export function hintAt(token: FormulaToken): string {
  if (token.kind === 'unknown') return HINTS.get(token.text) ?? `${showSign(token.text)} is not a sign of formulas`;
  return token.kind === 'comma'
    ? '“,” belongs only between the arguments of a function; decimals take a point'
    : `an operator such as + or * is missing before ${quoteFormula(token.text)}`;
}

/** What is pasted from elsewhere brings along characters that nobody sees. */
function showSign(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /^[\p{C}\p{M}]/u.test(sign) ? `the invisible character U+${code}` : quoteFormula(sign);
}

/** Of a token where an operand should begin. */
export function aboutNotOpening(token: FormulaToken, isFirst: boolean): string {
  if (token.kind === 'end') return `the formula ends where ${OPERANDS}`;
  const advice = isFirst && token.text === '=' ? '; a formula begins without “=”' : '';
  return `${quoteFormula(token.text)} stands where ${OPERANDS}${advice}`;
}

/** Of a name that is not among `names`. */
export function aboutName(name: string, names: ReadonlySet<string>): string {
  const quoted = quoteFormula(name);
  const callee = formulaFunctionNamed(name);
  if (callee !== null) return `${quoted} is a function; write ${signatureText(callee)}`;
  const near = nearestName(name, names);
  if (near !== null) return `no criterion is named ${quoted}; did you mean ${quoteFormula(near)}?`;
  if (names.size === 0) return `no criterion is named ${quoted}; there are no criteria yet`;
  const known = listNames([...names], MOST_LISTED);
  return `no criterion is named ${quoted}; ${names.size === 1 ? 'the only one is' : 'there are'} ${known}`;
}

/** Of a word before `(` that is no function. */
export function aboutUnknownFunction(name: string, names: ReadonlySet<string> | null): string {
  const quoted = quoteFormula(name);
  if (names?.has(name) === true) return `${quoted} is a criterion, not a function; for a product write ${name} * (…)`;
  const near = nearestText(name.toLowerCase(), FORMULA_FUNCTIONS);
  const advice =
    near === null ? `there are ${listNames(FORMULA_FUNCTIONS, FORMULA_FUNCTIONS.length)}` : `did you mean ${near}?`;
  return `there is no function ${quoted}; ${advice}`;
}

/** `round needs 1 or 2 arguments, not 3; write round(number, digits)`. */
export function aboutArgumentCount(callee: FormulaFunction, given: number): string {
  const { least, most } = FORMULA_SIGNATURES[callee];
  const count = most === null ? `at least ${least}` : least === most ? `${least}` : `${least} or ${most}`;
  const noun = (most ?? least) === 1 ? 'argument' : 'arguments';
  return `${callee} needs ${count} ${noun}, not ${given}; write ${signatureText(callee)}`;
}

function nearestName(name: string, names: ReadonlySet<string>): string | null {
  const folded = name.toLowerCase();
  return [...names].find((one) => one.toLowerCase() === folded) ?? nearestText(name, names);
}
