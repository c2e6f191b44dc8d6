import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { STAGES } from '../../../shared/plan/stage.ts';
import { updatedInitiatives } from '../../../shared/plan/updated-initiatives.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { createRanking } from '../../../shared/prioritization/remembered-ranking.ts';
import { aPlan } from '../../support/plan-builder.ts';

const score = (reach: number, effort: number) => ({
  scores: { 'rice.reach': reach, 'rice.impact': 1, 'rice.confidence': 1, 'rice.effort': effort },
});
const plan = aPlan()
  .withInitiative('A-1', score(10, 1))
  .withInitiative('A-2', score(20, 2))
  .withInitiative('A-3', score(5, 1))
  .withInitiative('A-4')
  .build();

function edited(from: Plan, key: string, change: Partial<Initiative>): Plan {
  const initiatives = [...from.initiatives.values()].map((one) => (one.key === key ? { ...one, ...change } : one));
  return { ...from, initiatives: new Map(initiatives.map((one) => [one.id, one])) };
}

function without(from: Plan, key: string): Plan {
  return { ...from, initiatives: new Map([...from.initiatives].filter(([, one]) => one.key !== key)) };
}

describe('a ranking that remembers', () => {
  test('keeps the rows of what an edit leaves alone, and shows the edited one as it is now', () => {
    const rank = createRanking();
    const before = rank(plan);
    const after = rank(edited(plan, 'A-3', { title: 'Another title' }));
    expect(after.map((row, place) => row === before[place])).toEqual([true, true, false, true]);
    expect(after[2]?.initiative.title).toBe('Another title');
  });

  test('is that of the plan after any edits (seed 20261121)', () => {
    const edit = fc.record({
      key: fc.constantFrom('A-1', 'A-2', 'A-3', 'A-4'),
      kind: fc.constantFrom('title', 'score', 'stage', 'key', 'delete', 'back'),
      figure: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const rank = createRanking();
        let now = plan;
        for (const { key, kind, figure } of edits) {
          const scored = aPlan()
            .withInitiative('X', score(figure, 1 + (figure % 2)))
            .build();
          const scores = [...scored.initiatives.values()][0]?.scores ?? {};
          if (kind === 'title') now = edited(now, key, { title: `Title ${figure}` });
          if (kind === 'score') now = edited(now, key, { scores });
          if (kind === 'stage') now = edited(now, key, { stage: STAGES[figure] ?? 'candidate' });
          if (kind === 'key') now = edited(now, key, { key: `B-${figure}${key}` });
          if (kind === 'delete') now = without(now, key);
          if (kind === 'back') now = plan;
          expect(rank(now)).toEqual(rankPlan(now));
        }
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });
});

describe('the updated initiatives between two plans', () => {
  test('are those with another version, and unknown where some came or went', () => {
    const later = edited(plan, 'A-2', { title: 'Changed' });
    expect(updatedInitiatives(plan.initiatives, later.initiatives)?.map(([, to]) => to.title)).toEqual(['Changed']);
    expect(updatedInitiatives(plan.initiatives, plan.initiatives)).toEqual([]);
    expect(updatedInitiatives(plan.initiatives, without(plan, 'A-2').initiatives)).toBeNull();
  });
});
