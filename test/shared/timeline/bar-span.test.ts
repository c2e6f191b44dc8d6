import { describe, expect, test } from 'vitest';
import { dayToPlainDate } from '../../../shared/calendar/plain-date.ts';
import { planAxisOf } from '../../../shared/plan/plan-axis.ts';
import { barSpanOf } from '../../../shared/timeline/bar-span.ts';
import { aPlan, type InitiativeFacts, initiativeId } from '../../support/plan-builder.ts';

function spanOf(facts: InitiativeFacts) {
  const plan = aPlan().withInitiative('P-1', facts).build();
  const initiative = plan.initiatives.get(initiativeId('P-1'));
  const span = initiative === undefined ? null : barSpanOf(initiative, planAxisOf(plan));
  return span === null ? null : { ...span, first: dayToPlainDate(span.first), last: dayToPlainDate(span.last) };
}

describe('the bar of an initiative', () => {
  test('to the day has firm ends', () => {
    expect(spanOf({ start: '2026-01-05', end: '2026-01-09' })).toMatchObject({
      first: '2026-01-05',
      last: '2026-01-09',
      uncertainStart: 0,
      uncertainEnd: 0,
      open: null,
    });
  });

  test('to the quarter is uncertain by as much as the work has room', () => {
    // 64 workdays from 1 January to 31 March 2026, of which the work needs 60: it starts up to 4 workdays later.
    const span = spanOf({ start: '2026-01-01', end: '2026-03-31', precision: 'quarter', duration: 60 });
    expect(span).toMatchObject({ uncertainStart: 6, uncertainEnd: 6 });
  });

  test('with one date follows from the duration, or reaches two weeks where that is unknown', () => {
    expect(spanOf({ start: '2026-01-05', duration: 5 })).toMatchObject({ last: '2026-01-09', open: 'end' });
    expect(spanOf({ end: '2026-01-09', duration: 5 })).toMatchObject({ first: '2026-01-05', open: 'start' });
    expect(spanOf({ start: '2026-01-05' })).toMatchObject({ last: '2026-01-18', open: 'end' });
  });

  test('that ends before it starts is drawn between both and says so', () => {
    expect(spanOf({ start: '2026-02-01', end: '2026-01-01' })).toMatchObject({
      first: '2026-01-01',
      last: '2026-02-01',
      isReversed: true,
    });
  });

  test('is none without dates', () => {
    expect(spanOf({})).toBeNull();
  });

  test('stays within the calendar', () => {
    expect(spanOf({ start: '9999-12-30', duration: 300 })).toMatchObject({ last: '9999-12-31' });
    expect(spanOf({ end: '0001-01-02' })).toMatchObject({ first: '0001-01-01' });
  });
});
