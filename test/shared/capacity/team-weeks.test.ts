import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayToPlainDate, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { createLoadTable } from '../../../shared/capacity/load-table.ts';
import { periodSpansFrom } from '../../../shared/capacity/period-span.ts';
import { teamWeeks } from '../../../shared/capacity/team-weeks.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, teamId, themeId } from '../../support/plan-builder.ts';
import { arbitraryPlan, TODAY } from './arbitrary-capacity-plan.ts';

const SRE = teamId('SRE');
const PERIOD = { fiscalYear: 2027, quarter: 1 } as const;

const builder = () =>
  aPlan().withSettings({ fiscalYearStartMonth: 2 }).withTeam('SRE', { headCount: 4, reserve: 0.25 });

function weeksOf(plan: Plan, count = 1) {
  return teamWeeks(plan, { today: TODAY, teamId: SRE, spans: periodSpansFrom(plan, PERIOD, count) });
}

describe('a team by week', () => {
  test('weeks begin on Monday and are cut where the periods begin and end', () => {
    const weeks = weeksOf(builder().build());
    // The first of February 2026 is a Sunday, of which no week is left.
    expect(weeks.map(({ monday }) => dayToPlainDate(monday)).filter((_, index) => index % 4 === 0)).toEqual([
      '2026-02-02',
      '2026-03-02',
      '2026-03-30',
      '2026-04-27',
    ]);
    expect(weeks.map(({ workdays }) => workdays)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4]);
    expect(weeks[0]?.available).toBeCloseTo(3, 9);
    expect(weeks.at(-1)?.available).toBeCloseTo(2.4, 9);
  });

  test('a week in which two periods meet is one', () => {
    const weeks = weeksOf(builder().withTeamPeriod('SRE', PERIOD, { available: 64 }).build(), 2);
    expect(new Set(weeks.map(({ monday }) => monday)).size).toBe(weeks.length);
    const meeting = weeks.find(({ monday }) => dayToPlainDate(monday) === '2026-04-27');
    expect(meeting?.workdays).toBe(5);
    // Four workdays at a person-week each by hand, one of four people less their reserve.
    expect(meeting?.available).toBeCloseTo(4 + 0.6, 9);
  });

  test('a week of holidays stays, with nothing in it', () => {
    const holidays = ['2026-02-09', '2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13'].map(toPlainDate);
    const week = weeksOf(builder().withSettings({ holidays }).build())[1];
    expect(week).toMatchObject({ workdays: 0, available: 0, firm: 0, parts: [] });
  });

  test('the firm demand is told by theme, in the themes’ order', () => {
    const facts = { stage: 'planned', start: '2026-03-16', end: '2026-03-20' } as const;
    const plan = builder()
      .withTheme('Reliability', { position: 2 })
      .withTheme('New services', { position: 1 })
      .withInitiative('A-1', { ...facts, effort: { SRE: 1 } })
      .withInitiative('A-2', { ...facts, theme: 'Reliability', effort: { SRE: 2 } })
      .withInitiative('A-3', { ...facts, theme: 'New services', effort: { SRE: 3 } })
      .withInitiative('A-4', { ...facts, theme: 'Reliability', effort: { SRE: 4 }, stage: 'candidate' })
      .withInitiative('A-5', { ...facts, theme: 'Reliability', effort: { SRE: null } })
      .build();
    expect(weeksOf(plan)[6]).toMatchObject({
      firm: 6,
      ifAll: 4,
      unknownFirm: 1,
      unknownIfAll: 0,
      parts: [
        { themeId: themeId('New services'), personWeeks: 3 },
        { themeId: themeId('Reliability'), personWeeks: 2 },
        { themeId: null, personWeeks: 1 },
      ],
    });
  });

  test('a period without workdays has no weeks', () => {
    const plan = builder().build();
    const [span] = periodSpansFrom(plan, PERIOD, 1);
    const holidays = Array.from({ length: 89 }, (_, index) => dayToPlainDate((span?.first ?? 0) + index));
    expect(weeksOf(builder().withSettings({ holidays }).build())).toEqual([]);
  });

  test('unknown capacity is unknown in every week', () => {
    const plan = aPlan().withTeam('SRE').build();
    expect(weeksOf(plan).every(({ available }) => available === null)).toBe(true);
  });

  test('the weeks of the calendar’s last period end with it', () => {
    const plan = builder().build();
    const spans = periodSpansFrom(plan, { fiscalYear: 10_000, quarter: 4 }, 3);
    const weeks = teamWeeks(plan, { today: TODAY, teamId: SRE, spans });
    expect(weeks.at(-1)).toMatchObject({ workdays: 5 });
  });

  test('weeks add up to the cells, and themes to the week (seed 78)', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.integer({ min: 1, max: 3 }), (plan, count) => {
        const spans = periodSpansFrom(plan, PERIOD, count);
        const table = createLoadTable()(plan, { today: TODAY, spans });
        for (const { id } of table.teams) {
          const weeks = teamWeeks(plan, { today: TODAY, teamId: id, spans });
          const cells = spans.map((_, index) => table.cell(id, index));
          for (const figure of ['firm', 'ifAll', 'available'] as const) {
            const byWeek = weeks.reduce((sum, week) => sum + (week[figure] ?? 0), 0);
            const byPeriod = cells.reduce((sum, cell) => sum + (cell[figure] ?? 0), 0);
            expect(Math.abs(byWeek - byPeriod)).toBeLessThan(1e-9 * Math.max(1, byPeriod));
          }
          for (const { firm, parts } of weeks) {
            expect(parts.reduce((sum, { personWeeks }) => sum + personWeeks, 0)).toBeCloseTo(firm, 9);
          }
        }
      }),
      { seed: 78, numRuns: 60 },
    );
  });
});
