import { describe, expect, test } from 'vitest';
import {
  classInWords,
  faultOf,
  inputInWords,
  isEffortUnknown,
  missingInWords,
  placementInWords,
  scoreParts,
  shareOfTop,
  standingInWords,
} from '../../../../../renderer/features/prioritize/ranking/row-words.ts';
import { requireModel } from '../../../../../shared/plan/built-in-models.ts';
import type { Criterion, Scale } from '../../../../../shared/plan/criterion.ts';
import { type ModelId, toId } from '../../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../../shared/plan/initiative.ts';
import type { Model } from '../../../../../shared/plan/model.ts';
import { criteriaOf } from '../../../../../shared/prioritization/criteria-of.ts';
import { scorerOf } from '../../../../../shared/prioritization/score-initiative.ts';
import { aPlan, type InitiativeFacts } from '../../../../support/plan-builder.ts';

const modelOf = (id: string): Model => requireModel({ models: new Map() }, toId<ModelId>(id));
const rice = modelOf('rice');

function criterionOf(model: Model, id: string): Criterion {
  const criterion = criteriaOf(model).find((one) => one.id === id);
  if (criterion === undefined) throw new Error(`No criterion ${id}`);
  return criterion;
}

function onScale(scale: Scale): Criterion {
  return { id: 'x', name: 'X', description: '', direction: 'benefit', scale };
}

function anInitiative(facts: InitiativeFacts): Initiative {
  const [initiative] = aPlan().withInitiative('A', facts).build().initiatives.values();
  if (initiative === undefined) throw new Error('No initiative');
  return initiative;
}

const score = (model: Model, facts: InitiativeFacts) => scorerOf(model).score(anInitiative(facts));

describe('missingInWords', () => {
  const missing = (model: Model, facts: InitiativeFacts, isBrief: boolean) => {
    const scored = score(model, facts);
    if (scored.state !== 'incomplete') throw new Error(`It is ${scored.state}`);
    return missingInWords(model, scored, isBrief);
  };

  test('names what is missing', () => {
    expect(missing(rice, { rice: { reach: 1, impact: 1, confidence: 1 } }, false)).toBe('no effort');
    expect(missing(rice, { rice: { impact: 1, confidence: 1 } }, false)).toBe('no reach or effort');
    expect(missing(rice, { rice: { effort: 1 } }, false)).toBe('no reach, impact or confidence');
    expect(missing(rice, {}, false)).toBe('not scored yet');
  });

  test('in a narrow column counts them where it cannot name them', () => {
    expect(missing(rice, { rice: { reach: 1, impact: 1, effort: 1 } }, true)).toBe('no confidence');
    expect(missing(rice, { rice: { impact: 1, confidence: 1 } }, true)).toBe('2 missing');
    expect(missing(rice, {}, true)).toBe('not scored');
  });

  test('names the criteria of any model', () => {
    expect(missing(modelOf('wsjf'), { scores: { 'wsjf.job-size': 1, 'wsjf.business-value': 2 } }, false)).toBe(
      'no time criticality or risk or opportunity',
    );
    expect(missing(modelOf('moscow'), {}, false)).toBe('not scored yet');
  });
});

describe('inputInWords', () => {
  test('shows nothing where there is nothing, and 0 where there is 0', () => {
    expect(inputInWords(rice, criterionOf(rice, 'reach'), null)).toBe('');
    expect(inputInWords(rice, criterionOf(rice, 'reach'), 0)).toBe('0');
  });

  test('confidence is a percentage, effort has a digit after the point, two where it is small', () => {
    expect(inputInWords(rice, criterionOf(rice, 'confidence'), 0.8)).toBe('80 %');
    expect(inputInWords(rice, criterionOf(rice, 'effort'), 5)).toBe('5.0');
    expect(inputInWords(rice, criterionOf(rice, 'effort'), 0.46)).toBe('0.46');
  });

  test('impact stays the factor that it is; elsewhere a choice is its word', () => {
    const scale: Scale = {
      kind: 'choice',
      choices: [
        { value: 2, label: 'large' },
        { value: 1, label: '' },
      ],
    };
    expect(inputInWords(rice, criterionOf(rice, 'impact'), 2)).toBe('2');
    expect(inputInWords(modelOf('weighted'), onScale(scale), 2)).toBe('large');
    expect(inputInWords(modelOf('weighted'), onScale(scale), 1)).toBe('1');
  });

  test('stars have their sign, a category its word', () => {
    expect(inputInWords(modelOf('weighted'), onScale({ kind: 'stars' }), 4)).toBe('4 ★');
    const kano = modelOf('kano');
    expect(inputInWords(kano, criterionOf(kano, 'functional'), 'like')).toBe('I like it');
  });
});

