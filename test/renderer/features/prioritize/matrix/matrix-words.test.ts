import { describe, expect, test } from 'vitest';
import { bubblePaths } from '../../../../../renderer/features/prioritize/matrix/bubble-paths.ts';
import { choiceOf, chosenMeasures } from '../../../../../renderer/features/prioritize/matrix/matrix-choice.ts';
import {
  fixedReason,
  formatTick,
  nothingPlacedInWords,
  notShownInWords,
  rankMoveInWords,
  valuesInWords,
} from '../../../../../renderer/features/prioritize/matrix/matrix-words.ts';
import { requireModel } from '../../../../../shared/plan/built-in-models.ts';
import { toId } from '../../../../../shared/plan/ids.ts';
import { type Measure, measuresOf } from '../../../../../shared/prioritization/layout/matrix-measures.ts';
import { rankPlan } from '../../../../../shared/prioritization/ranking.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

const plan = aPlan()
  .withInitiative('PAY-1', { effort: { SRE: 13 }, rice: { reach: 2_600, impact: 3, confidence: 0.8 } })
  .withInitiative('PAY-2', { rice: { reach: 100, impact: 1, confidence: 0.5, effort: 2 } })
  .build();
const model = requireModel(plan, toId('rice'));
const measures = measuresOf(model, 'person-weeks');
const measure = (id: string): Measure => {
  const found = measures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`RICE has no ${id}`);
  return found;
};
const [first, second] = rankPlan(plan, model.id);
if (first === undefined || second === undefined) throw new Error('Both are ranked');

describe('what the matrix says', () => {
  const axes = { x: measure('criterion-effort'), y: measure('criterion-reach'), area: measure('criterion-confidence') };

  test('of a bubble is what its place and its area stand for', () => {
    expect(valuesInWords(first, axes)).toEqual(['Reach 2,600', 'Effort 3.0', 'Confidence 80 %']);
  });

  test('of one that was moved is its new values and both ranks', () => {
    expect(rankMoveInWords({ ...first, rank: 7 }, { ...first, rank: 3 }, axes)).toBe(
      'PAY-1: Reach 2,600, Effort 3.0, rank 7 to 3',
    );
    expect(rankMoveInWords(first, first, axes)).toMatch(/, rank 1$/);
  });

  test('of those without a place is what they lack', () => {
    expect(notShownInWords(12, axes.x, axes.y)).toBe('12 not shown: no reach or effort');
    expect(notShownInWords(1_200, axes.x, axes.x)).toBe('1,200 not shown: no effort');
  });

  test('at a mark is a plain number, a percentage where the scale is one', () => {
    expect(formatTick(axes.y, 2_000)).toBe('2,000');
    expect(formatTick(axes.area, 0.2)).toBe('20 %');
  });
});

describe('a bubble can be moved', () => {
  test('along a criterion, but not along what follows from others', () => {
    expect(fixedReason(measure('criterion-reach'), model, first.initiative)).toBeNull();
    expect(fixedReason(measure('score'), model, first.initiative)).toMatch(/^The score follows from the criteria/);
    expect(fixedReason(measure('effort'), model, first.initiative)).toMatch(/^Effort is the sum/);
  });

  test('along effort only where it was set for the model', () => {
    expect(fixedReason(measure('criterion-effort'), model, first.initiative)).toMatch(/follows the teams’ estimates/);
    expect(fixedReason(measure('criterion-effort'), model, second.initiative)).toBeNull();
  });
});

describe('what a model is laid out along', () => {
  test('is what was chosen, or the usual where a criterion is gone', () => {
    const usual = chosenMeasures(measures, undefined);
    if (usual === null) throw new Error('RICE has figures');
    expect(choiceOf(usual)).toMatchObject({ xId: 'criterion-effort', yId: 'criterion-reach', areaId: 'score' });
    const chosen = chosenMeasures(measures, { ...choiceOf(usual), yId: 'criterion-impact', xId: 'gone', areaId: null });
    expect(chosen).toMatchObject({ x: usual.x, y: measure('criterion-impact'), area: null });
  });
});

describe('the drawing of bubbles', () => {
  const bubble = { id: first.initiative.id, initiative: first.initiative, rank: 1, x: 50, y: 40, isUnsized: false };

  test('is one path for those of a colour and about a size, large ones first', () => {
    const paths = bubblePaths(
      [
        { ...bubble, radius: 3 },
        { ...bubble, radius: 20 },
        { ...bubble, radius: 3.5 },
      ],
      () => 2,
    );
    expect(paths.map(({ path }) => path.match(/M/g)?.length)).toEqual([1, 2]);
    expect(paths[0]?.path).toBe('M30 40a20 20 0 1 0 40 0a20 20 0 1 0 -40 0Z');
  });
});

test('a matrix in which nothing stands says what to do', () => {
  expect(nothingPlacedInWords(measure('criterion-reach'), measure('criterion-impact'), 'RICE')).toBe(
    'No initiative has both Reach and Impact yet. Score some by RICE, and each stands here between the two.',
  );
});
