import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InitiativeId, type PlanId, type ThemeId, toId } from '../../../shared/plan/ids.ts';
import { newInitiative } from '../../../shared/plan/initiative.ts';
import { compareKeys, keyPrefixFrom, nextKey } from '../../../shared/plan/initiative-key.ts';
import { newPlan, type Plan } from '../../../shared/plan/plan.ts';

describe('keys', () => {
  test('sort naturally: PAY-2 before PAY-12', () => {
    expect(['PAY-12', 'PAY-2', 'AB-100', 'PAY-1'].sort(compareKeys)).toEqual(['AB-100', 'PAY-1', 'PAY-2', 'PAY-12']);
  });

  test('with numbers longer than a number can hold still sort by them', () => {
    expect(compareKeys('A-90071992547409930', 'A-90071992547409931')).toBeLessThan(0);
  });

  test('are in one total order: antisymmetric, transitive, equal only when the same (seed 31)', () => {
    const key = fc.stringMatching(/^[A-C]{0,2}-?[0-2]{0,3}[a-b]?$/);
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        expect(Math.sign(compareKeys(a, b))).toBe(-Math.sign(compareKeys(b, a)) + 0);
        expect(compareKeys(a, b) === 0).toBe(a === b);
        if (compareKeys(a, b) <= 0 && compareKeys(b, c) <= 0) expect(compareKeys(a, c)).toBeLessThanOrEqual(0);
      }),
      { seed: 31, numRuns: 1_000 },
    );
  });
});

describe('the next key', () => {
  const themeId = toId<ThemeId>('sre');
  const base = newPlan({ id: toId<PlanId>('p'), name: 'Plan', keyPrefix: 'QD' });
  const plan: Plan = {
    ...base,
    themes: new Map([
      [themeId, { id: themeId, name: 'SRE', colour: 0, keyPrefix: 'SRE', targetShare: null, position: 1 }],
    ]),
    initiatives: new Map(
      ['SRE-4', 'SRE-12', 'SRE-x', 'QD-1'].map((key, index) => {
        const id = toId<InitiativeId>(`i${index}`);
        return [id, newInitiative({ id, key, title: key })];
      }),
    ),
  };

  test('is one above the highest of its theme, or of the plan', () => {
    expect(nextKey(plan, themeId)).toBe('SRE-13');
    expect(nextKey(plan, null)).toBe('QD-2');
    expect(nextKey(base, null)).toBe('QD-1');
  });

  test('leaves room for keys that are about to be taken', () => {
    expect(nextKey(plan, themeId, ['SRE-40'])).toBe('SRE-41');
  });
});

describe('a key prefix', () => {
  test('is the initials of several words, or the first letters of one', () => {
    expect(keyPrefixFrom('Reliability & performance')).toBe('RP');
    expect(keyPrefixFrom('Payments')).toBe('PAY');
    expect(keyPrefixFrom('Übergang')).toBe('UBE');
    expect(keyPrefixFrom('— 42 —')).toBe('QD');
  });
});
