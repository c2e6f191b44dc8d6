// The hint of a formula editor: which function the caret is in.

import {
  FORMULA_SIGNATURES,
  type FormulaFunction,
  type FormulaSignature,
  formulaFunctionNamed,
} from './formula-functions.ts';
import { tokenizeFormula } from './tokenize-formula.ts';

export interface SignatureAt {
  readonly callee: FormulaFunction;
  readonly signature: FormulaSignature;
  /** From 0; commas before the caret. May be one that the function does not take. */
  readonly argument: number;
  /** The parameter that the argument fills, from 0; null when there are more arguments than the function takes. */
  readonly parameter: number | null;
}

/**
 * The innermost function whose parentheses hold the caret, and the argument that the caret is in. Works on text that is not
 * a whole formula yet. Null outside of all functions and in one that does not exist.
 */
export function signatureAt(text: string, caret: number): SignatureAt | null {
  const call = openCalls(text, caret).findLast(({ name }) => name !== null);
  if (call === undefined || call.name === null) return null;
  const callee = formulaFunctionNamed(call.name);
  if (callee === null) return null;
  const signature = FORMULA_SIGNATURES[callee];
  const { parameters, most } = signature;
  const isTaken = most === null || call.commas < most;
  const parameter = isTaken ? Math.min(call.commas, parameters.length - 1) : null;
  return { callee, signature, argument: call.commas, parameter };
}

interface OpenCall {
  /** null for parentheses that only group. */
  readonly name: string | null;
  commas: number;
}

/** The parentheses that are open at the caret, outermost first. */
function openCalls(text: string, caret: number): readonly OpenCall[] {
  const open: OpenCall[] = [];
  let before: string | null = null;
  for (const token of tokenizeFormula(text.slice(0, caret))) {
    const last = open.at(-1);
    if (token.kind === 'open') open.push({ name: before, commas: 0 });
    else if (token.kind === 'close') open.pop();
    else if (token.kind === 'comma' && last !== undefined) last.commas += 1;
    before = token.kind === 'name' ? token.text : null;
  }
  return open;
}
