import { tokenizeFormula } from '../../../../shared/prioritization/formula/tokenize-formula.ts';

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['*', '×'],
  ['/', '÷'],
  ['-', '−'],
  ['<=', '≤'],
  ['>=', '≥'],
  ['<>', '≠'],
  ['!=', '≠'],
  ['==', '='],
]);

/** A formula with its names replaced by what they stand for and its signs as on paper: `5,200 × 2 ÷ 4`. */
export function substituteValues(formula: string, shownFor: (name: string) => string | null): string {
  const tokens = tokenizeFormula(formula);
  let text = '';
  for (const [index, token] of tokens.entries()) {
    const isCall = tokens[index + 1]?.kind === 'open';
    const shown = token.kind === 'name' && !isCall ? (shownFor(token.text) ?? token.text) : token.text;
    const before = tokens[index - 1];
    const gap = before === undefined || before.kind === 'open' || token.kind === 'close' || token.kind === 'comma';
    const opensCall = token.kind === 'open' && before?.kind === 'name';
    text += `${gap || opensCall ? '' : ' '}${SIGNS.get(shown) ?? shown}`;
  }
  return text;
}
