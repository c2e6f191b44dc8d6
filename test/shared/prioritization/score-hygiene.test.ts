import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { type ModelId, toId } from '../../../shared/plan/ids.ts';
import type { CriterionScore } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { findHygieneWarnings, threeMonthsBefore } from '../../../shared/prioritization/score-hygiene.ts';
import { aPlan } from '../../support/plan-builder.ts';

const TODAY = toPlainDate('2026-05-31');

function score(likely: number, facts: Partial<CriterionScore> = {}): CriterionScore {
  return { value: { kind: 'number', likely, low: null, high: null }, setBy: '', setOn: null, evidence: '', ...facts };
}

function warningsOf(plan: Plan, model = 'rice') {
  const modelId: ModelId = toId(model);
  return findHygieneWarnings(plan, { modelId, today: TODAY }).map(({ message }) => message);
}

describe('hygiene', () => {
  test('a plan without scores has nothing to be warned of', () => {
    expect(warningsOf(aPlan().withInitiative('A-1', {}).build())).toEqual([]);
  });

  test('values outside their scale are named criterion by criterion', () => {
    const plan = aPlan()
      .withInitiative('A-2', { rice: { impact: 4, confidence: 0.8 } })
      .withInitiative('A-10', { rice: { impact: 2.5 } })
      .withInitiative('A-1', { rice: { impact: 3, reach: -1 } })
      .build();
    expect(warningsOf(plan)).toEqual([
      'Reach is outside its scale: A-1.',
      'Impact is outside its scale: A-2 and A-10.',
    ]);
  });

  test('reach is warned of where its evidence counts another period than the model', () => {
    const plan = aPlan()
      .withInitiative('A-1', { scores: { 'rice.reach': score(500, { evidence: '500 tickets a month' }) } })
      .withInitiative('A-2', {
        scores: { 'rice.reach': score(500, { evidence: '500 teams per quarter, 2,000 a year' }) },
      })
      .withInitiative('A-3', { scores: { 'rice.reach': score(500, { evidence: 'Survey of 61 teams' }) } })
      .build();
    expect(warningsOf(plan)).toEqual([
      'The evidence for reach speaks of another period than a quarter, over which RICE counts it: A-1.',
    ]);
  });

  test('full confidence asks for evidence', () => {
    const plan = aPlan()
      .withInitiative('A-1', { rice: { confidence: 1 } })
      .withInitiative('A-2', { scores: { 'rice.confidence': score(1, { evidence: 'Running in two regions' }) } })
      .withInitiative('A-3', { rice: { confidence: 0.8 } })
      .build();
    expect(warningsOf(plan)).toEqual(['Confidence is 100 % without evidence: A-1.']);
  });

  test('a column of WSJF without a 1 is not relative to its smallest', () => {
    const plan = aPlan()
      .withInitiative('A-1', { scores: { 'wsjf.job-size': 3, 'wsjf.business-value': 1 } })
      .withInitiative('A-2', { scores: { 'wsjf.job-size': 2, 'wsjf.business-value': 8 } })
      .build();
    expect(warningsOf(plan, 'wsjf')).toEqual([
      'Job size has no 1, though it is relative to the smallest: the lowest is 2: A-2.',
    ]);
  });

  test('musts over 60 % of the effort are too many, won’t stands outside', () => {
    const moscow = (priority: string, effort: number) => ({
      scores: { 'moscow.priority': { ...score(0), value: { kind: 'choice', choice: priority } } } as const,
      effort: { SRE: effort },
    });
    const at60 = aPlan().withInitiative('A-1', moscow('must', 6)).withInitiative('A-2', moscow('should', 4));
    expect(warningsOf(at60.build(), 'moscow')).toEqual([]);
    const over = at60.withInitiative('A-3', moscow('must', 1)).withInitiative('A-4', moscow('wont', 50)).build();
    expect(warningsOf(over, 'moscow')).toEqual([
      'Musts take 64 % of the effort of must, should and could; more than 60 % leaves nothing to give up: A-1 and A-3.',
    ]);
  });

  test('a score older than a quarter is stale, on the day itself it is not', () => {
    const plan = aPlan()
      .withInitiative('A-1', { scores: { 'rice.impact': score(1, { setOn: toPlainDate('2026-02-27') }) } })
      .withInitiative('A-2', { scores: { 'rice.impact': score(1, { setOn: toPlainDate('2026-02-28') }) } })
      .build();
    expect(warningsOf(plan)).toEqual(['Scored before 2026-02-28, more than a quarter ago: A-1.']);
  });

  test('more than eight are counted, not listed; all are named to the screen', () => {
    const plan = aPlan();
    for (let n = 1; n <= 9; n += 1) plan.withInitiative(`A-${n}`, { rice: { confidence: 1 } });
    const [warning] = findHygieneWarnings(plan.build(), { modelId: toId('rice'), today: TODAY });
    expect(warning?.message).toBe(
      'Confidence is 100 % without evidence: A-1, A-2, A-3, A-4, A-5, A-6, A-7 and 2 more.',
    );
    expect(warning?.keys).toHaveLength(9);
  });
});

test('three months before the last of a month is the last of a shorter one', () => {
  expect(threeMonthsBefore(toPlainDate('2026-01-15'))).toBe('2025-10-15');
  expect(threeMonthsBefore(toPlainDate('0001-02-01'))).toBe('0001-01-01');
});
