// What each kind of model makes of one initiative, with the numbers that are worked out by hand.

import { describe, expect, test } from 'vitest';
import { requireModel } from '../../../shared/plan/built-in-models.ts';
import { type ModelId, toId } from '../../../shared/plan/ids.ts';
import type { ScoreKey } from '../../../shared/plan/initiative.ts';
import type { IceModel, Model, WeightedModel } from '../../../shared/plan/model.ts';
import {
  KANO_ANSWERS,
  KANO_CLASSES,
  type KanoClass,
  type KanoCounts,
  kanoCoefficients,
  mostFrequentKanoClass,
} from '../../../shared/prioritization/kano.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { scorerOf } from '../../../shared/prioritization/score-initiative.ts';
import { weightedParts } from '../../../shared/prioritization/weighted.ts';
import { aPlan, type InitiativeFacts, initiativeId } from '../../support/plan-builder.ts';

type Values = Readonly<Record<string, number | string>>;

function builtIn(id: string): Model {
  return requireModel(aPlan().build(), toId<ModelId>(id));
}

function factsOf(model: Model, values: Values, facts: InitiativeFacts = {}): InitiativeFacts {
  const scores: Record<ScoreKey, number | string> = {};
  for (const [criterion, value] of Object.entries(values)) scores[`${model.id}.${criterion}`] = value;
  return { ...facts, scores };
}

/** A score, a class, or the sentence on what is wrong. */
function outcome(model: Model, values: Values, facts?: InitiativeFacts): number | string {
  const plan = aPlan()
    .withInitiative('A', factsOf(model, values, facts))
    .build();
  const initiative = plan.initiatives.get(initiativeId('A'));
  if (initiative === undefined) throw new Error('The plan has no initiative');
  const scored = scorerOf(model).score(initiative);
  return scored.state === 'complete' ? (scored.class ?? scored.score) : `${scored.state}: ${scored.problem}`;
}

/** `rank key class` of initiatives by their values. */
function listed(model: Model, all: Readonly<Record<string, Values>>): readonly string[] {
  const builder = aPlan().withModel(model);
  for (const [key, values] of Object.entries(all)) builder.withInitiative(key, factsOf(model, values));
  return rankPlan(builder.build(), model.id).map(({ rank, initiative, scored }) => {
    const what = scored.state === 'complete' ? (scored.class ?? scored.score) : scored.state;
    return `${rank ?? '-'} ${initiative.key} ${what}`;
  });
}

describe('RICE', () => {
  const rice = builtIn('rice');

  test.each([
    [2_000, 2, 0.8, 4, 800],
    [5_000, 2, 0.8, 2, 4_000],
    [500, 3, 1, 2, 750],
    [2_000, 0.5, 0.5, 0.5, 1_000],
  ])('%d × %d × %d ÷ %d is %d', (reach, impact, confidence, effort, score) => {
    expect(outcome(rice, { reach, impact, confidence, effort })).toBe(score);
  });

  test('takes the effort of the teams, in person-months, unless it is set for the model', () => {
    const facts = { effort: { SRE: 13, Data: 13 } };
    expect(outcome(rice, { reach: 300, impact: 1, confidence: 1 }, facts)).toBe(50);
    expect(outcome(rice, { reach: 300, impact: 1, confidence: 1, effort: 3 }, facts)).toBe(100);
    expect(outcome(rice, { reach: 300, impact: 1, confidence: 1 }, { effort: { SRE: 13, Data: null } })).toBe(
      'incomplete: Effort is missing.',
    );
  });

  test('says what is missing, and what is outside its scale', () => {
    expect(outcome(rice, { impact: 1 })).toBe('incomplete: Reach, confidence and effort are missing.');
    expect(outcome(rice, { reach: -1, impact: 1, confidence: 1, effort: 1 })).toBe(
      'error: Reach is -1, but it must be 0 or more.',
    );
    expect(outcome(rice, { reach: 1, impact: 1.5, confidence: 1, effort: 1 })).toBe(
      'error: Impact is 1.5, but it must be 3, 2, 1, 0.5 or 0.25.',
    );
    expect(outcome(rice, { reach: 1, impact: 1, confidence: 80, effort: 1 })).toBe(
      'error: Confidence is 8000 %, but it must be from 0 to 100 %.',
    );
    expect(outcome(rice, { reach: 1, impact: 1, confidence: 1, effort: 0 })).toBe(
      'error: Effort is 0 person-months, but it must be more than 0.',
    );
    expect(outcome(rice, { reach: 'many', impact: 1, confidence: 1, effort: 1 })).toBe(
      'error: Reach is not a number; it must be 0 or more.',
    );
  });
});

