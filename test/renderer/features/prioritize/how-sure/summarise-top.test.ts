import { describe, expect, test } from 'vitest';
import { summariseTop } from '../../../../../renderer/features/prioritize/how-sure/summarise-top.ts';
import type { InitiativeId } from '../../../../../shared/plan/ids.ts';
import { rankPlan } from '../../../../../shared/prioritization/ranking.ts';
import type { InitiativeSensitivity } from '../../../../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import { verdictOn } from '../../../../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

/** Ranked in this order, each above the cut in so many of 100 draws. */
function summaryOf(times: Readonly<Record<string, number>>, top: number) {
  const builder = aPlan().withInitiative('Z-9');
  Object.keys(times).forEach((key, index) => {
    builder.withInitiative(key, { rice: { reach: 1_000 - index, impact: 1, confidence: 1, effort: 1 } });
  });
  const byId = new Map<InitiativeId, InitiativeSensitivity>(
    Object.entries(times).map(([key, above]) => {
      const id = initiativeId(key);
      const verdict = verdictOn(above, 100);
      return [id, { id, band: [1, 1], median: 1, above: above / 100, verdict, decidedBy: null }];
    }),
  );
  const { falling, rising, ...counts } = summariseTop(
    rankPlan(builder.build()),
    byId,
    ({ rank }) => rank !== null && rank <= top,
  );
  return { ...counts, falling: falling.map(({ key }) => key), rising: rising.map(({ key }) => key) };
}

describe('the top', () => {
  test('is parted into what is sure and what would fall, and names what might take its place', () => {
    expect(summaryOf({ A: 100, B: 90, C: 89, D: 11, E: 10 }, 3)).toEqual({
      above: 3,
      ranked: 5,
      sure: 2,
      falling: ['C'],
      rising: ['D'],
    });
  });

  test('counts as falling what is nearly always below, and as rising what is nearly always above', () => {
    expect(summaryOf({ A: 5, B: 96 }, 1)).toMatchObject({ sure: 0, falling: ['A'], rising: ['B'] });
  });

  test('is everything where no more are ranked', () => {
    expect(summaryOf({ A: 100, B: 100 }, 10)).toMatchObject({ above: 2, ranked: 2, sure: 2 });
  });
});
