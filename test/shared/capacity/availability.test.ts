import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDateToDay, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { availabilitiesOf, availabilityOf, createAvailability } from '../../../shared/capacity/availability.ts';
import { periodSpan, periodSpansFrom } from '../../../shared/capacity/period-span.ts';
import type { Member, Team } from '../../../shared/plan/people-and-teams.ts';
import { aPlan, type PlanBuilder, personId, teamId } from '../../support/plan-builder.ts';
import { arbitraryPlan } from './arbitrary-capacity-plan.ts';

/** February to April 2026: 64 workdays. */
const PERIOD = { fiscalYear: 2027, quarter: 1 } as const;
const SRE = teamId('SRE');
const date = toPlainDate;
const day = (text: string): number => plainDateToDay(date(text));

function builder(facts: Partial<Team> = {}): PlanBuilder {
  return aPlan()
    .withSettings({ fiscalYearStartMonth: 2 })
    .withTeam('SRE', { reserve: 0.25, ...facts });
}

function ofMembers(...members: readonly Partial<Member>[]) {
  const plan = builder();
  for (const [index, facts] of members.entries()) plan.withMember('SRE', `Engineer ${index + 1}`, facts);
  return of(plan);
}

function of(plan: PlanBuilder, from?: number) {
  const built = plan.build();
  return availabilityOf(built, SRE, periodSpan(built, PERIOD), from);
}

describe('what a team has in a period', () => {
  test('four people, 64 workdays, 6 days off in all and a reserve of 25 % are 37.5 person-weeks', () => {
    const daysOff = [date('2026-02-02'), date('2026-02-03'), date('2026-02-04')];
    const found = ofMembers({ daysOff }, { daysOff: daysOff.slice(0, 2) }, { daysOff: [date('2026-04-30')] }, {});
    expect(found.available).toBeCloseTo(37.5, 9);
    expect(found).toMatchObject({ source: 'members', grossPersonDays: 256, daysOff: 6, reserve: 0.25, workdays: 64 });
    expect(found.people[0]).toEqual({ name: 'Engineer 1', fte: 1, workdays: 64, daysOff: 3, personDays: 61 });
    expect(found.perWorkday).toBeCloseTo((37.5 * 5) / 64, 9);
  });

  test('a head count is as many people of 1.0 FTE without days off', () => {
    const found = of(builder({ headCount: 4 }));
    expect(found).toMatchObject({ source: 'head-count', headCount: 4, grossPersonDays: 256, daysOff: 0, people: [] });
    expect(found.available).toBeCloseTo(38.4, 9);
    expect(of(builder({ headCount: 0 }))).toMatchObject({ source: 'head-count', available: 0, perWorkday: 0 });
  });

  test('members replace the head count, also when none of them is there', () => {
    const plan = builder({ headCount: 9 }).withMember('SRE', 'Engineer', { to: date('2025-12-31') });
    expect(of(plan)).toMatchObject({ source: 'members', available: 0, headCount: null });
  });

  test('a team with neither has unknown capacity', () => {
    expect(of(builder())).toMatchObject({ source: 'unknown', available: null, calculated: null, perWorkday: null });
  });

  test('a day off counts once, and only when it is a workday on which the member would be there', () => {
    const found = ofMembers({
      from: date('2026-03-02'),
      to: date('2026-03-31'),
      fte: 0.5,
      daysOff: ['2026-02-27', '2026-03-02', '2026-03-02', '2026-03-07', '2026-03-31', '2026-04-01'].map(date),
    });
    expect(found.people).toEqual([{ name: 'Engineer 1', fte: 0.5, workdays: 22, daysOff: 2, personDays: 10 }]);
    expect(found).toMatchObject({ grossPersonDays: 11, daysOff: 1, available: 1.5 });
  });

  test('a holiday is nobody’s day off', () => {
    const plan = builder().withMember('SRE', 'Engineer', { daysOff: [date('2026-02-02')] });
    plan.withSettings({ holidays: [date('2026-02-02')] });
    expect(of(plan)).toMatchObject({ grossPersonDays: 63, daysOff: 0 });
  });

  test('nobody is there who leaves before they come, has no FTE or is there at other times', () => {
    const leaving = { from: date('2026-03-10'), to: date('2026-03-01') };
    expect(ofMembers(leaving, { fte: 0 }, { from: date('2026-05-01') }).available).toBe(0);
    expect(ofMembers({ fte: 100 }).available).toBeCloseTo(960, 9);
  });

  test('a member who is a person of the plan has that person’s name', () => {
    const plan = builder()
      .withPerson('Lead, SRE')
      .withMember('SRE', '', { personId: personId('Lead, SRE') });
    expect(of(plan).people.map(({ name }) => name)).toEqual(['Lead, SRE']);
  });

  test('a figure set by hand stands instead, and what was worked out is kept', () => {
    const plan = builder({ headCount: 4 }).withTeamPeriod('SRE', PERIOD, {
      available: 30,
      note: 'Two on parental leave',
    });
    const found = of(plan);
    expect(found).toMatchObject({ source: 'by-hand', available: 30, byHand: { note: 'Two on parental leave' } });
    expect(found.calculated).toBeCloseTo(38.4, 9);
    expect(found.perWorkday).toBeCloseTo(150 / 64, 9);
  });

  test('a figure set by hand makes capacity known where there is nobody', () => {
    const plan = builder().withTeamPeriod('SRE', PERIOD, { available: 30 });
    expect(of(plan)).toMatchObject({ source: 'by-hand', available: 30, calculated: null });
  });

  test('a reserve set by hand takes the place of the team’s in its period only', () => {
    const plan = builder({ headCount: 5 }).withTeamPeriod('SRE', PERIOD, { reserve: 0.5 }).build();
    const [first, second] = periodSpansFrom(plan, PERIOD, 2);
    if (first === undefined || second === undefined) throw new Error('Two periods');
    expect(availabilityOf(plan, SRE, first)).toMatchObject({
      reserve: 0.5,
      available: 32,
      reserveByHand: { value: 0.5 },
    });
    expect(availabilityOf(plan, SRE, second)).toMatchObject({ reserve: 0.25, reserveByHand: null });
  });
});

