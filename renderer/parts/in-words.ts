// How many of something, in words.

import { formatNumber } from '../ui/fields/format-value.ts';

export function initiativesInWords(count: number): string {
  return count === 1 ? '1 initiative' : `${formatNumber(count)} initiatives`;
}

export function membersInWords(count: number): string {
  return count === 1 ? '1 member' : `${formatNumber(count)} members`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listInWords(parts: readonly string[]): string {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${last}`;
}
