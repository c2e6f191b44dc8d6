import { foldText } from '../../grid/fold-text.ts';
import { FORMULA_FUNCTIONS, FORMULA_SIGNATURES, signatureText } from './formula-functions.ts';
import { type FormulaToken, tokenizeFormula } from './tokenize-formula.ts';

/** A criterion as a formula names it and as people call it. */
export interface FormulaName {
  readonly name: string;
  readonly label: string;
}

/** What an editor may put in place of `[from, to)`. */
export interface FormulaCompletion {
  readonly insert: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'function';
  /** A name's label; a function's arguments and what it gives. */
  readonly detail: string;
}

/**
 * What may stand for the word at the caret, best first: what begins with the letters before the caret, then what holds them,
 * each the criteria (by name or label, in the given order) before the functions. All of it where a word may begin and none
 * has begun; only functions before a parenthesis; nothing after a whole operand, inside a number, or for what stands there
 * already.
 */
export function completeFormula(
  text: string,
  caret: number,
  names: readonly FormulaName[],
): readonly FormulaCompletion[] {
  const tokens = tokenizeFormula(text);
  const word = tokens.find(({ kind, from, to }) => kind === 'name' && from < caret && caret <= to);
  const place = word ?? { from: caret, to: caret };
  if (word === undefined && tokens.some(({ from, to }) => from < caret && caret < to)) return [];
  if (!canBeginOperand(tokens.findLast(({ to }) => to <= place.from))) return [];
  const typed = foldText(text.slice(place.from, caret));
  const isCall = tokens.find(({ from }) => from >= place.to)?.kind === 'open';
  return [...(isCall ? [] : names.map(toOffer)), ...functionOffers(isCall)]
    .map((offer) => ({ ...offer, rank: rankOf(typed, offer.searched) }))
    .filter(({ insert, rank }) => rank !== null && insert !== text.slice(place.from, place.to))
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ insert, kind, detail }) => ({ insert, from: place.from, to: place.to, kind, detail }));
}

function canBeginOperand(before: FormulaToken | undefined): boolean {
  return before === undefined || ['arithmetic', 'comparison', 'open', 'comma'].includes(before.kind);
}

type Offer = Pick<FormulaCompletion, 'insert' | 'kind' | 'detail'> & { readonly searched: readonly string[] };

function toOffer({ name, label }: FormulaName): Offer {
  return { insert: name, kind: 'name', detail: label, searched: [foldText(name), foldText(label)] };
}

function functionOffers(isCall: boolean): readonly Offer[] {
  return FORMULA_FUNCTIONS.map((name) => ({
    insert: isCall ? name : `${name}(`,
    kind: 'function',
    detail: `${signatureText(name)}: ${FORMULA_SIGNATURES[name].detail}`,
    searched: [name],
  }));
}

/** 0 for a beginning, 1 for what is inside, null when it is in none of them. */
function rankOf(typed: string, searched: readonly string[]): number | null {
  if (searched.some((text) => text.startsWith(typed))) return 0;
  return searched.some((text) => text.includes(typed)) ? 1 : null;
}
