// Dependencies in words.

import { type PlainDate, toPlainDate } from '../../shared/calendar/plain-date.ts';
import { scheduleDateText } from '../../shared/grid/schedule-edit.ts';
import type { Dependency, DependencyStatus } from '../../shared/plan/dependency.ts';
import type { Schedule } from '../../shared/plan/initiative.ts';
import { textWidth } from '../../shared/text/text-width.ts';
import { formatDay, formatNumber } from '../ui/fields/format-value.ts';
import { currentLocale } from '../ui/locale.ts';

export const STATUS_LABELS: Readonly<Record<DependencyStatus, string>> = {
  open: 'Open',
  agreed: 'Agreed',
  'at-risk': 'At risk',
  resolved: 'Resolved',
};

export const KIND_WORDS = {
  FS: 'finish to start',
  SS: 'start to start',
  FF: 'finish to finish',
  SF: 'start to finish',
} as const;

/** `FS`, `FS +3 d`, `SS −2 d`: for the eye. */
export function ruleInWords({ kind, lag }: Pick<Dependency, 'kind' | 'lag'>): string {
  return lag === 0 ? kind : `${kind} ${lag > 0 ? '+' : '−'}${formatNumber(Math.abs(lag))} d`;
}

export function workdaysInWords(count: number): string {
  return count === 1 ? '1 workday' : `${formatNumber(count)} workdays`;
}

export function calendarDaysInWords(count: number): string {
  return count === 1 ? '1 day' : `${formatNumber(count)} days`;
}

export function dependenciesInWords(count: number): string {
  return count === 1 ? '1 dependency' : `${formatNumber(count)} dependencies`;
}

export function conflictsInWords(count: number): string {
  return count === 1 ? '1 conflict' : `${formatNumber(count)} conflicts`;
}

/**
 * `5 – 9 Jan 2026`, `28 Dec 2026 – 8 Jan 2027` in the words and order of the locale, and `May 2027`, `FY28 Q1 – FY28 Q2` as
 * coarse as it is dated; what is not dated is said.
 */
export function datesInWords(
  { start, end, precision }: Pick<Schedule, 'start' | 'end' | 'precision'>,
  fiscalYearStartMonth: number,
): string {
  if (start === null && end === null) return 'no dates';
  const isDay = precision === 'day' || precision === 'none';
  if (isDay && start !== null && end !== null) return formatDays(start, end);
  const word = (date: PlainDate): string =>
    isDay ? formatDay(date) : scheduleDateText(date, precision, fiscalYearStartMonth);
  if (start === null || end === null) {
    return `${start === null ? '?' : word(start)} – ${end === null ? '?' : word(end)}`;
  }
  return word(start) === word(end) ? word(start) : `${word(start)} – ${word(end)}`;
}

/** From a day to another; what both share is written once. */
function formatDays(first: PlainDate, last: PlainDate): string {
  if (first === last) return formatDay(first);
  // No locale writes a span that ends before it begins.
  if (last < first) return `${formatDay(first)} – ${formatDay(last)}`;
  const [from, to] = [first, last].map((date) => new Date(`${date}T00:00:00Z`));
  return spanFormat().formatRange(from ?? 0, to ?? 0);
}

const spanFormats = new Map<string | undefined, Intl.DateTimeFormat>();

function spanFormat(): Intl.DateTimeFormat {
  const locale = currentLocale();
  const known = spanFormats.get(locale);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  spanFormats.set(locale, format);
  return format;
}

const YEAR = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** Pixels that the widest dates of the locale take at a size of letters. */
export function widestDates(size: number): number {
  const spans = YEAR.map((month) => formatDays(toPlainDate(`2026-${month}-28`), toPlainDate(`2027-${month}-28`)));
  return Math.ceil(
    Math.max(...spans.map((span) => textWidth(span.replaceAll('\u2009', ' '), size, undefined, 'semibold'))),
  );
}
