import { describe, expect, test } from 'vitest';
import { changesInWords } from '../../../../../renderer/features/timeline/compare/change-words.ts';
import { compareTimelines } from '../../../../../shared/timeline/timeline-compare.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

describe('what came of the bars, in words', () => {
  const earlier = aPlan()
    .withInitiative('PAY-1', { start: '2026-11-02', end: '2026-11-13' })
    .withInitiative('PAY-2', { start: '2026-11-02', end: '2026-11-13' })
    .withInitiative('PAY-3', { start: '2026-11-02', end: '2026-11-13' })
    .build();

  test('counts what was moved, added and dropped', () => {
    const plan = aPlan()
      .withInitiative('PAY-1', { start: '2026-11-09', end: '2026-11-20' })
      .withInitiative('PAY-2', { start: '2026-11-02', end: '2026-11-16' })
      .withInitiative('PAY-4', { start: '2026-11-02', end: '2026-11-13' })
      .build();
    expect(changesInWords(compareTimelines(plan, earlier))).toBe('2 moved, 1 added, 1 dropped');
  });

  test('says that nothing was', () => {
    expect(changesInWords(compareTimelines(earlier, earlier))).toBe('nothing was moved, added or dropped');
  });
});
