// Small plans in which everything happens that bears on capacity: any stage, any dates, no estimates, members and figures by hand.

import fc from 'fast-check';
import { dayToPlainDate, type IsoWeekday, plainDateToDay, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { STAGES } from '../../../shared/plan/stage.ts';
import { aPlan, type InitiativeFacts } from '../../support/plan-builder.ts';

/** With fiscal years from February: in the middle of FY27 Q1. */
export const TODAY = toPlainDate('2026-03-11');
const TODAY_NUMBER = plainDateToDay(TODAY);

const TEAMS = ['Compute', 'Identity', 'SRE', ''] as const;

export const arbitraryDate = fc.integer({ min: -200, max: 400 }).map((days) => dayToPlainDate(TODAY_NUMBER + days));

const arbitraryPersonWeeks = fc.oneof(
  fc.constantFrom(0, 0.1, 1, 12, 1 / 3),
  fc.nat({ max: 20_000 }).map((part) => part / 97),
);

const arbitraryEffort = fc.dictionary(
  fc.constantFrom(...TEAMS),
  fc.oneof(
    fc.constant(null),
    fc.record({ likely: arbitraryPersonWeeks, assignedFte: fc.constantFrom(0.1, 0.5, 1, 3, 100) }),
  ),
  { minKeys: 0, maxKeys: 3, size: 'max' },
);

const arbitraryDates = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ start: arbitraryDate }) },
  {
    weight: 8,
    arbitrary: fc
      .record({ start: arbitraryDate, days: fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 250 })) })
      .map(({ start, days }) => ({ start, end: dayToPlainDate(plainDateToDay(start) + days) })),
  },
);

export const arbitraryFacts: fc.Arbitrary<InitiativeFacts> = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    progress: fc.oneof(
      fc.constantFrom(0, 1),
      fc.nat({ max: 1_000 }).map((part) => part / 1_000),
    ),
    effort: arbitraryEffort,
    dates: arbitraryDates,
    theme: fc.constantFrom('Reliability', 'New services', undefined),
  })
  .map(({ dates, theme, ...facts }) => ({ ...facts, ...dates, ...(theme !== undefined && { theme }) }));

const arbitraryCalendar = fc.record({
  workingWeek: fc.constantFrom<readonly IsoWeekday[]>([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7], [7], [1, 3, 5]),
  holidays: fc.array(arbitraryDate, { maxLength: 8 }),
});

export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .record({
    calendar: arbitraryCalendar,
    initiatives: fc.array(arbitraryFacts, { maxLength: 14, size: 'max' }),
    headCount: fc.constantFrom(null, 0, 1, 7.5),
    members: fc.array(
      fc.record({
        fte: fc.constantFrom(0, 0.5, 1, 100),
        from: fc.option(arbitraryDate),
        to: fc.option(arbitraryDate),
        daysOff: fc.array(arbitraryDate, { maxLength: 8 }),
      }),
      { maxLength: 3 },
    ),
    byHand: fc.option(fc.nat({ max: 1_000 }).map((part) => part / 7)),
  })
  .map(({ calendar, initiatives, headCount, members, byHand }) => {
    const builder = aPlan().withSettings({ fiscalYearStartMonth: 2, ...calendar });
    builder.withTeam('Compute', { headCount }).withTeam('Identity').withTeam('SRE', { headCount: 4, reserve: 0.25 });
    for (const [index, facts] of members.entries()) builder.withMember('Identity', `Engineer ${index + 1}`, facts);
    if (byHand !== null) builder.withTeamPeriod('SRE', { fiscalYear: 2027, quarter: 2 }, { available: byHand });
    for (const [index, facts] of initiatives.entries()) builder.withInitiative(`A-${index + 1}`, facts);
    return builder.build();
  });

/** The plan with its initiatives in another order. */
export function reordered(plan: Plan, order: readonly number[]): Plan {
  const rows = [...plan.initiatives.values()];
  const placeOf = (index: number): number => order[index] ?? index;
  const sorted = rows
    .map((row, index) => ({ row, place: placeOf(index) }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => [row.id, row] as const);
  return { ...plan, initiatives: new Map(sorted) };
}

/** The plan with one initiative as it was changed. */
export function withInitiative(plan: Plan, initiative: Initiative): Plan {
  return { ...plan, initiatives: new Map(plan.initiatives).set(initiative.id, initiative) };
}