describe('classInWords', () => {
  test('is the word that the model has for it', () => {
    expect(classInWords(modelOf('moscow'), 'wont')).toBe('Won’t');
    expect(classInWords(modelOf('value-effort'), 'money-pit')).toBe('Money pit');
  });
});

describe('faultOf', () => {
  test('finds the input that is outside its scale, and only that', () => {
    const scored = score(rice, { rice: { reach: -5, impact: 1, confidence: 1, effort: 1 } });
    expect(faultOf(criterionOf(rice, 'reach'), scored)).toBe('Reach is -5, but it must be 0 or more.');
    expect(faultOf(criterionOf(rice, 'impact'), scored)).toBe(null);
  });

  test('is nothing on a row that only lacks something', () => {
    expect(faultOf(criterionOf(rice, 'effort'), score(rice, { rice: { reach: 5 } }))).toBe(null);
  });
});

describe('isEffortUnknown', () => {
  test('a team without a figure makes it unknown; no team at all is none', () => {
    const effort = criterionOf(rice, 'effort');
    expect(isEffortUnknown(anInitiative({ effort: { SRE: null, Data: 3 } }), effort, null)).toBe(true);
    expect(isEffortUnknown(anInitiative({}), effort, null)).toBe(false);
    expect(isEffortUnknown(anInitiative({ effort: { SRE: null } }), effort, 2)).toBe(false);
    expect(isEffortUnknown(anInitiative({ effort: { SRE: null } }), criterionOf(rice, 'reach'), null)).toBe(false);
  });
});

describe('shareOfTop', () => {
  test('is from 0 to 1, also where the highest score is 0', () => {
    expect(shareOfTop(50, 200)).toBe(0.25);
    expect(shareOfTop(0, 0)).toBe(0);
    expect(shareOfTop(300, 200)).toBe(1);
    expect(shareOfTop(-3, 200)).toBe(0);
  });
});

describe('scoreParts', () => {
  const WEIGHTED = {
    'weighted.strategic-fit': 5,
    'weighted.customer-impact': 3,
    'weighted.reliability': 2,
    'weighted.revenue': 1,
    'weighted.cost': 4,
  } as const;

  test('add up to the score of a model that sums', () => {
    const weighted = modelOf('weighted');
    const scored = score(weighted, { scores: WEIGHTED });
    const parts = scoreParts(weighted, scored) ?? [];
    expect(parts.map(({ name }) => name)).toEqual(criteriaOf(weighted).map(({ name }) => name));
    const sum = parts.reduce((points, part) => points + part.points, 0);
    expect(scored).toMatchObject({ score: expect.closeTo(sum, 9) });
  });

  test('are there for the mean of ICE and not for its product', () => {
    const ice = modelOf('ice');
    if (ice.kind !== 'ice') throw new Error('It is another model');
    const scored = score(ice, { scores: { 'ice.impact': 9, 'ice.confidence': 6, 'ice.ease': 3 } });
    expect(scoreParts(ice, scored)).toBe(null);
    expect(scoreParts({ ...ice, combine: 'mean' }, scored)?.map(({ points }) => points)).toEqual([3, 2, 1]);
  });
});

describe('placementInWords', () => {
  test('says who, when and why, as far as it is known', () => {
    const plan = aPlan()
      .withInitiative('A')
      .withPlacement('A', 'first', { decidedBy: 'Noor', reason: 'It unblocks two teams' })
      .withPlacement('A', 'first')
      .build();
    expect([...plan.placements.values()].map(placementInWords)).toEqual([
      'Placed by Noor on Nov 21, 2026: It unblocks two teams',
      'Placed on Nov 21, 2026, no reason given',
    ]);
  });
});

describe('standingInWords', () => {
  test('says both numbers where places were decided', () => {
    expect(standingInWords({ rank: 8, decided: 3 })).toBe('place 3, rank 8 by score');
    expect(standingInWords({ rank: null, decided: 3 })).toBe('place 3, no rank by score');
    expect(standingInWords({ rank: 1200, decided: null })).toBe('rank 1,200');
  });
});
