import { type PlainDate, plainDateParts } from './plain-date.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `12 Jan 2026`: the same everywhere, and read alike on both sides of the ocean. */
export function dayInWords(date: PlainDate): string {
  return `${plainDateParts(date).dayOfMonth} ${monthInWords(date)}`;
}

/** `Jan 2026`. */
export function monthInWords(date: PlainDate): string {
  const { year, month } = plainDateParts(date);
  return `${MONTHS[month - 1]} ${year}`;
}
