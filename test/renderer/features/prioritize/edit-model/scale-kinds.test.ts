import { describe, expect, test } from 'vitest';
import { scaleKindsOf, scaleOfKind } from '../../../../../renderer/features/prioritize/edit-model/scale-kinds.ts';
import { scaleSummary } from '../../../../../renderer/features/prioritize/edit-model/scale-summary.ts';
import { findScaleFlaw } from '../../../../../shared/commands/find-scale-flaw.ts';
import type { Criterion, Scale } from '../../../../../shared/plan/criterion.ts';

const SCALES: readonly Scale[] = [
  { kind: 'number', least: 1, most: 5, unit: '' },
  { kind: 'number', least: 0, most: null, unit: 'teams' },
  { kind: 'number', least: 0.5, most: 2, unit: '' },
  {
    kind: 'choice',
    choices: [
      { value: 0.25, label: 'minimal' },
      { value: 3, label: '' },
    ],
  },
  { kind: 'percentage' },
  { kind: 'stars' },
  { kind: 'effort' },
];

const criterion = (scale: Scale): Criterion => ({
  id: 'value',
  name: 'Value',
  description: '',
  direction: 'benefit',
  scale,
});

describe('a scale of another kind', () => {
  test('is one that the model takes, whatever it was before', () => {
    for (const model of ['weighted', 'formula'] as const) {
      for (const before of SCALES) {
        for (const kind of scaleKindsOf(model)) {
          const scale = scaleOfKind(kind, before);
          expect([kind, findScaleFlaw(model, criterion(scale))]).toEqual([kind, null]);
        }
      }
    }
  });

  test('keeps the bounds, and offers each whole step of few as a choice', () => {
    const [oneToFive] = SCALES;
    if (oneToFive === undefined) throw new Error('No scale');
    expect(scaleOfKind('number', { kind: 'percentage' })).toEqual({ kind: 'number', least: 0, most: 1, unit: '' });
    const choices = scaleOfKind('choice', oneToFive);
    expect(choices.kind === 'choice' && choices.choices.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
  });

  test('is person-months in a formula alone', () => {
    expect(scaleKindsOf('formula')).toContain('effort');
    expect(scaleKindsOf('weighted')).not.toContain('effort');
  });
});

describe('the line on a scale', () => {
  test('says its values, its unit, and that less is better', () => {
    const lines = SCALES.map((scale) => scaleSummary({ scale, direction: 'benefit' }));
    expect(lines).toEqual([
      'From 1 to 5',
      '0 or more teams',
      'From 0.5 to 2',
      '0.25 or 3',
      'From 0 to 100 %',
      '1 to 5 stars',
      'Person-months of all teams',
    ]);
    expect(scaleSummary({ scale: { kind: 'stars' }, direction: 'cost' })).toBe('1 to 5 stars · less is better');
  });

  test('counts many choices', () => {
    const choices = [1, 2, 3, 5, 8, 13].map((value) => ({ value, label: '' }));
    expect(scaleSummary({ scale: { kind: 'choice', choices }, direction: 'benefit' })).toBe('One of 6 choices');
  });
});
