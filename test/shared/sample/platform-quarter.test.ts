import { describe, expect, test } from 'vitest';
import { type PlainDate, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Objective } from '../../../shared/plan/okr.ts';
import { outsideRecordsOf } from '../../../shared/plan/outside-records.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { parsePlan } from '../../../shared/plan/plan-schema.ts';
import { platformQuarter } from '../../../shared/sample/platform-quarter.ts';
import { createCountingIds } from '../../support/counting-ids.ts';

const quarterOn = (today: PlainDate): Plan =>
  platformQuarter({ name: 'Platform', keyPrefix: 'P', today, ids: createCountingIds() });

const PLAN = quarterOn(toPlainDate('2026-11-21'));
const OBJECTIVES = [...PLAN.objectives.values()];
const KEY_RESULTS = [...PLAN.keyResults.values()];

describe('the platform quarter', () => {
  test('is a plan that a file may hold', () => {
    expect(parsePlan(outsideRecordsOf(PLAN))).toEqual({ ok: true, value: PLAN });
  });

  test('has three parallel tracks that share all capacity', () => {
    const themes = [...PLAN.themes.values()];
    expect(themes.map(({ name }) => name)).toEqual([
      'New services',
      'Reliability & performance',
      'Developer experience',
    ]);
    expect(themes.reduce((sum, { targetShare }) => sum + (targetShare ?? 0), 0)).toBeCloseTo(1, 12);
  });

  test('has nothing in its registers, and no figure that is only the user’s to give', () => {
    expect(PLAN.initiatives.size + PLAN.dependencies.size + PLAN.externalDependencies.size).toBe(0);
    expect(PLAN.members.size + PLAN.checkIns.size + PLAN.contributions.size).toBe(0);
    expect([...PLAN.teams.values()].every(({ headCount }) => headCount === null)).toBe(true);
    expect(KEY_RESULTS.every(({ baseline }) => baseline === null)).toBe(true);
  });

  test('gives the objective of each track the track’s share, and lets error budgets propose reserves', () => {
    const shares = OBJECTIVES.flatMap(({ targetShare }) => targetShare ?? []);
    expect(shares).toEqual([...PLAN.themes.values()].map(({ targetShare }) => targetShare));
    expect(settingsOf(PLAN).errorBudgetRule).toEqual({ addedReserve: 0.05, mostReserve: 0.5 });
    expect(PLAN.errorBudgets.size + PLAN.teamPeriods.size + PLAN.commitments.size).toBe(0);
  });

  test('has one objective above all, one a track below it, and an owner for every one', () => {
    const childrenOf = (id: Objective['id'] | null) => OBJECTIVES.filter(({ parentId }) => parentId === id);
    const [top, ...others] = childrenOf(null);
    expect(others).toEqual([]);
    expect(childrenOf(top?.id ?? null)).toHaveLength(3);
    expect(OBJECTIVES.every(({ ownerId }) => ownerId !== null && PLAN.people.has(ownerId))).toBe(true);
  });

  test('measures every objective by three or four key results with a unit, a threshold where it is one', () => {
    for (const { id, title } of OBJECTIVES) {
      const measured = KEY_RESULTS.filter(({ objectiveId }) => objectiveId === id);
      expect(measured.length, title).toBeGreaterThanOrEqual(3);
      expect(measured.length, title).toBeLessThanOrEqual(4);
    }
    for (const { kind, target, unit, title } of KEY_RESULTS) {
      expect(unit, title).not.toBe('');
      if (kind === 'keep-above' || kind === 'keep-below') expect(target, title).not.toBeNull();
    }
    expect(new Set(KEY_RESULTS.map(({ title }) => title)).size).toBe(KEY_RESULTS.length);
  });

  test.each([
    ['2026-11-21', '2026-10-01', '2026-12-31'],
    ['2027-01-01', '2027-01-01', '2027-03-31'],
  ])('lies in the quarter of %s', (today, first, last) => {
    for (const { from, to } of quarterOn(toPlainDate(today)).objectives.values()) {
      expect([from, to]).toEqual([first, last]);
    }
  });
});
