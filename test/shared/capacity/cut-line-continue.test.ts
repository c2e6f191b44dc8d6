import { describe, expect, test } from 'vitest';
import { continueCutLine } from '../../../shared/capacity/cut-line-continue.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { cutOf, planWithRoom, Q1, Q2, Q3, stateIn, statesOf } from './cut-of.ts';

describe('a continued cut line', () => {
  const plan = planWithRoom({ SRE: 5 })
    .withTeamPeriod('SRE', Q3, { available: 5 })
    .withInitiative('A', { effort: { SRE: 4 } })
    .withInitiative('B', { effort: { SRE: 4 } })
    .withInitiative('C', { effort: { SRE: 4 } })
    .withInitiative('Long', { stage: 'planned', start: '2026-03-30', end: '2026-04-02', effort: { SRE: 2 } })
    .withInitiative('Unknown', { effort: { SRE: null } })
    .withDependency('A', 'B')
    .build();

  test('counts as done what was in without dates and offers the room to the others, period after period', () => {
    const first = cutOf(plan);
    expect(statesOf(first)).toBe('A in, B out, C out, Long in, Unknown unknown');
    const second = continueCutLine(first, periodSpan(plan, Q2));
    expect(statesOf(second)).toBe('A elsewhere, B in, C out, Long in, Unknown unknown');
    expect(stateIn(second, 'A')).toEqual({ kind: 'elsewhere', way: 'earlier', because: 'done-before' });
    expect(stateIn(second, 'B')).toMatchObject({ waitsFor: [] });
    const third = continueCutLine(second, periodSpan(plan, Q3));
    expect(statesOf(third)).toBe('A elsewhere, B elsewhere, C in, Long elsewhere, Unknown unknown');
  });

  test('refuses a period that does not come after', () => {
    expect(() => continueCutLine(cutOf(plan, { period: Q2 }), periodSpan(plan, Q1))).toThrow(
      '2026 Q1 does not come after',
    );
  });
});
