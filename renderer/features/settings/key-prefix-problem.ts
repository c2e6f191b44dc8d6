/** Why a text can't begin keys, in a sentence; null when it can. The plan's own prefix obeys the same rule. */
export function keyPrefixProblem(prefix: string): string | null {
  if (/^[A-Z][A-Z0-9]{0,9}$/.test(prefix)) return null;
  return `“${prefix.slice(0, 40)}” can’t begin keys: use 1 to 10 capital letters and digits, a letter first.`;
}
