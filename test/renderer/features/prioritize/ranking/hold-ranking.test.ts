import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  freeRows,
  holdRanking,
  isSameOrder,
  riseSince,
  type ShownRow,
} from '../../../../../renderer/features/prioritize/ranking/hold-ranking.ts';
import { newInitiative } from '../../../../../shared/plan/initiative.ts';
import type { RankedInitiative } from '../../../../../shared/prioritization/ranking.ts';
import { initiativeId } from '../../../../support/plan-builder.ts';

const SEED = 20261121;

function row(key: string, rank: number | null): RankedInitiative {
  const initiative = newInitiative({ id: initiativeId(key), key, title: key });
  const inputs = { reach: null, impact: null, confidence: null, effort: null };
  return { initiative, rank, scored: { state: 'incomplete', missing: [], problem: '', inputs } };
}

/** `a b c`: ranked in this order. */
function ranking(keys: string): readonly RankedInitiative[] {
  return keys
    .split(' ')
    .filter((key) => key !== '')
    .map((key, index) => row(key, index + 1));
}

function inWords(rows: readonly ShownRow[]): string {
  return rows
    .map(
      ({ initiative, rose, fits }) =>
        `${initiative.key}${rose > 0 ? `+${rose}` : rose < 0 ? rose : ''}${fits ? '' : '?'}`,
    )
    .join(' ');
}

const none = () => null;

describe('holdRanking', () => {
  test('rows keep their places and say how many ranks they moved', () => {
    expect(inWords(holdRanking(ranking('a b c d'), ranking('d a b c'), none))).toBe('a-1 b-1 c-1 d+3');
  });

  test('a new row stands behind the one that it follows by rank', () => {
    expect(inWords(holdRanking(ranking('a b c'), ranking('a x y b c'), none))).toBe('a x y b-2 c-2');
    expect(inWords(holdRanking(ranking('a b'), ranking('x a b'), none))).toBe('x a-1 b-1');
    expect(inWords(holdRanking([], ranking('x y'), none))).toBe('x y');
  });

  test('a row that the filter no longer passes stays; one that is gone from the plan goes', () => {
    const find = (id: string) => (id === initiativeId('b') ? row('b', null) : null);
    expect(inWords(holdRanking(ranking('a b c'), ranking('c'), find))).toBe('b? c+2');
  });

  test('a rank that is lost or gained is no move', () => {
    expect(inWords(holdRanking([row('a', 1), row('b', null)], [row('b', 1), row('a', null)], none))).toBe('a b');
  });

  test('what was held stays in order, and everything present is shown exactly once', () => {
    const keys = 'a b c d e f g h'.split(' ');
    const some = fc.shuffledSubarray(keys).map((chosen) => ranking(chosen.join(' ')));
    fc.assert(
      fc.property(some, some, (held, present) => {
        const shown = holdRanking(held, present, none).map(({ initiative }) => initiative.key);
        const presentKeys = present.map(({ initiative }) => initiative.key);
        expect([...shown].sort()).toEqual([...presentKeys].sort());
        const heldAndPresent = held.map(({ initiative }) => initiative.key).filter((key) => presentKeys.includes(key));
        expect(shown.filter((key) => heldAndPresent.includes(key))).toEqual(heldAndPresent);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('freeRows', () => {
  test('holds nothing', () => {
    const rows = ranking('a b');
    expect(inWords(freeRows(rows))).toBe('a b');
    expect(isSameOrder(freeRows(rows), rows)).toBe(true);
  });
});

describe('riseSince', () => {
  test('counts from the ranks that were; one that is new, lost or gained is no move', () => {
    const before = new Map([
      [initiativeId('a'), 3],
      [initiativeId('b'), 1],
      [initiativeId('c'), null],
    ]);
    expect(inWords(riseSince(freeRows(ranking('a b c d')), before))).toBe('a+2 b-1 c d');
  });
});

describe('isSameOrder', () => {
  test('compares which initiatives stand where, and how many', () => {
    expect(isSameOrder(ranking('a b'), ranking('b a'))).toBe(false);
    expect(isSameOrder(ranking('a b'), ranking('a b c'))).toBe(false);
    expect(isSameOrder(ranking(''), ranking(''))).toBe(true);
  });
});
