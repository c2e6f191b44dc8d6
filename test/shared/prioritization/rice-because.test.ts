import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CriterionScore } from '../../../shared/plan/initiative.ts';
import { RICE_MODEL_ID } from '../../../shared/plan/model.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rankPlan, requireModel } from '../../../shared/prioritization/ranking.ts';
import { becauseRice, type RiceBecause } from '../../../shared/prioritization/rice-because.ts';
import { aPlan, initiativeId, teamId } from '../../support/plan-builder.ts';

const survey: CriterionScore = {
  value: { kind: 'number', likely: 2600, low: 2000, high: 3000 },
  setBy: 'Maya',
  setOn: toPlainDate('2026-01-12'),
  evidence: 'Survey of 61 teams',
};

describe('why an initiative has its score', () => {
  const plan = aPlan()
    .withInitiative('DX-11', { rice: { reach: 3100, impact: 2, confidence: 0.8, effort: 3 } })
    .withInitiative('NS-2', {
      rice: { impact: 3, confidence: 0.8 },
      scores: { 'rice.reach': survey },
      effort: { SRE: { likely: 13, evidence: 'L' }, '': 13 },
    })
    .withInitiative('NS-3', { rice: { reach: 10, impact: 1, effort: 2 }, effort: { SRE: null } })
    .withInitiative('NS-4', { rice: { reach: 10, impact: 1.5, confidence: 0.75, effort: 2 } })
    .withInitiative('NS-9', { stage: 'shipped', rice: { reach: 10, impact: 1, confidence: 0.5, effort: 2 } })
    .build();

  test('is its sum, line by line', () => {
    const { lines, scored } = because(plan, 'NS-2');
    expect(lines.map(({ operator, label, level, value }) => [operator, label, level, value])).toEqual([
      ['', 'Reach, teams a quarter', null, 2600],
      ['×', 'Impact', 'massive', 3],
      ['×', 'Confidence', 'medium', 0.8],
      ['÷', 'Effort, person-months', null, 6],
    ]);
    expect(scored).toMatchObject({ state: 'complete', score: 1040 });
  });

  test('names who set a value, when, and the evidence', () => {
    expect(line(because(plan, 'NS-2'), 'reach').source).toEqual({
      setBy: 'Maya',
      setOn: '2026-01-12',
      evidence: 'Survey of 61 teams',
    });
    expect(line(because(plan, 'NS-2'), 'effort').source).toBeNull();
    expect(line(because(plan, 'NS-3'), 'confidence').source).toBeNull();
  });

  test('lists what the effort consists of', () => {
    expect(line(because(plan, 'NS-2'), 'effort')).toMatchObject({
      overridden: false,
      parts: [
        { teamId: teamId('SRE'), name: 'SRE', effort: 13, evidence: 'L' },
        { teamId: null, name: 'Unassigned', effort: 13, evidence: '' },
      ],
    });
  });

  test('says that effort is overridden, and keeps what teams said', () => {
    expect(line(because(plan, 'NS-3'), 'effort')).toMatchObject({
      overridden: true,
      value: 2,
      parts: [{ name: 'SRE', effort: null }],
      source: { setBy: '' },
    });
  });

  test('names what is missing or wrong', () => {
    expect(because(plan, 'NS-3')).toMatchObject({
      scored: { state: 'incomplete', problem: 'Confidence is missing.' },
      place: null,
      passing: null,
    });
    const wrong = because(plan, 'NS-4');
    expect(wrong.scored.state).toBe('error');
    expect(line(wrong, 'impact').problem).toBe('Impact is 1.5, but it must be 3, 2, 1, 0.5 or 0.25.');
    expect(line(wrong, 'confidence')).toMatchObject({ problem: null, level: null, value: 0.75 });
  });

  test('says its place and what would lift it over the one above', () => {
    expect(because(plan, 'NS-2')).toMatchObject({
      place: { rank: 2, of: 2 },
      passing: { key: 'DX-11', reach: 4134, impact: null, confidence: null, effort: 3.7 },
    });
    expect(because(plan, 'DX-11')).toMatchObject({ place: { rank: 1, of: 2 }, passing: null });
  });

  test('is told of one outside the ranking too, without a place', () => {
    expect(because(plan, 'NS-9')).toMatchObject({ scored: { score: 2.5 }, place: null, passing: null });
  });
});

function because(plan: Plan, key: string): RiceBecause {
  const initiative = plan.initiatives.get(initiativeId(key));
  if (!initiative) throw new Error(`${key} is not in the plan`);
  return becauseRice({ plan, model: requireModel(plan, RICE_MODEL_ID), initiative, ranking: rankPlan(plan) });
}

function line(because: RiceBecause, criterion: string) {
  const found = because.lines.find((each) => each.criterion === criterion);
  if (!found) throw new Error(`No line for ${criterion}`);
  return found;
}
