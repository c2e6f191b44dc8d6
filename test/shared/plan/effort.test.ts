import { describe, expect, test } from 'vitest';
import { durationOf, totalEffort } from '../../../shared/plan/effort.ts';
import { type InitiativeId, type TeamId, toId } from '../../../shared/plan/ids.ts';
import { type Initiative, newInitiative, type TeamEffort } from '../../../shared/plan/initiative.ts';

function withParts(...parts: readonly Partial<TeamEffort>[]): Initiative {
  const effort = parts.map((part, index) => ({
    teamId: toId<TeamId>(`team-${index}`),
    low: null,
    likely: null,
    high: null,
    assignedFte: 1,
    evidence: '',
    ...part,
  }));
  return { ...newInitiative({ id: toId<InitiativeId>('i'), key: 'PAY-1', title: 'One' }), effort };
}

describe('effort', () => {
  test('is the sum of the likely figures, unassigned ones too', () => {
    expect(totalEffort(withParts({ likely: 3 }, { likely: 1.5, teamId: null }))).toEqual({
      state: 'estimated',
      likely: 4.5,
    });
  });

  test('is incomplete while a needed team has no figure, and missing without any team', () => {
    expect(totalEffort(withParts({ likely: 3 }, {}))).toMatchObject({
      state: 'incomplete',
      unestimated: [{ likely: null }],
    });
    expect(totalEffort(withParts())).toEqual({ state: 'missing' });
  });
});

describe('duration', () => {
  test('follows the team that takes longest: effort × 5 ÷ assigned FTE, rounded up', () => {
    expect(durationOf(withParts({ likely: 3 }, { likely: 5, assignedFte: 2 }))).toBe(15);
    expect(durationOf(withParts({ likely: 5, assignedFte: 2 }))).toBe(13);
  });

  test('is at least one workday, is not stretched by rounding errors, and is what was given where it was', () => {
    expect(durationOf(withParts({ likely: 0.1 }))).toBe(1);
    expect(durationOf(withParts({ likely: 0 }))).toBe(1);
    expect(durationOf(withParts({ likely: 0.6 * 3 }))).toBe(9);
    expect(durationOf({ ...withParts({ likely: 3 }), duration: 4 })).toBe(4);
  });

  test('is unknown without a full estimate', () => {
    expect(durationOf(withParts())).toBe(null);
    expect(durationOf(withParts({ likely: 3 }, {}))).toBe(null);
  });
});
