// Of a period that has begun only what is left of it counts in a cut: which part that is, in words.

import { dayToPlainDate, type PlainDate, plainDateToDay } from '../../../shared/calendar/plain-date.ts';
import type { PeriodSpan } from '../../../shared/capacity/period-span.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../shared/plan/plan-axis.ts';
import { formatNumber, formatShortDay } from '../../ui/fields/format-value.ts';

/** `from 23 Nov on, 48 of 63 workdays`; null where all of the period counts, and where nothing of it is left. */
export function restInWords(plan: Plan, { first, last, from, to }: PeriodSpan, today: PlainDate): string | null {
  const day = plainDateToDay(today);
  if (day <= first || day > last) return null;
  const axis = planAxisOf(plan);
  const begins = axis.workdayNumber(day);
  if (begins <= from || begins >= to) return null;
  const words = formatShortDay(dayToPlainDate(axis.firstWorkdayOnOrAfter(day)));
  return `from ${words} on, ${formatNumber(to - begins)} of ${formatNumber(to - from)} workdays`;
}
