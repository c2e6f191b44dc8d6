import { expect, test } from 'vitest';
import { restInWords } from '../../../../renderer/parts/capacity-cut/rest-words.ts';
import { setLocale } from '../../../../renderer/ui/locale.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { periodSpan } from '../../../../shared/capacity/period-span.ts';
import { aPlan } from '../../../support/plan-builder.ts';

const PLAN = aPlan().build();
const SPAN = periodSpan(PLAN, { fiscalYear: 2026, quarter: 4 });
const rest = (today: string) => restInWords(PLAN, SPAN, toPlainDate(today));

test('of a period that has begun the first workday that counts is told, and how many do', () => {
  setLocale('en-GB');
  // A Saturday: the work goes on on Monday.
  expect(rest('2026-11-21')).toBe('from 23 Nov on, 29 of 66 workdays');
  setLocale(undefined);
});

test('a period that has not begun, or is over, has nothing to tell', () => {
  expect([rest('2026-09-30'), rest('2026-10-01'), rest('2027-01-01')]).toEqual([null, null, null]);
});
