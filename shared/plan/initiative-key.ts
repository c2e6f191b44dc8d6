// Keys of initiatives: `PAY-12`.

import type { ThemeId } from './ids.ts';
import { type Plan, settingsOf } from './plan.ts';

/**
 * Orders keys as people count: runs of digits by their number (PAY-2 before PAY-12), the rest by code point.
 * Returns a negative number, 0 or a positive one; 0 only for equal keys, so that it is a total order.
 */
export function compareKeys(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(j);
    if (isDigit(x) && isDigit(y)) {
      // Compared in place: thousands of keys are sorted at a time, and cutting out each run costs more than the rest.
      const endA = endOfDigits(a, i);
      const endB = endOfDigits(b, j);
      i = firstAfterZeros(a, i, endA);
      j = firstAfterZeros(b, j, endB);
      if (endA - i !== endB - j) return endA - i - (endB - j);
      for (; i < endA; i += 1, j += 1) {
        const order = a.charCodeAt(i) - b.charCodeAt(j);
        if (order !== 0) return order;
      }
    } else {
      if (x !== y) return x - y;
      i += 1;
      j += 1;
    }
  }
  const rest = a.length - i - (b.length - j);
  if (rest !== 0) return rest;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first key that is free for a new initiative of a theme: the prefix and one more than its highest number. */
export function nextKey(plan: Plan, themeId: ThemeId | null, taken: Iterable<string> = []): string {
  const theme = themeId === null ? undefined : plan.themes.get(themeId);
  const prefix = theme?.keyPrefix || settingsOf(plan).keyPrefix;
  let highest = 0;
  const consider = (key: string): void => {
    if (!key.startsWith(`${prefix}-`)) return;
    const digits = key.slice(prefix.length + 1);
    if (/^\d{1,15}$/.test(digits)) highest = Math.max(highest, Number(digits));
  };
  for (const initiative of plan.initiatives.values()) consider(initiative.key);
  for (const key of taken) consider(key);
  return `${prefix}-${highest + 1}`;
}

/** A short prefix made from a name: the initials of its words or the first three letters of a single one; `QD` from none. */
export function keyPrefixFrom(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => /^[A-Z]/.test(word));
  if (words.length > 1) {
    return words
      .slice(0, 3)
      .map((word) => word.charAt(0))
      .join('');
  }
  return words[0]?.slice(0, 3) ?? 'QD';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function firstAfterZeros(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === 48) at += 1;
  return at;
}
