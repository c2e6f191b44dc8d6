import { formatNumber } from '../../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../../ui/fields/read-typed-number.ts';

/** As a field shows a figure of a model. */
export function numberText(value: number | null): string {
  return value === null ? '' : formatNumber(value, 10);
}

/** NaN for what is no number, null for nothing. */
export function readNumberText(text: string): number | null {
  return text.trim() === '' ? null : (readTypedNumber(text) ?? Number.NaN);
}

export function notANumber(text: string): string {
  return `“${text.trim()}” is not a number.`;
}
