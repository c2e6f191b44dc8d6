import { describe, expect, test } from 'vitest';
import {
  findScoreTarget,
  readScoreValue,
  type ScoreStyle,
  scoreTargetsOf,
} from '../../../shared/import/score-criteria.ts';
import { emptyPlan } from './table-of.ts';

const PLAN = emptyPlan();
const STYLE: ScoreStyle = { decimal: null, share: { decimal: null, hasUnsignedAboveOne: false } };

function scoreOf(criterion: string, text: string): number | string {
  const target = findScoreTarget(PLAN, { modelId: 'RICE', criterion });
  if (target === null) throw new Error(`No ${criterion}`);
  const read = readScoreValue(target, text, STYLE);
  if (!read.ok) return read.problem;
  return read.value.kind === 'number' ? read.value.likely : read.value.choice;
}

test('a plan’s criteria are those of its models', () => {
  expect(scoreTargetsOf(PLAN).map(({ key }) => key)).toEqual([
    'rice.reach',
    'rice.impact',
    'rice.confidence',
    'rice.effort',
  ]);
  expect(findScoreTarget(PLAN, { modelId: 'wsjf', criterion: 'job-size' })).toBeNull();
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
