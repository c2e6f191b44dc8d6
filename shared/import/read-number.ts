// Numbers as people write them, with the decimal separator that their column proves.

import { fail, type Result, succeed } from '../result.ts';
import { quoteText } from '../text/read-text.ts';

/** The decimal separator of a column; null where its values prove none. */
export type DecimalSeparator = '.' | ',' | null;

/** A figure, alone or with the range that it lies in. */
export interface NumberRange {
  readonly low: number | null;
  readonly likely: number;
  readonly high: number | null;
}

export interface NumberProblem {
  readonly kind: 'no-number' | 'ambiguous' | 'no-range';
  readonly message: string;
}

type Written =
  | { readonly kind: 'number'; readonly value: number; readonly decimal: DecimalSeparator }
  /** One separator before exactly three digits: `1.234` is 1234 or 1.234. */
  | {
      readonly kind: 'ambiguous';
      readonly separator: '.' | ',';
      readonly asDecimal: number;
      readonly asThousands: number;
    };

const GROUPED_BY_SPACE = /^\d{1,3}(?:[ \u00A0\u2009\u202F'’]\d{3})+(?:[.,]\d+)?$/;
const LONGEST_NUMBER = 40;
/** So many different values with three digits behind the separator, and none that says otherwise, prove thousands. */
const VALUES_THAT_PROVE_THOUSANDS = 3;

/**
 * The decimal separator of a column of numbers, from its texts: proven by a number with both separators (`1.234,5`), by a
 * repeated one (`1,234,567`), by one that isn't followed by exactly three digits (`2,5`), and by three different values
 * or more that all have exactly three digits behind the same separator: those are thousands. Null without evidence, and
 * when values contradict each other.
 */
export function decimalSeparatorOf(texts: Iterable<string>): DecimalSeparator {
  const proven = new Set<'.' | ','>();
  const ambiguous = new Map<string, '.' | ','>();
  for (const text of texts) {
    for (const [token] of text.slice(0, 4 * LONGEST_NUMBER).matchAll(/\d[\d.,'’]*/g)) {
      const written = parseNumber(token.replace(/[.,]$/, ''));
      if (written?.kind === 'number' && written.decimal !== null) proven.add(written.decimal);
      if (written?.kind === 'ambiguous') ambiguous.set(token, written.separator);
    }
  }
  const [decimal] = proven;
  if (decimal !== undefined) return proven.size === 1 ? decimal : null;
  const separators = new Set(ambiguous.values());
  const [thousands] = separators;
  if (thousands === undefined || separators.size > 1 || ambiguous.size < VALUES_THAT_PROVE_THOUSANDS) return null;
  return thousands === '.' ? ',' : '.';
}

/**
 * Reads one number: an optional sign, digits, thousands separated by points, commas, spaces or apostrophes, a decimal
 * point or comma. `1.234` and `1,234` need the column's decimal separator, and are a problem without it.
 */
export function readNumber(text: string, decimal: DecimalSeparator): Result<number, NumberProblem> {
  const written = parseNumber(text);
  if (written === null) return noNumber(text);
  if (written.kind === 'number') return succeed(written.value);
  if (decimal !== null) return succeed(written.separator === decimal ? written.asDecimal : written.asThousands);
  const readings = `${written.asThousands} or ${written.asDecimal}`;
  return fail({
    kind: 'ambiguous',
    message: `${quoteText(text)} can be ${readings}, and the other values of the column do not say which.`,
  });
}

/** Reads `5` or `2-4-8`: low, likely and high, in this order, none of them negative in the second form. */
export function readNumberRange(text: string, decimal: DecimalSeparator): Result<NumberRange, NumberProblem> {
  const parts = text.split(/\s*[-–—/]\s*/);
  if (parts.length === 1 || parts[0] === '') {
    const single = readNumber(text, decimal);
    return single.ok ? succeed({ low: null, likely: single.value, high: null }) : single;
  }
  const numbers: number[] = [];
  for (const part of parts) {
    const number = readNumber(part, decimal);
    if (!number.ok) return number.problem.kind === 'no-number' ? noNumber(text) : number;
    numbers.push(number.value);
  }
  const [low, likely, high, ...others] = numbers;
  if (low === undefined || likely === undefined || high === undefined || others.length > 0) {
    return noRange(`${quoteText(text)} is no range: it takes three figures, low-likely-high.`);
  }
  if (low > likely || likely > high) return noRange(`${quoteText(text)} must have low, likely and high in this order.`);
  return succeed({ low, likely, high });
}

function noNumber(text: string): { readonly ok: false; readonly problem: NumberProblem } {
  return fail({ kind: 'no-number', message: `${quoteText(text)} is no number.` });
}

function noRange(message: string): { readonly ok: false; readonly problem: NumberProblem } {
  return fail({ kind: 'no-range', message });
}

function parseNumber(text: string): Written | null {
  const trimmed = text.trim().replace(/^[−－]/, '-');
  if (trimmed.length > LONGEST_NUMBER) return null;
  const sign = trimmed.startsWith('-') ? -1 : 1;
  const body = trimmed.replace(/^[+-]/, '');
  if (/^\d+(?:\.\d+)?e[+-]?\d{1,3}$/i.test(body)) return exactly(sign * Number(body), null);
  const ungrouped = GROUPED_BY_SPACE.test(body) ? body.replace(/[ \u00A0\u2009\u202F'’]/g, '') : body;
  if (!/^[\d.,]+$/.test(ungrouped)) return null;
  return parseSeparated(ungrouped, sign, ungrouped !== body);
}

function parseSeparated(body: string, sign: number, isGrouped: boolean): Written | null {
  if (/^\d+$/.test(body)) return exactly(sign * Number(body), null);
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(body)) return exactly(sign * Number(body.replaceAll(',', '')), '.');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(body)) {
    return exactly(sign * Number(body.replaceAll('.', '').replace(',', '.')), ',');
  }
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(body)) return exactly(sign * Number(body.replaceAll(',', '')), '.');
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(body)) return exactly(sign * Number(body.replaceAll('.', '')), ',');
  const single = /^(\d*)([.,])(\d+)$/.exec(body);
  if (single === null) return null;
  const [, whole = '', point = '', fraction = ''] = single;
  const separator = point === '.' ? '.' : ',';
  const asDecimal = sign * Number(`${whole}.${fraction}`);
  if (fraction.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole) || isGrouped) return exactly(asDecimal, separator);
  return { kind: 'ambiguous', separator, asDecimal, asThousands: sign * Number(whole + fraction) };
}

function exactly(value: number, decimal: DecimalSeparator): Written | null {
  // No number is a negative zero here, so that equal cells stay equal.
  return Number.isFinite(value) ? { kind: 'number', value: value + 0, decimal } : null;
}
