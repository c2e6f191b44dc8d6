import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCutLine } from '../../../../../renderer/features/prioritize/ranking/place-cut-line.ts';
import { cutLineOf } from '../../../../../renderer/state/capacity-selectors.ts';
import { toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import type { CutLine } from '../../../../../shared/capacity/cut-line-state.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

const Q1 = { fiscalYear: 2027, quarter: 1 } as const;
const KEYS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** In the order of the keys; SRE has room for A, B and the small E, so that C is the first that is out. */
function aCut(room = 10): CutLine {
  const builder = aPlan().withTeam('SRE', { headCount: 1 }).withTeamPeriod('SRE', Q1, { available: room });
  const efforts = [4, 5, 3, 3, 1, 2];
  KEYS.forEach((key, index) => {
    const rice = { reach: 1_000 - index, impact: 1, confidence: 1 };
    builder.withInitiative(key, { rice, effort: { SRE: efforts[index] ?? 1 } });
  });
  const plan = builder.build();
  const cut = cutLineOf(plan, Q1, toPlainDate('2026-11-21'));
  // By the key, whatever the figures of RICE make of the efforts.
  const rows = [...cut.rows].sort((a, b) => (a.initiative.key < b.initiative.key ? -1 : 1));
  const lineAbove = rows.findIndex(({ initiative }) => initiative.key === 'C');
  return { ...cut, rows, lineAbove };
}

const ids = (keys: string) => [...keys].map((key) => initiativeId(key));

describe('the line between the rows that are shown', () => {
  test.each([
    ['ABCDEF', 2],
    // The first that is out is filtered away: those that follow it are below all the same.
    ['ABDEF', 2],
    ['ADF', 1],
    ['DEF', 0],
    ['AB', 2],
  ])('of %s it stands behind %i', (keys, at) => {
    expect(placeCutLine(aCut(), ids(keys))).toBe(at);
  });

  test('a row that is held above or below the line does not move it past the others', () => {
    expect(placeCutLine(aCut(), ids('CABDEF'))).toBe(3);
    expect(placeCutLine(aCut(), ids('BCDEFA'))).toBe(1);
  });

  test('rows without a place in the decided order have no say', () => {
    expect(placeCutLine(aCut(), [...ids('AB'), initiativeId('X'), ...ids('C')])).toBe(2);
    expect(placeCutLine(aCut(), [initiativeId('X')])).toBeNull();
    expect(placeCutLine(aCut(), [])).toBeNull();
  });

  test('where nothing is out there is none', () => {
    expect(placeCutLine({ ...aCut(), lineAbove: null }, ids('ABC'))).toBeNull();
  });

  test('in any order it is the highest place with the fewest rows on the wrong side (seed 7)', () => {
    const cut = aCut();
    const isBelow = (key: string) => key >= 'C';
    const wrongAt = (keys: readonly string[], at: number) =>
      keys.filter((key, index) => (index < at ? isBelow(key) : !isBelow(key))).length;
    fc.assert(
      fc.property(fc.shuffledSubarray([...KEYS], { minLength: 1 }), (keys) => {
        const places = Array.from({ length: keys.length + 1 }, (_, at) => wrongAt(keys, at));
        expect(placeCutLine(cut, ids(keys.join('')))).toBe(places.indexOf(Math.min(...places)));
      }),
      { seed: 7 },
    );
  });
});
