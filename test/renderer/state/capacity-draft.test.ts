import { describe, expect, test } from 'vitest';
import { changeBecause, changeInWords, draftOutcome, whatIfChanges } from '../../../renderer/state/capacity-draft.ts';
import type { WhatIf } from '../../../renderer/state/capacity-state.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { availabilitiesOf } from '../../../shared/capacity/availability.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, initiativeId, teamId } from '../../support/plan-builder.ts';

const Q1 = { fiscalYear: 2027, quarter: 1 } as const;
const Q2 = { fiscalYear: 2027, quarter: 2 } as const;
const PLAN = aPlan()
  .withTeam('SRE', { headCount: 4, reserve: 0.25 })
  .withTeam('Web')
  .withInitiative('SRE-1', { stage: 'planned', effort: { SRE: 10 }, start: '2027-01-04', end: '2027-03-26' })
  .withInitiative('SRE-2', {
    stage: 'planned',
    effort: { SRE: 4 },
    start: '2027-01-04',
    end: '2027-01-15',
    schedule: { pinned: true },
  })
  .build();
const CONTEXT = { today: toPlainDate('2026-11-21'), who: 'Noor', ids: createCountingIds() };

function aWhatIf(facts: Partial<WhatIf> = {}): WhatIf {
  return { kind: 'what-if', teamId: teamId('SRE'), change: { of: 'people', amount: -2 }, from: Q1, to: Q1, ...facts };
}

const availableAfter = (draft: WhatIf, period: typeof Q1 | typeof Q2, context = CONTEXT) => {
  const outcome = draftOutcome(PLAN, draft, context);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return availabilitiesOf(outcome.value.plan).of(teamId('SRE'), periodSpan(PLAN, period)).available ?? Number.NaN;
};
const availableNow = (period: typeof Q1 | typeof Q2) =>
  availabilitiesOf(PLAN).of(teamId('SRE'), periodSpan(PLAN, period)).available ?? Number.NaN;

describe('what if a team has fewer people', () => {
  test('half of the people leave half of what the team has, reserve and all', () => {
    expect(availableAfter(aWhatIf(), Q1)).toBeCloseTo(availableNow(Q1) / 2, 3);
  });

  test('only the periods that are named change', () => {
    expect(availableAfter(aWhatIf(), Q2)).toBe(availableNow(Q2));
    expect(availableAfter(aWhatIf({ to: Q2 }), Q2)).toBeCloseTo(availableNow(Q2) / 2, 3);
  });

  test('in the current period only the workdays that are left count', () => {
    const later = { ...CONTEXT, today: toPlainDate('2027-02-15') };
    const lost = availableNow(Q1) - availableAfter(aWhatIf(), Q1, later);
    const { workdays } = availabilitiesOf(PLAN).of(teamId('SRE'), periodSpan(PLAN, Q1));
    const left = workdays - 31;
    expect(lost).toBeCloseTo(((2 * left) / 5) * 0.75, 3);
  });

  test('person-weeks are taken as they are', () => {
    const draft = aWhatIf({ change: { of: 'person-weeks', amount: 6.5 } });
    expect(availableAfter(draft, Q1)).toBeCloseTo(availableNow(Q1) + 6.5, 3);
  });

  test('the sum behind the change is told: people, workdays, and what of them is kept', () => {
    const span = periodSpan(PLAN, Q1);
    const { workdays } = availabilitiesOf(PLAN).of(teamId('SRE'), span);
    expect(changeBecause(PLAN, aWhatIf(), { span, today: CONTEXT.today })).toEqual({
      people: -2,
      workdays,
      kept: 0.25,
      personWeeks: ((-2 * workdays) / 5) * 0.75,
    });
    const named = aWhatIf({ change: { of: 'person-weeks', amount: 6.5 } });
    expect(changeBecause(PLAN, named, { span, today: CONTEXT.today })).toBeNull();
  });

  test('what was said of a figure that it changes is kept before it', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 4 })
      .withTeamPeriod('SRE', Q1, { available: 40, note: 'A move of offices' })
      .build();
    const changes = whatIfChanges(plan, aWhatIf(), CONTEXT);
    const updated = changes.ok ? (changes.value.tables.teamPeriods?.updated ?? []) : [];
    expect(updated.map(([, { available }]) => available?.note)).toEqual(['A move of offices; What if: 2 people fewer']);
  });

  test('what is kept are figures set by hand, with who and why, as one change', () => {
    const changes = whatIfChanges(PLAN, aWhatIf({ to: Q2 }), CONTEXT);
    expect(changes.ok && changes.value.label).toBe('SRE: 2 people fewer');
    const added = changes.ok ? (changes.value.tables.teamPeriods?.added ?? []) : [];
    expect(added.map(({ available }) => [available?.note, available?.setBy])).toEqual([
      ['What if: 2 people fewer', 'Noor'],
      ['What if: 2 people fewer', 'Noor'],
    ]);
  });

  test.each([
    [aWhatIf({ change: { of: 'people', amount: -5 } }), 'SRE has less than that in 2027 Q1: take away less.'],
    [aWhatIf({ teamId: teamId('Web') }), 'The capacity of Web is unknown: give it a head count or members first.'],
    [aWhatIf({ from: Q2, to: Q1 }), 'The last period comes before the first: choose a later one.'],
  ])('is refused in words (%#)', (draft, message) => {
    expect(draftOutcome(PLAN, draft, CONTEXT)).toMatchObject({ ok: false, problem: { message } });
  });
});

describe('an initiative that is held over another period', () => {
  const from = { teamId: teamId('SRE'), period: Q1 };

  test('lies there in the plan that is shown', () => {
    const draft = { kind: 'move', initiativeId: initiativeId('SRE-1'), from, to: Q2 } as const;
    const outcome = draftOutcome(PLAN, draft, CONTEXT);
    const schedule = outcome.ok ? outcome.value.plan.initiatives.get(initiativeId('SRE-1'))?.schedule : undefined;
    expect(schedule).toMatchObject({ start: '2027-04-01', precision: 'day', setBy: 'hand' });
  });

  test('changes nothing while it is over none', () => {
    const draft = { kind: 'move', initiativeId: initiativeId('SRE-1'), from, to: null } as const;
    const outcome = draftOutcome(PLAN, draft, CONTEXT);
    expect(outcome.ok && outcome.value.plan).toBe(PLAN);
  });

  test('stays where it is when it is pinned, and says so', () => {
    const draft = { kind: 'move', initiativeId: initiativeId('SRE-2'), from, to: Q2 } as const;
    expect(draftOutcome(PLAN, draft, CONTEXT)).toMatchObject({
      ok: false,
      problem: { message: 'SRE-2 is pinned: unpin it before it moves.' },
    });
  });
});

test('a change is said in words', () => {
  const words = [
    { of: 'people', amount: -1 },
    { of: 'people', amount: 2 },
    { of: 'person-weeks', amount: -0.5 },
  ] as const;
  expect(words.map(changeInWords)).toEqual(['1 person fewer', '2 people more', '0.5 person-weeks fewer']);
});
