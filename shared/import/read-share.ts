// Percentages as people write them: `80%`, `80` and `0.8`.

import type { Share } from '../plan/initiative.ts';
import { roundToSignificant } from '../prioritization/round-to-significant.ts';
import { fail, type Result, succeed } from '../result.ts';
import { quoteText } from '../text/read-text.ts';
import { type DecimalSeparator, readNumber } from './read-number.ts';

/** What a column's values say about how its percentages are written. */
export interface ShareStyle {
  readonly decimal: DecimalSeparator;
  /** Some value without a percent sign is more than 1: an unsigned 1 may then be 1 % or 100 %. */
  readonly hasUnsignedAboveOne: boolean;
}

export function shareStyleOf(texts: Iterable<string>, decimal: DecimalSeparator): ShareStyle {
  for (const text of texts) {
    if (text.includes('%')) continue;
    const number = readNumber(text, decimal);
    if (number.ok && number.value > 1) return { decimal, hasUnsignedAboveOne: true };
  }
  return { decimal, hasUnsignedAboveOne: false };
}

/**
 * The share 0-1 that a text says. With a percent sign, and without one above 1, the number is hundredths; up to 1 it is
 * the share itself. An unsigned 1 is 100 %, and a problem in a column whose other unsigned values exceed 1. Outside
 * 0-100 % is a problem.
 */
export function readShare(text: string, style: ShareStyle): Result<Share, string> {
  const isSigned = /%\s*$/.test(text) || /^\s*%/.test(text);
  const number = readNumber(isSigned ? text.replace('%', '') : text, style.decimal);
  if (!number.ok) {
    const { kind, message } = number.problem;
    return fail(kind === 'no-number' ? `${quoteText(text)} is no percentage.` : message);
  }
  const { value } = number;
  if (value < 0 || value > 100) return fail(`${quoteText(text)} lies outside 0 to 100 %.`);
  if (isSigned) return succeed(hundredths(value));
  if (value === 1 && style.hasUnsignedAboveOne) {
    return fail(
      `${quoteText(text)} can be 1 % or 100 %, since other values of the column exceed 1. Write it with a %.`,
    );
  }
  return succeed(value <= 1 ? value : hundredths(value));
}

/** 54.88 / 100 is 0.5488000000000001, and 54.88 % is not. */
function hundredths(value: number): Share {
  return roundToSignificant(value / 100, 15);
}
