import { describe, expect, test } from 'vitest';
import {
  BY_RANK,
  type HowSureSort,
  sortAfterClick,
  sortHowSure,
} from '../../../../../renderer/features/prioritize/how-sure/sort-how-sure.ts';
import type { InitiativeId } from '../../../../../shared/plan/ids.ts';
import { rankPlan } from '../../../../../shared/prioritization/ranking.ts';
import type { InitiativeSensitivity } from '../../../../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

const rice = (reach: number) => ({ rice: { reach, impact: 1, confidence: 1, effort: 1 } });
const RANKING = rankPlan(
  aPlan()
    .withInitiative('A', rice(4))
    .withInitiative('B', rice(3))
    .withInitiative('C', rice(2))
    .withInitiative('D', rice(1))
    .withInitiative('E')
    .build(),
);
const FIGURES: Readonly<Record<string, Pick<InitiativeSensitivity, 'above' | 'band'>>> = {
  A: { above: 0.9, band: [1, 2] },
  B: { above: 0.5, band: [1, 4] },
  C: { above: 0.6, band: [2, 3] },
};
const BY_ID = new Map<InitiativeId, InitiativeSensitivity>(
  Object.entries(FIGURES).map(([key, figures]) => {
    const id = initiativeId(key);
    return [id, { id, median: 1, verdict: 'robust', decidedBy: null, ...figures }];
  }),
);

const sorted = (sort: HowSureSort) =>
  sortHowSure(RANKING, BY_ID, sort)
    .map(({ initiative }) => initiative.key)
    .join('');

describe('sorting', () => {
  test('by rank is the ranking itself, and turned the other way round with what has no rank last', () => {
    expect(sortHowSure(RANKING, BY_ID, BY_RANK)).toBe(RANKING);
    expect(sorted({ by: 'rank', isTurned: true })).toBe('DCBAE');
  });

  test('by share begins with the largest, and what has no figures stands last either way', () => {
    expect(sorted({ by: 'above', isTurned: false })).toBe('ACBDE');
    expect(sorted({ by: 'above', isTurned: true })).toBe('BCADE');
  });

  test('by width begins with the widest band, alike ones by rank', () => {
    expect(sorted({ by: 'width', isTurned: false })).toBe('BACDE');
    expect(sorted({ by: 'width', isTurned: true })).toBe('ACBDE');
  });

  test('turns at the second click on the same head', () => {
    const once = sortAfterClick(BY_RANK, 'above');
    expect(once).toEqual({ by: 'above', isTurned: false });
    expect(sortAfterClick(once, 'above')).toEqual({ by: 'above', isTurned: true });
    expect(sortAfterClick(sortAfterClick(once, 'above'), 'above')).toEqual(once);
    expect(sortAfterClick(BY_RANK, 'rank')).toEqual({ by: 'rank', isTurned: true });
  });
});
