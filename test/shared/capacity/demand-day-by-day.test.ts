// Demand as the rules tell it, one calendar day after the other and with no workday numbers, against the fast way.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, dayToPlainDate, isoWeekday, plainDateToDay } from '../../../shared/calendar/plain-date.ts';
import { type DemandClass, demandClassOf } from '../../../shared/capacity/demand.ts';
import { periodSpansFrom } from '../../../shared/capacity/period-span.ts';
import { teamWeeks } from '../../../shared/capacity/team-weeks.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Initiative, TeamEffort } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { arbitraryPlan, TODAY } from './arbitrary-capacity-plan.ts';

const TODAY_NUMBER = plainDateToDay(TODAY);
/** Far beyond the periods that are compared. */
const END: Day = TODAY_NUMBER + 1_000;

test('the load of each week is what counting day by day gives (seed 79)', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const spans = periodSpansFrom(plan, { fiscalYear: 2026, quarter: 3 }, 6);
      for (const { id } of plan.teams.values()) {
        const weeks = teamWeeks(plan, { today: TODAY, teamId: id, spans });
        const slow = loadsByMonday(plan, id);
        // The first and the last week are cut.
        for (const { monday, firm, ifAll } of weeks.slice(1, -1)) {
          const wanted = slow.get(monday) ?? { firm: 0, 'if-all': 0 };
          expect(Math.abs(firm - wanted.firm) + Math.abs(ifAll - wanted['if-all'])).toBeLessThan(1e-9);
        }
      }
    }),
    { seed: 79 },
  );
});

function loadsByMonday(plan: Plan, teamId: TeamId): ReadonlyMap<Day, Record<DemandClass, number>> {
  const byMonday = new Map<Day, Record<DemandClass, number>>();
  for (const initiative of plan.initiatives.values()) {
    const demandClass = demandClassOf(initiative.stage);
    for (const part of initiative.effort) {
      if (part.teamId !== teamId || demandClass === null) continue;
      for (const [day, personWeeks] of dayByDay(plan, initiative, part)) {
        const monday = day - isoWeekday(day) + 1;
        const week = byMonday.get(monday) ?? { firm: 0, 'if-all': 0 };
        week[demandClass] += personWeeks;
        byMonday.set(monday, week);
      }
    }
  }
  return byMonday;
}

type DayLoad = readonly [day: Day, personWeeks: number];

function dayByDay(plan: Plan, initiative: Initiative, { likely, assignedFte }: TeamEffort): readonly DayLoad[] {
  const { start, end } = initiative.schedule;
  if (likely === null || start === null || end === null) return [];
  const bar = workdays(plan, plainDateToDay(start), plainDateToDay(end));
  const [first] = bar;
  if (first === undefined) return [];
  const done = likely * (initiative.stage === 'shipped' ? 1 : initiative.progress);
  const past = bar.filter((day) => day < TODAY_NUMBER);
  const left = bar.filter((day) => day >= TODAY_NUMBER);
  const doneLoads = evenly(past.length > 0 ? past : [first], done);
  if (left.length > 0) return [...doneLoads, ...evenly(left, likely - done)];
  let remaining = likely - done;
  const overdue = workdays(plan, TODAY_NUMBER, END).map((day): DayLoad => {
    const today = Math.min(remaining, assignedFte / 5);
    remaining -= today;
    return [day, today];
  });
  return [...doneLoads, ...overdue];
}

function evenly(days: readonly Day[], personWeeks: number): readonly DayLoad[] {
  return days.map((day) => [day, personWeeks / days.length]);
}

function workdays(plan: Plan, first: Day, last: Day): readonly Day[] {
  const { workingWeek, holidays } = settingsOf(plan);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (day) => workingWeek.includes(isoWeekday(day)) && !holidays.includes(dayToPlainDate(day)),
  );
}
