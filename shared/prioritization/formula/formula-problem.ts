// What is wrong with a formula's text, in a sentence that names the place.

import type { FormulaPlace } from './formula.ts';

export interface FormulaProblem extends FormulaPlace {
  readonly kind:
    | 'empty'
    | 'too-long'
    | 'too-deep'
    | 'missing-operand'
    | 'missing-parenthesis'
    | 'unknown-name'
    | 'unknown-function'
    | 'argument-count'
    | 'chained-comparison'
    | 'number-out-of-range'
    | 'unknown-character'
    | 'left-over';
  /** `At character 7: …`, counted from 1 as people count characters. */
  readonly message: string;
}

const LONGEST_QUOTED = 40;

export function formulaProblem(
  text: string,
  { kind, place, what }: { readonly kind: FormulaProblem['kind']; readonly place: FormulaPlace; readonly what: string },
): FormulaProblem {
  const character = [...text.slice(0, place.from)].length + 1;
  return {
    kind,
    message: `At character ${character.toLocaleString('en')}: ${what}${what.endsWith('?') ? '' : '.'}`,
    from: place.from,
    to: place.to,
  };
}

/** A part of a formula in quotation marks, cut to a length that a sentence bears. */
export function quoteFormula(text: string): string {
  const characters = [...text];
  const isLong = characters.length > LONGEST_QUOTED;
  return `“${isLong ? `${characters.slice(0, LONGEST_QUOTED - 1).join('')}…` : text}”`;
}

/** `a`, `a and b`, `a, b and c`; of many only the first, and how many more there are. */
export function listNames(names: readonly string[], most: number): string {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return [shown.slice(0, -1).join(', '), ...shown.slice(-1)].filter((part) => part !== '').join(' and ');
}
