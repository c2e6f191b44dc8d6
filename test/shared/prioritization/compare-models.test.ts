import { expect, test } from 'vitest';
import { toId } from '../../../shared/plan/ids.ts';
import type { ScoreKey } from '../../../shared/plan/initiative.ts';
import { compareModels } from '../../../shared/prioritization/compare-models.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { aPlan } from '../../support/plan-builder.ts';

const ice = (impact: number, confidence: number, ease: number): Readonly<Record<ScoreKey, number>> => ({
  'ice.impact': impact,
  'ice.confidence': confidence,
  'ice.ease': ease,
});
const opportunity = (importance: number): Readonly<Record<ScoreKey, number>> => ({
  'opportunity.importance': importance,
  'opportunity.satisfaction': 0,
});

const plan = aPlan()
  .withInitiative('A-1', { scores: { ...ice(10, 10, 10), ...opportunity(1) } })
  .withInitiative('A-2', { scores: { ...ice(5, 5, 5), ...opportunity(5) } })
  .withInitiative('A-3', { scores: { ...ice(2, 2, 2), ...opportunity(9) } })
  .withInitiative('A-4', { scores: ice(1, 1, 1) })
  .build();

const comparison = compareModels(
  ['ice', 'opportunity'].map((name) => ({ modelId: toId(name), ranking: rankPlan(plan, toId(name)) })),
);

test('each initiative has its rank in each model, in the order of the first', () => {
  expect(comparison.rows.map(({ initiative, ranks }) => [initiative.key, ...ranks])).toEqual([
    ['A-1', 1, 3],
    ['A-2', 2, 2],
    ['A-3', 3, 1],
    ['A-4', 4, null],
  ]);
});

test('two models agree as far as the initiatives that both rank stand in the same order', () => {
  expect(comparison.agreements).toEqual([{ modelIds: ['ice', 'opportunity'], tau: -1, shared: 3 }]);
});

test('what hangs most on the model is best in one and worst in another; of one that a single model ranks nothing is said', () => {
  // Of four in the one, of three in the other.
  expect(comparison.rows.map(({ spread }) => spread)).toEqual(
    [1, 0.5 - 1 / 3, 2 / 3, null].map((s) => s && expect.closeTo(s, 12)),
  );
});
