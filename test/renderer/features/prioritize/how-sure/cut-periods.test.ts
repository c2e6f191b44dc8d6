import { describe, expect, test } from 'vitest';
import { cutPeriodRefusal, cutPeriodsOf } from '../../../../../renderer/features/prioritize/how-sure/cut-periods.ts';
import { toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

/** In the fourth quarter of 2026, or the period that the plan makes of it. */
const TODAY = toPlainDate('2026-11-21');
const staffed = aPlan().withTeam('SRE', { headCount: 3 }).build();
const unknown = aPlan().withTeam('SRE').build();

describe('the periods that can part what is above from what is below', () => {
  test('are the current one and the next three; one that was chosen further on, too', () => {
    const [current] = cutPeriodsOf(staffed, TODAY, null);
    if (current === undefined) throw new Error('None is offered');
    expect(cutPeriodsOf(staffed, TODAY, null)).toHaveLength(4);
    const far = { ...current, fiscalYear: current.fiscalYear + 3 };
    expect(cutPeriodsOf(staffed, TODAY, far).at(-1)).toEqual(far);
    expect(cutPeriodsOf(staffed, TODAY, { ...current })).toHaveLength(4);
  });

  test('are none where no team’s capacity is known', () => {
    expect(cutPeriodsOf(unknown, TODAY, null)).toEqual([]);
    expect(cutPeriodsOf(aPlan().build(), TODAY, null)).toEqual([]);
  });

  test('are refused in words when over, and when nobody knows what the teams have', () => {
    const [current] = cutPeriodsOf(staffed, TODAY, null);
    if (current === undefined) throw new Error('None is offered');
    const over = { ...current, fiscalYear: current.fiscalYear - 1 };
    expect(cutPeriodRefusal(staffed, TODAY, over)).toMatch(/ is over: nothing can come in any more\./);
    expect(cutPeriodRefusal(unknown, TODAY, current)).toMatch(/^No team’s capacity is known in /);
    expect(cutPeriodRefusal(staffed, TODAY, current)).toBeNull();
  });
});