describe('ICE', () => {
  const product: IceModel = { id: toId('ice'), kind: 'ice', name: 'ICE', builtIn: true, combine: 'product' };
  const mean: IceModel = { ...product, combine: 'mean' };
  const A = { impact: 10, confidence: 1, ease: 10 };
  const B = { impact: 6, confidence: 6, ease: 6 };

  test('is a product, or a mean, and the two rank differently', () => {
    expect(listed(product, { A, B })).toEqual(['1 B 216', '2 A 100']);
    expect(listed(mean, { A, B })).toEqual(['1 A 7', '2 B 6']);
  });

  test('says what is missing, and what is outside its scale', () => {
    expect(outcome(product, { impact: 3, ease: 4 })).toBe('incomplete: Confidence is missing.');
    expect(outcome(mean, {})).toBe('incomplete: Impact, Confidence and Ease are missing.');
    expect(outcome(product, { ...B, ease: 11 })).toBe('error: Ease is 11, but it must be from 1 to 10.');
    expect(outcome(product, { ease: 0 })).toBe('error: Ease is 0, but it must be from 1 to 10.');
    expect(outcome(product, { ...B, ease: 'high' })).toBe('error: Ease is not a number; it must be from 1 to 10.');
  });
});

describe('WSJF', () => {
  const wsjf = builtIn('wsjf');
  const values = { 'business-value': 8, 'time-criticality': 5, 'risk-opportunity': 3, 'job-size': 5 };

  test('(8 + 5 + 3) ÷ 5 is 3.2, (8 + 13 + 3) ÷ 5 is 4.8', () => {
    expect(outcome(wsjf, values)).toBe(3.2);
    expect(outcome(wsjf, { ...values, 'time-criticality': 13 })).toBe(4.8);
  });

  test('says what is missing, and what is none of its steps', () => {
    expect(outcome(wsjf, { 'business-value': 8, 'risk-opportunity': 1 })).toBe(
      'incomplete: Time criticality and Job size are missing.',
    );
    expect(outcome(wsjf, { ...values, 'job-size': 4 })).toBe(
      'error: Job size is 4, but it must be 1, 2, 3, 5, 8, 13 or 20.',
    );
    expect(outcome(wsjf, { ...values, 'job-size': 0 })).toContain('error: Job size is 0');
  });
});

