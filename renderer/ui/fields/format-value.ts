// Numbers and days as this user's locale writes them.

import { currentLocale } from '../locale.ts';

/** `1,248` or `0.25`: at most the given digits after the point. */
export function formatNumber(value: number, digits = 2): string {
  return numberFormat(0, digits).format(value);
}

/** `5.0`: exactly the given digits after the point. */
export function formatFixed(value: number, digits: number): string {
  return numberFormat(digits, digits).format(value);
}

/** A share as `80 %`; a quarter of a percent is still seen. */
export function formatPercent(share: number): string {
  return `${numberFormat(0, 2).format(share * 100)} %`;
}

/** A day `YYYY-MM-DD` as `21 Nov 2026`, in the words and order of the locale. No time zone moves it. */
export function formatDay(date: string): string {
  return dayFormat().format(new Date(`${date}T00:00:00Z`));
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(least: number, most: number): Intl.NumberFormat {
  const locale = currentLocale();
  const name = `${locale} ${least}-${most}`;
  const known = numberFormats.get(name);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
  numberFormats.set(name, format);
  return format;
}

const dayFormats = new Map<string | undefined, Intl.DateTimeFormat>();

function dayFormat(): Intl.DateTimeFormat {
  const locale = currentLocale();
  const known = dayFormats.get(locale);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  dayFormats.set(locale, format);
  return format;
}
