import { describe, expect, test } from 'vitest';
import type { ScoreStyle } from '../../../shared/import/read-criterion.ts';
import { findScoreTarget, readScoreValue, scoreTargetsOf } from '../../../shared/import/score-criteria.ts';
import { toId } from '../../../shared/plan/ids.ts';
import { aPlan } from '../../support/plan-builder.ts';
import { emptyPlan } from './table-of.ts';

const PLAN = emptyPlan();
const STYLE: ScoreStyle = { decimal: null, share: { decimal: null, hasUnsignedAboveOne: false } };

function scoreOf(criterion: string, text: string, modelId = 'RICE'): number | string {
  const target = findScoreTarget(PLAN, { modelId, criterion });
  if (target === null) throw new Error(`No ${criterion}`);
  const read = readScoreValue(target, text, STYLE);
  if (!read.ok) return read.problem;
  return read.value.kind === 'number' ? read.value.likely : read.value.choice;
}

describe('a plan’s criteria', () => {
  test('are those of all its models: of the deciding one, of RICE, then of the others', () => {
    const plan = aPlan()
      .withSettings({ decidingModelId: toId('moscow') })
      .build();
    const keys = scoreTargetsOf(plan).map(({ key }) => key);
    expect(keys.slice(0, 6)).toEqual([
      'moscow.priority',
      'rice.reach',
      'rice.impact',
      'rice.confidence',
      'rice.effort',
      'ice.impact',
    ]);
    expect(keys).toHaveLength(new Set(keys).size);
  });

  test('are found by ids and by names, without regard to case', () => {
    const keyOf = (modelId: string, criterion: string) => findScoreTarget(PLAN, { modelId, criterion })?.key;
    expect(keyOf('WSJF', 'Job-Size')).toBe('wsjf.job-size');
    expect(keyOf('Opportunity score', 'importance')).toBe('opportunity.importance');
    expect(keyOf('weighted scoring', 'Strategic fit')).toBe('weighted.strategic-fit');
    expect(keyOf('wsjf', 'reach')).toBeUndefined();
  });
});

describe('values of RICE', () => {
  test('reach is 0 or more', () => {
    expect(scoreOf('reach', '2000')).toBe(2000);
    expect(scoreOf('reach', '0')).toBe(0);
    expect(scoreOf('reach', '2,000')).toBe(2000);
    expect(scoreOf('reach', '2.000')).toBe(2000);
    expect(scoreOf('reach', '2.5')).toBe(2.5);
    expect(scoreOf('reach', '-5')).toContain('is no reach');
  });

  test('impact is on its scale, as number or word', () => {
    expect(scoreOf('impact', 'Massive')).toBe(3);
    expect(scoreOf('impact', '0,25')).toBe(0.25);
    expect(scoreOf('impact', '5')).toBe(
      '“5” is no impact: it is one of 3 (massive), 2 (high), 1 (medium), 0.5 (low), 0.25 (minimal).',
    );
  });

  test('confidence is a percentage or a word', () => {
    expect(scoreOf('confidence', 'medium')).toBe(0.8);
    expect(scoreOf('confidence', '65%')).toBe(0.65);
    expect(scoreOf('confidence', '120%')).toContain('outside 0 to 100 %');
  });

  test('effort is in person-months above 0', () => {
    expect(scoreOf('effort', '7')).toBe(7);
    expect(scoreOf('effort', '13w')).toBe(3);
    expect(scoreOf('effort', '0')).toContain('more than 0');
  });
});

describe('values of other models', () => {
  test('stand on their scale, or are a problem', () => {
    expect(scoreOf('ease', '7.5', 'ice')).toBe(7.5);
    expect(scoreOf('ease', '11', 'ice')).toBe('“11” is no ease: it is from 1 to 10.');
    expect(scoreOf('ease', '1-5-11', 'ice')).toBe('“1-5-11” is no ease: it is from 1 to 10.');
    expect(scoreOf('job-size', '13', 'wsjf')).toBe(13);
    expect(scoreOf('job-size', '4', 'wsjf')).toBe('“4” is no “Job size”: it is one of 1, 2, 3, 5, 8, 13, 20.');
    expect(scoreOf('cost', '0', 'weighted')).toContain('is no cost: it is from 1 to 5.');
    expect(scoreOf('value', '10', 'value-effort')).toBe(10);
    expect(scoreOf('importance', '0', 'opportunity')).toBe(0);
    expect(scoreOf('attractive', '1,200', 'kano')).toBe(1200);
    expect(scoreOf('attractive', '-1', 'kano')).toContain('it is 0 or more.');
  });

  test('are words where the scale has words', () => {
    expect(scoreOf('priority', 'Won’t have', 'moscow')).toBe('wont');
    expect(scoreOf('priority', 'High', 'moscow')).toBe(
      '“High” is no priority: it is one of Must, Should, Could, Won’t.',
    );
    expect(scoreOf('functional', 'I expect it', 'kano')).toBe('must-be');
  });
});
