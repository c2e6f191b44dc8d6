import { describe, expect, test } from 'vitest';
import { changeInWords, compareTimelines } from '../../../shared/timeline/timeline-compare.ts';
import { aPlan } from '../../support/plan-builder.ts';

const WEEK = { start: '2026-01-05', end: '2026-01-09' } as const;

describe('what has become of a timeline', () => {
  test('is said by key: moved by workdays, added, dropped', () => {
    const earlier = aPlan()
      .withInitiative('P-1', WEEK)
      .withInitiative('P-2', WEEK)
      .withInitiative('P-3', { ...WEEK, stage: 'parked' })
      .withInitiative('P-4', WEEK)
      .withInitiative('P-5', WEEK)
      .withInitiative('P-6', {})
      .build();
    const plan = aPlan()
      .withInitiative('P-10', WEEK)
      .withInitiative('P-1', { start: '2026-01-12', end: '2026-01-16' })
      .withInitiative('P-2', WEEK)
      .withInitiative('P-3', WEEK)
      .withInitiative('P-4', { ...WEEK, stage: 'declined' })
      .withInitiative('P-6', {})
      .build();
    const said = compareTimelines(plan, earlier).map(
      ({ initiative, ghost }) => `${initiative.key} ${changeInWords(ghost)}`,
    );
    expect(said).toEqual(['P-1 moved 5 workdays later', 'P-3 added', 'P-4 dropped', 'P-5 dropped', 'P-10 added']);
  });

  test('an end that moved alone is named', () => {
    const earlier = aPlan().withInitiative('P-1', WEEK).build();
    const longer = aPlan().withInitiative('P-1', { start: '2026-01-02', end: '2026-01-12' }).build();
    const [change] = compareTimelines(longer, earlier);
    expect(change && changeInWords(change.ghost)).toBe('starts 1 workday earlier, ends 1 workday later');
    const open = aPlan().withInitiative('P-1', { start: '2026-01-06' }).build();
    const [opened] = compareTimelines(open, earlier);
    expect(opened?.ghost).toMatchObject({ kind: 'moved', startBy: 1, endBy: null });
  });

  test('is nothing against itself', () => {
    const plan = aPlan().withInitiative('P-1', WEEK).build();
    expect(compareTimelines(plan, plan)).toEqual([]);
  });
});