describe('weighted scoring', () => {
  const scale = { kind: 'number', least: 1, most: 5, unit: '' } as const;
  const facts = { description: '', direction: 'benefit', scale } as const;
  const model: WeightedModel = {
    id: toId('own'),
    kind: 'weighted',
    name: 'Own',
    builtIn: false,
    criteria: [
      { ...facts, id: 'a', name: 'A', weight: 3 },
      { ...facts, id: 'b', name: 'B', weight: 2 },
      { ...facts, id: 'c', name: 'C', direction: 'cost', weight: 1 },
    ],
  };
  const [a, b, c] = model.criteria;
  if (a === undefined || b === undefined || c === undefined) throw new Error('The model has three criteria');

  test('100 × (3×1 + 2×0.5 + 1×0.75) ÷ 6 is 79.1667, and its parts add up to it', () => {
    expect(outcome(model, { a: 5, b: 3, c: 2 })).toBeCloseTo(79.1667, 4);
    const parts = weightedParts(model.criteria, [5, 3, 2]);
    expect(parts.map(({ normalised }) => normalised)).toEqual([1, 0.5, 0.75]);
    expect(parts.map(({ points }) => Number(points.toFixed(4)))).toEqual([50, 16.6667, 12.5]);
  });

  test('goes from 0 to 100, a cost turned round', () => {
    expect(outcome(model, { a: 5, b: 5, c: 1 })).toBe(100);
    expect(outcome(model, { a: 1, b: 1, c: 5 })).toBe(0);
  });

  test('does not ask for what weighs nothing, but says when it is outside its scale', () => {
    const light: WeightedModel = { ...model, criteria: [a, b, { ...c, weight: 0 }] };
    expect(outcome(light, { a: 5, b: 3 })).toBe(80);
    expect(outcome(light, { a: 5, b: 3, c: 9 })).toBe('error: C is 9, but it must be from 1 to 5.');
    expect(outcome(model, { a: 5, b: 3 })).toBe('incomplete: C is missing.');
  });

  test('takes stars, shares and choices on their own scales', () => {
    const mixed: WeightedModel = {
      ...model,
      criteria: [
        { ...a, scale: { kind: 'stars' }, weight: 1 },
        { ...b, scale: { kind: 'percentage' }, weight: 1 },
        { ...c, scale: choices(1, 3, 9), weight: 2 },
      ],
    };
    expect(outcome(mixed, { a: 4, b: 0.5, c: 3 })).toBe(68.75);
    expect(outcome(mixed, { a: 2.5, b: 0.5, c: 3 })).toBe('error: A is 2.5, but it must be 1 to 5 stars.');
    expect(outcome(mixed, { a: 4, b: 0.5, c: 4 })).toBe('error: C is 4, but it must be 1, 3 or 9.');
    expect(outcome(mixed, { a: 4, b: 50, c: 3 })).toBe('error: B is 5000 %, but it must be from 0 to 100 %.');
  });

  test.each<[string, WeightedModel['criteria'], string]>([
    ['no criteria', [], 'The model has no criteria yet.'],
    ['no weight', [{ ...a, weight: 0 }], 'Every weight is 0: give at least one criterion a weight.'],
    ['weights without end', [a, b].map((one) => ({ ...one, weight: 1e308 })), 'The weights are too large to add up.'],
    [
      'a scale of one value',
      [{ ...a, scale: { ...scale, most: 1 } }],
      'The scale of “A” goes from 1 to 1: the highest value must be above the lowest.',
    ],
    [
      'a scale with an open end',
      [{ ...a, scale: { ...scale, most: null } }],
      'The scale of “A” needs a lowest and a highest value.',
    ],
    ['no choices', [{ ...a, scale: choices() }], 'The scale of “A” needs a lowest and a highest value.'],
    [
      'a scale too wide',
      [{ ...a, scale: { ...scale, least: -1.7e308, most: 1.7e308 } }],
      'The scale of “A” is too wide to compute with.',
    ],
  ])('gives no score with %s, and says why', (_, criteria, sentence) => {
    expect(outcome({ ...model, criteria }, { a: 1, b: 1 })).toBe(`error: ${sentence}`);
  });
});

describe('value vs effort', () => {
  const model = builtIn('value-effort');

  test.each([
    [10, 1, 'quick-win'],
    [10, 10, 'big-bet'],
    [1, 1, 'fill-in'],
    [1, 10, 'money-pit'],
    [5.5, 5.5, 'quick-win'],
    [5.4, 5.5, 'fill-in'],
    [5.5, 5.6, 'big-bet'],
    [5.4, 5.6, 'money-pit'],
  ])('value %d and effort %d is a %s', (value, effort, quadrant) => {
    expect(outcome(model, { value, effort })).toBe(quadrant);
  });

  test('ranks by class, then high value, then low effort; equal in all is equal in rank', () => {
    const ranking = listed(model, {
      A: { value: 1, effort: 9 },
      B: { value: 2, effort: 2 },
      C: { value: 9, effort: 9 },
      D: { value: 8, effort: 3 },
      E: { value: 8, effort: 2 },
      F: { value: 9, effort: 4 },
      G: { value: 8, effort: 3 },
      H: { value: 9 },
    });
    expect(ranking).toEqual([
      '1 F quick-win',
      '2 E quick-win',
      '3 D quick-win',
      '3 G quick-win',
      '5 C big-bet',
      '6 B fill-in',
      '7 A money-pit',
      '- H incomplete',
    ]);
  });

  test('says what is missing, and what is outside its scale', () => {
    expect(outcome(model, {})).toBe('incomplete: Value and Effort are missing.');
    expect(outcome(model, { value: 0, effort: 5 })).toBe('error: Value is 0, but it must be from 1 to 10.');
  });
});

