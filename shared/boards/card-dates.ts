// When it is, as a card of the quarter board says it.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { PeriodSpan } from '../capacity/period-span.ts';
import { scheduleDateText } from '../grid/schedule-edit.ts';
import type { Schedule } from '../plan/initiative.ts';
import { reachOf } from './period-board.ts';

/**
 * `12 Jan – 20 Mar`, `May 2026`, `FY27 Q1`: as coarse as it is dated. Where it reaches out of the period that it stands in, the
 * period there: `12 Jan – FY27 Q3`. Empty for what has no dates. `span` null: it stands in no one period.
 */
export function cardDates(
  schedule: Schedule,
  span: PeriodSpan | null,
  { fiscalYearStartMonth, day }: { readonly fiscalYearStartMonth: number; readonly day: (date: PlainDate) => string },
): string {
  const { start, end, precision } = schedule;
  if (start === null && end === null) return '';
  const word = (date: PlainDate | null): string => {
    if (date === null) return '?';
    return precision === 'month' || precision === 'quarter'
      ? scheduleDateText(date, precision, fiscalYearStartMonth)
      : day(date);
  };
  const reach = span === null ? null : reachOf({ schedule }, span, fiscalYearStartMonth);
  const from = reach?.since ?? word(start);
  const to = reach?.until ?? word(end);
  return from === to ? from : `${from} – ${to}`;
}
