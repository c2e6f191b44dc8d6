import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  criterionNoun,
  criterionValueText,
  readCriterion,
  type ScoreStyle,
} from '../../../shared/import/read-criterion.ts';
import type { Criterion, Scale } from '../../../shared/plan/criterion.ts';
import type { CriterionValue } from '../../../shared/plan/initiative.ts';
import { WSJF_STEPS } from '../../../shared/prioritization/wsjf.ts';

const STYLE: ScoreStyle = { decimal: '.', share: { decimal: '.', hasUnsignedAboveOne: false } };
const OPEN = { decimal: null, share: { decimal: null, hasUnsignedAboveOne: false } } as const;

const ONE_TO_FIVE: Scale = { kind: 'number', least: 1, most: 5, unit: '' };
const ANY_NUMBER: Scale = { kind: 'number', least: null, most: null, unit: '' };
const COUNT: Scale = { kind: 'number', least: 0, most: null, unit: 'users' };
const STEPS: Scale = { kind: 'choice', choices: WSJF_STEPS.map((value) => ({ value, label: '' })) };
const RISKS: Scale = {
  kind: 'choice',
  choices: [
    { value: 1, label: 'Low' },
    { value: 2, label: 'high-low' },
    { value: 3, label: '1' },
  ],
};
const GRADES: Scale = {
  kind: 'category',
  categories: [
    { id: 'a', label: 'A' },
    { id: 'a-plus', label: 'A+' },
    { id: 'b', label: 'A' },
    { id: 'unnamed', label: '' },
    { id: 'must', label: 'Must' },
    { id: 'maybe', label: 'Maybe' },
  ],
};

function criterion(scale: Scale): Criterion {
  return { id: 'joy', name: 'Joy', description: '', direction: 'benefit', scale };
}

function read(scale: Scale, text: string, style: ScoreStyle = STYLE): string {
  const value = readCriterion(criterion(scale), text, style);
  if (!value.ok) return value.problem;
  if (value.value.kind === 'choice') return value.value.choice;
  const { low, likely, high } = value.value;
  return low === null ? String(likely) : `${low} ${likely} ${high}`;
}

describe('a value is read by its scale', () => {
  test('a number, also one that the scale does not reach to, and low, likely, high', () => {
    expect(read(ONE_TO_FIVE, '4.5')).toBe('4.5');
    expect(read(ONE_TO_FIVE, '7')).toBe('7');
    expect(read(ONE_TO_FIVE, '2-3-5')).toBe('2 3 5');
    expect(read(ANY_NUMBER, '-3/-1/2')).toBe('-3 -1 2');
    expect(read(ONE_TO_FIVE, 'much')).toBe('“much” is no number.');
  });

  test('a separator before three digits, by what the scale takes, where the column says nothing', () => {
    expect(read(COUNT, '1,234', OPEN)).toBe('1234');
    expect(read(ONE_TO_FIVE, '1,234', OPEN)).toBe('1.234');
    expect(read(ANY_NUMBER, '1,234', OPEN)).toContain('can be 1234 or 1.234');
  });

  test('one of the choices, by its number before its word', () => {
    expect(read(STEPS, '13')).toBe('13');
    expect(read(RISKS, 'LOW')).toBe('1');
    expect(read(RISKS, 'high-low')).toBe('2');
    expect(read(RISKS, '1')).toBe('1');
    expect(read(STEPS, '1-2-8')).toBe('1 2 8');
    expect(read(STEPS, '8-2-1')).toContain('must have low, likely and high in this order');
    expect(read(STEPS, '4')).toBe('“4” is no joy: it is one of 1, 2, 3, 5, 8, 13, 20.');
    expect(read({ kind: 'choice', choices: [] }, '4')).toContain('the scale has none yet');
  });

  test('a percentage with its sign, as a share, and as a word', () => {
    const scale = { kind: 'percentage' } as const;
    expect(['80%', '80', '0.8', 'medium'].map((text) => read(scale, text))).toEqual(['0.8', '0.8', '0.8', '0.8']);
    expect(read(scale, '50%-80%-90%')).toBe('0.5 0.8 0.9');
    expect(read(scale, '140%')).toContain('outside 0 to 100 %');
  });

  test('stars, drawn or counted', () => {
    const scale = { kind: 'stars' } as const;
    const fours = ['4', '★★★★', '★★★★☆', '****', '4/5', '4 stars', '4★'];
    expect(fours.map((text) => read(scale, text))).toEqual(fours.map(() => '4'));
    expect(read(scale, '1-3-5')).toBe('1 3 5');
    for (const text of ['0', '6', '2.5', '★★★★★★', 'good']) {
      expect(read(scale, text)).toBe(`“${text}” is no joy: it is 1 to 5 stars, such as 4 or ★★★★.`);
    }
  });

  test('an effort above 0, with or without its unit', () => {
    const scale = { kind: 'effort' } as const;
    expect(read(scale, '13w')).toBe('3');
    expect(read(scale, '0')).toContain('more than 0');
  });

  test('a category by its label, its id or how it alone begins', () => {
    expect(['Must', 'MUST', 'must', 'mu', 'Must have'].map((text) => read(GRADES, text))).toEqual(
      Array(5).fill('must'),
    );
    expect(read(GRADES, 'm')).toBe('“m” is no joy: it is one of A, A+, A, , Must, Maybe.');
    expect(read(GRADES, 'A')).toBe('a');
    expect(read(GRADES, 'A+')).toBe('a-plus');
    expect(read(GRADES, 'unnamed')).toBe('unnamed');
    expect(read(GRADES, '?')).toContain('is no joy');
  });
});

const figure = (values: fc.Arbitrary<number>): fc.Arbitrary<CriterionValue> =>
  fc.oneof(
    values.map((likely): CriterionValue => ({ kind: 'number', low: null, likely, high: null })),
    fc.tuple(values, values, values).map((three): CriterionValue => {
      const [low = 0, likely = 0, high = 0] = three.toSorted((a, b) => a - b);
      return { kind: 'number', low, likely, high };
    }),
  );
const decimals = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((hundredths) => hundredths / 100);

test.each<[string, Scale, fc.Arbitrary<CriterionValue>]>([
  ['numbers, also outside their scale', ONE_TO_FIVE, figure(decimals)],
  ['numbers without bounds', ANY_NUMBER, figure(decimals)],
  ['steps', STEPS, figure(fc.constantFrom(...WSJF_STEPS))],
  ['choices whose word is a number', RISKS, figure(fc.constantFrom(1, 2, 3))],
  ['percentages', { kind: 'percentage' }, figure(fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10_000))],
  ['stars', { kind: 'stars' }, figure(fc.integer({ min: 1, max: 5 }))],
  ['efforts', { kind: 'effort' }, figure(fc.integer({ min: 1, max: 10_000 }).map((value) => value / 100))],
  [
    'categories with labels that are alike',
    GRADES,
    fc.constantFrom('a', 'a-plus', 'b', 'unnamed', 'must').map((choice) => ({ kind: 'choice', choice })),
  ],
])('the text of %s reads back as the same (seed 6)', (_name, scale, values) => {
  fc.assert(
    fc.property(values, (value) => {
      const text = criterionValueText({ scale }, value);
      expect(readCriterion(criterion(scale), text, STYLE)).toEqual({ ok: true, value });
    }),
    { seed: 6 },
  );
});

test('a criterion is called by its name in lower case, in quotation marks where that has several words', () => {
  expect(['Reach', 'ROI', 'Job size'].map((name) => criterionNoun({ name }))).toEqual(['reach', 'ROI', '“Job size”']);
});
