import { describe, expect, test } from 'vitest';
import { findRow, listInitiatives } from '../../../../renderer/features/prioritize/list-initiatives.ts';
import { NO_FILTER } from '../../../../renderer/features/prioritize/ranking-filter.ts';
import { aPlan, initiativeId } from '../../../support/plan-builder.ts';

const RICE = { impact: 1, confidence: 1, effort: 1 } as const;
const plan = aPlan()
  .withInitiative('A', { rice: { ...RICE, reach: 10 } })
  .withInitiative('B', { rice: { ...RICE, reach: 30 }, theme: 'Data' })
  .withInitiative('C', { theme: 'Data' })
  .withInitiative('D', { rice: { ...RICE, reach: 99 }, stage: 'shipped' })
  .withInitiative('E', { rice: { ...RICE, reach: 20 } })
  .withInitiative('F', { stage: 'parked', stageReason: 'Later.' })
  .build();

describe('listInitiatives', () => {
  test('lists the ranking in its order', () => {
    expect(listInitiatives(plan, NO_FILTER).map(({ initiative, rank }) => [initiative.key, rank])).toEqual([
      ['B', 1],
      ['E', 2],
      ['A', 3],
      ['C', null],
    ]);
  });

  test('a filter leaves out rows and keeps the ranks of the others', () => {
    const rows = listInitiatives(plan, { ...NO_FILTER, text: 'a', themeIds: [null] });
    expect(rows.map(({ initiative, rank }) => [initiative.key, rank])).toEqual([
      ['E', 2],
      ['A', 3],
    ]);
  });

  test('stages without a rank come last, by key, with their scores', () => {
    const rows = listInitiatives(plan, { ...NO_FILTER, stages: ['parked', 'intake', 'shipped'] });
    expect(rows.map(({ initiative }) => initiative.key)).toEqual(['B', 'E', 'A', 'C', 'D', 'F']);
    expect(rows[4]).toMatchObject({ rank: null, scored: { state: 'complete', score: 99 } });
  });
});

describe('findRow', () => {
  test('finds any initiative of the plan, ranked or not', () => {
    expect(findRow(plan, initiativeId('E'))?.rank).toBe(2);
    expect(findRow(plan, initiativeId('F'))).toMatchObject({ rank: null, scored: { state: 'incomplete' } });
    expect(findRow(plan, initiativeId('Z'))).toBe(null);
  });
});