describe('the opportunity score', () => {
  const model = builtIn('opportunity');

  test.each([
    [9, 3, 15],
    [9, 9, 9],
    [3, 9, 3],
    [10, 0, 20],
    [0, 0, 0],
  ])('of importance %d and satisfaction %d is %d', (importance, satisfaction, score) => {
    expect(outcome(model, { importance, satisfaction })).toBe(score);
  });

  test('says what is missing, and what is outside its scale', () => {
    expect(outcome(model, { importance: 4 })).toBe('incomplete: Satisfaction is missing.');
    expect(outcome(model, { importance: 11, satisfaction: 1 })).toBe(
      'error: Importance is 11, but it must be from 0 to 10.',
    );
  });
});

describe('MoSCoW', () => {
  const model = builtIn('moscow');

  test('ranks by class alone, and what is of one class shares its rank', () => {
    const ranking = listed(model, {
      A: { priority: 'wont' },
      B: { priority: 'could' },
      C: { priority: 'must' },
      D: { priority: 'should' },
      E: { priority: 'must' },
      F: {},
      G: { priority: 'maybe' },
    });
    expect(ranking).toEqual([
      '1 C must',
      '1 E must',
      '3 D should',
      '4 B could',
      '5 A wont',
      '- F incomplete',
      '- G error',
    ]);
  });

  test('says what is missing, and what is none of its classes', () => {
    expect(outcome(model, {})).toBe('incomplete: Priority is missing.');
    expect(outcome(model, { priority: 'maybe' })).toBe(
      'error: Priority is “maybe”, but it must be “Must”, “Should”, “Could” or “Won’t”.',
    );
    expect(outcome(model, { priority: 1 })).toBe(
      'error: Priority is not a choice; it must be “Must”, “Should”, “Could” or “Won’t”.',
    );
  });
});

describe('Kano', () => {
  const model = builtIn('kano');
  const LETTERS: Readonly<Record<string, KanoClass>> = {
    M: 'must-be',
    O: 'performance',
    A: 'attractive',
    I: 'indifferent',
    R: 'reverse',
    Q: 'questionable',
  };
  const counts = (given: Partial<KanoCounts>): KanoCounts => ({ ...NONE, ...given });

  test.each([
    ['like', 'QAAAO'],
    ['must-be', 'RIIIM'],
    ['neutral', 'RIIIM'],
    ['live-with', 'RIIIM'],
    ['dislike', 'RRRRQ'],
  ])('reads the row “%s” of its table as %s', (functional, row) => {
    const classes = KANO_ANSWERS.map(({ id: dysfunctional }) => outcome(model, { functional, dysfunctional }));
    expect(classes).toEqual([...row].map((letter) => LETTERS[letter]));
  });

  test('takes the most frequent class of counts; ties go to M, O, A, I, R, Q in turn', () => {
    expect(outcome(model, { attractive: 30, performance: 20, 'must-be': 10, indifferent: 40 })).toBe('indifferent');
    for (const [index, { id }] of KANO_CLASSES.entries()) {
      const tied = Object.fromEntries(KANO_CLASSES.slice(index).map((one) => [one.id, 5]));
      expect(mostFrequentKanoClass(counts(tied))).toBe(id);
    }
  });

  test('A30 O20 M10 I40 makes it 0.50 better to have and 0.30 worse to lack', () => {
    const given = counts({ attractive: 30, performance: 20, 'must-be': 10, indifferent: 40 });
    expect(kanoCoefficients(given)).toEqual({ better: 0.5, worse: -0.3 });
    expect(kanoCoefficients({ ...given, reverse: 90, questionable: 90 })).toEqual({ better: 0.5, worse: -0.3 });
    expect(kanoCoefficients(counts({ reverse: 3 }))).toBeNull();
    expect(kanoCoefficients(counts({ indifferent: 3 }))).toEqual({ better: 0, worse: 0 });
  });

  test('ranks by class, then by better − worse; equal in both is equal in rank', () => {
    const ranking = listed(model, {
      A: { reverse: 2 },
      B: { attractive: 4, indifferent: 3 },
      C: { attractive: 9, indifferent: 1 },
      D: { functional: 'like', dysfunctional: 'neutral' },
      E: { attractive: 3 },
      F: { performance: 1 },
      G: { functional: 'must-be', dysfunctional: 'dislike' },
    });
    expect(ranking).toEqual([
      '1 G must-be',
      '2 F performance',
      '3 D attractive',
      '3 E attractive',
      '5 C attractive',
      '6 B attractive',
      '7 A reverse',
    ]);
  });

  test('believes counts more than one pair of answers', () => {
    expect(outcome(model, { functional: 'like', dysfunctional: 'dislike', 'must-be': 1 })).toBe('must-be');
  });

  test('says what is missing, and what is no answer', () => {
    expect(outcome(model, {})).toBe('incomplete: If it is there and If it is not there are missing.');
    expect(outcome(model, { functional: 'like' })).toBe('incomplete: If it is not there is missing.');
    expect(outcome(model, { functional: 'love', dysfunctional: 'like' })).toContain('If it is there is “love”, but it');
    expect(outcome(model, { attractive: -1 })).toBe('error: Attractive is -1, but it must be 0 or more.');
    expect(outcome(model, { attractive: 0 })).toBe('error: Nobody was counted: give at least one answer.');
  });

  const NONE: KanoCounts = {
    'must-be': 0,
    performance: 0,
    attractive: 0,
    indifferent: 0,
    reverse: 0,
    questionable: 0,
  };
});