describe('what is left of a period', () => {
  test('counts from the later day on', () => {
    const plan = builder().withMember('SRE', 'Engineer', { daysOff: [date('2026-02-02'), date('2026-04-29')] });
    expect(of(plan, day('2026-04-27'))).toMatchObject({ workdays: 4, grossPersonDays: 4, daysOff: 1 });
    expect(of(plan, day('2026-01-01'))).toEqual(of(plan));
    expect(of(plan, day('2026-05-04'))).toMatchObject({ workdays: 0, available: 0, perWorkday: 0 });
  });

  test('has a figure set by hand in proportion to its workdays', () => {
    const plan = builder().withTeamPeriod('SRE', PERIOD, { available: 32 });
    expect(of(plan, day('2026-03-30')).available).toBe(12);
    expect(of(plan, day('2026-02-01')).available).toBe(32);
    expect(of(plan, day('2026-05-01')).available).toBe(0);
  });

  test('a period without workdays has nothing but what was set by hand, and divides by nothing', () => {
    const plan = builder({ headCount: 4 }).build();
    const empty = { ...periodSpan(plan, PERIOD), from: 10, to: 10 };
    expect(availabilityOf(plan, SRE, empty)).toMatchObject({ available: 0, perWorkday: 0 });
    const said = builder().withTeamPeriod('SRE', PERIOD, { available: 3 }).build();
    expect(availabilityOf(said, SRE, empty)).toMatchObject({ available: 3, perWorkday: 0 });
    expect(createAvailability(said).between(SRE, empty, 10, 10)).toBe(0);
  });
});

describe('availability that is remembered', () => {
  test('gives the same answer object, also for the plan after where no edit bears on it', () => {
    const plan = builder({ headCount: 4 }).build();
    const span = periodSpan(plan, PERIOD);
    const found = availabilityOf(plan, SRE, span);
    expect(availabilityOf({ ...plan, initiatives: new Map() }, SRE, span)).toBe(found);
    expect(availabilitiesOf({ ...plan, teams: new Map(plan.teams) })).not.toBe(availabilitiesOf(plan));
  });

  test('a team that the plan does not have is a programmer’s error', () => {
    const plan = builder().build();
    expect(() => availabilityOf(plan, teamId('Gone'), periodSpan(plan, PERIOD))).toThrow('no team team-Gone');
  });
});

describe('laws of availability', () => {
  test('parts that make up a period add up to it (seed 71)', () => {
    const cuts = fc.array(fc.nat({ max: 70 }), { maxLength: 4 });
    fc.assert(
      fc.property(arbitraryPlan, cuts, (plan, within) => {
        const availability = createAvailability(plan);
        for (const span of periodSpansFrom(plan, PERIOD, 3)) {
          const inside = within.map((workdays) => Math.min(span.from + workdays, span.to)).sort((a, b) => a - b);
          const ends = [...inside, span.to];
          for (const id of plan.teams.keys()) {
            const whole = availability.of(id, span).available;
            const parts = ends.map((to, index) => availability.between(id, span, ends[index - 1] ?? span.from, to));
            if (whole === null) expect(parts.every((part) => part === null)).toBe(true);
            else expect(Math.abs(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) - whole)).toBeLessThan(1e-9);
          }
        }
      }),
      { seed: 71 },
    );
  });
});
