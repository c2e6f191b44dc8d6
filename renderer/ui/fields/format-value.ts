// Numbers and days as this user's locale writes them.

import { formatPerLocale } from '../format-per-locale.ts';
import { currentLocale } from '../locale.ts';

/** `1,248` or `0.25`: at most the given digits after the point. */
export function formatNumber(value: number, digits = 2): string {
  return written(value, numberFormat(0, digits));
}

/** `5.0`: exactly the given digits after the point. */
export function formatFixed(value: number, digits: number): string {
  return written(value, numberFormat(digits, digits));
}

/** A share as `80 %`; a quarter of a percent is still seen. */
export function formatPercent(share: number): string {
  return `${formatNumber(share * 100)} %`;
}

/** A day `YYYY-MM-DD` as `21 Nov 2026`, in the words and order of the locale. No time zone moves it. */
export function formatDay(date: string): string {
  return dayFormat().format(new Date(`${date}T00:00:00Z`));
}

/** `21 Nov`, where the year is known from what stands around it. */
export function formatShortDay(date: string): string {
  return shortDayFormat().format(new Date(`${date}T00:00:00Z`));
}

/** From here on a figure is written by its power of ten: `1E+308`, not 309 digits. */
const LONG = 1e15;

/** With the sign that is as wide as a plus, whatever the locale has: all of the app has one minus. */
function written(value: number, format: Intl.NumberFormat): string {
  if (Math.abs(value) >= LONG && Number.isFinite(value)) {
    const [digits = '', power = ''] = value.toExponential().split('e');
    return `${written(Number(digits), numberFormat(0, 4))}E${power}`;
  }
  return format.format(value).replace('-', '−');
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

const dayFormat = formatPerLocale({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortDayFormat = formatPerLocale({ day: 'numeric', month: 'short', timeZone: 'UTC' });