describe('a formula', () => {
  const ours = (formula: string): Model => ({
    id: toId('ours'),
    kind: 'formula',
    name: 'Ours',
    builtIn: false,
    criteria: [
      {
        id: 'value',
        name: 'Value',
        description: '',
        direction: 'benefit',
        scale: { kind: 'number', least: 0, most: 10, unit: '' },
      },
      { id: 'effort', name: 'Effort', description: '', direction: 'cost', scale: { kind: 'effort' } },
      {
        id: 'colour',
        name: 'Colour',
        description: '',
        direction: 'benefit',
        scale: { kind: 'category', categories: [{ id: 'red', label: 'Red' }] },
      },
    ],
    formula,
  });

  test('is computed over its criteria, and asks only for those that it names', () => {
    expect(outcome(ours('value ^ 2 - 1'), { value: 3 })).toBe(8);
    expect(outcome(ours('value / effort'), { value: 3 }, { effort: { SRE: 26 } })).toBe(0.5);
    expect(outcome(ours('if(value > 2, 7, -7)'), { value: 3 })).toBe(7);
  });

  test('says what is missing, what is outside its scale, and what can’t be computed', () => {
    expect(outcome(ours('value / effort'), { value: 3 })).toBe('incomplete: Effort is missing.');
    expect(outcome(ours('value'), { value: 11 })).toBe('error: Value is 11, but it must be from 0 to 10.');
    expect(outcome(ours('1 / value'), { value: 0 })).toMatch(/^error: .*divi/);
    expect(outcome(ours('(value + 10) ^ 500'), { value: 10 })).toMatch(/^error: .*large/);
    expect(outcome(ours('value +'), { value: 3 })).toMatch(/^error: At character 8: /);
    expect(outcome(ours('worth'), { value: 3 })).toMatch(/^error: At character 1: no criterion is named “worth”/);
    expect(outcome(ours('colour'), { colour: 'red' })).toBe(
      'error: The formula uses a criterion whose scale has words alone: give its choices numbers.',
    );
    expect(outcome(ours('x'.repeat(10_000)), {})).toContain('the formula has 10,000 characters; at most 2,000 fit');
    expect(outcome(ours(`${'('.repeat(900)}value${')'.repeat(900)}`), {})).toContain('nested deeper than 64 levels');
  });
});

function choices(...values: readonly number[]) {
  return { kind: 'choice', choices: values.map((value) => ({ value, label: '' })) } as const;
}
