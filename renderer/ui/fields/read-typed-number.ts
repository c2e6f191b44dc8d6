// Numbers as people type them: with the signs of their locale or plainly.

import { currentLocale } from '../locale.ts';

/**
 * Reads a typed number: `1,248.5` in a locale that writes so, `1248.5` everywhere, spaces and apostrophes between thousands.
 * null when it is none, or when its signs could be read in two ways. `locale` is the user's unless given.
 */
export function readTypedNumber(typed: string, locale: string | undefined = currentLocale()): number | null {
  const text = typed
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/[\s\u00a0\u202f'’]/g, '');
  const { decimal, group } = signsOf(locale);
  const plain = text.replaceAll(group, '').replace(decimal, '.');
  const groups = text.split(group);
  // A group sign counts only where it parts thousands: 1,248 but not 1,5.
  const isGrouped = groups.length === 1 || groups.slice(1).every((part) => /^\d{3}(?!\d)/.test(part));
  const candidate = isGrouped ? plain : text;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(candidate)) return null;
  const value = Number(candidate);
  return Number.isFinite(value) ? value : null;
}

function signsOf(locale: string | undefined): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12_345_678.9);
  const group = parts.find((part) => part.type === 'group')?.value ?? ',';
  return { decimal: parts.find((part) => part.type === 'decimal')?.value ?? '.', group };
}

/** Reads a typed share: `80`, `80 %` and `80%` are 0.8, `0.8` is 0.8 too; from 0 to 1, else null. */
export function readTypedShare(typed: string, locale?: string): number | null {
  const isSigned = /%\s*$/.test(typed);
  const value = readTypedNumber(typed.replace(/%\s*$/, ''), locale);
  if (value === null) return null;
  const share = isSigned || value > 1 ? value / 100 : value;
  return share >= 0 && share <= 1 ? share : null;
}
