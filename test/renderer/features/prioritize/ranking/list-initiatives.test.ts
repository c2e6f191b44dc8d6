import { describe, expect, test } from 'vitest';
import {
  findRow,
  isDecided,
  type ListedInitiative,
  listInitiatives,
} from '../../../../../renderer/features/prioritize/ranking/list-initiatives.ts';
import { NO_FILTER } from '../../../../../renderer/features/prioritize/ranking/ranking-filter.ts';
import { type ModelId, toId } from '../../../../../shared/plan/ids.ts';
import { RICE_MODEL_ID } from '../../../../../shared/plan/model.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

const RICE = { impact: 1, confidence: 1, effort: 1 } as const;
const plan = aPlan()
  .withInitiative('A', { rice: { ...RICE, reach: 10 } })
  .withInitiative('B', { rice: { ...RICE, reach: 30 }, theme: 'Data' })
  .withInitiative('C', { theme: 'Data' })
  .withInitiative('D', { rice: { ...RICE, reach: 99 }, stage: 'shipped' })
  .withInitiative('E', { rice: { ...RICE, reach: 20 } })
  .withInitiative('F', { stage: 'parked', stageReason: 'Later.' })
  .build();
const placedPlan = aPlan()
  .withInitiative('A', { rice: { ...RICE, reach: 10 } })
  .withInitiative('B', { rice: { ...RICE, reach: 30 } })
  .withInitiative('C', { scores: { 'moscow.priority': 'must' } })
  .withInitiative('E', { rice: { ...RICE, reach: 20 } })
  .withPlacement('A', 'first', { reason: 'A promise' })
  .withPlacement('C', { above: 'E' })
  .build();
const inBrief = ({ initiative, decided, rank }: ListedInitiative) => [initiative.key, decided, rank];
const byRice = { plan, modelId: RICE_MODEL_ID };

describe('listInitiatives', () => {
  test('lists the ranking in its order', () => {
    expect(listInitiatives(byRice, NO_FILTER).map(({ initiative, rank }) => [initiative.key, rank])).toEqual([
      ['B', 1],
      ['E', 2],
      ['A', 3],
      ['C', null],
    ]);
  });

  test('a filter leaves out rows and keeps the ranks of the others', () => {
    const rows = listInitiatives(byRice, { ...NO_FILTER, text: 'a', themeIds: [null] });
    expect(rows.map(({ initiative, rank }) => [initiative.key, rank])).toEqual([
      ['E', 2],
      ['A', 3],
    ]);
  });

  test('stages without a rank come last, by key, with their scores', () => {
    const rows = listInitiatives(byRice, { ...NO_FILTER, stages: ['parked', 'intake', 'shipped'] });
    expect(rows.map(({ initiative }) => initiative.key)).toEqual(['B', 'E', 'A', 'C', 'D', 'F']);
    expect(rows[4]).toMatchObject({ rank: null, scored: { state: 'complete', score: 99 } });
  });

  test('the deciding model lists what people decided, and every row keeps its rank', () => {
    const placed = { ...byRice, plan: placedPlan };
    expect(isDecided(placed)).toBe(true);
    expect(listInitiatives(placed, NO_FILTER).map(inBrief)).toEqual([
      ['A', 1, 3],
      ['B', 2, 1],
      ['C', 3, null],
      ['E', 4, 2],
    ]);
    expect(listInitiatives(placed, NO_FILTER).map(({ placement }) => placement?.reason)).toEqual([
      'A promise',
      undefined,
      '',
      undefined,
    ]);
  });

  test('another model lists by its own scores, with no decided place', () => {
    const byMoscow = { plan: placedPlan, modelId: toId<ModelId>('moscow') };
    expect(isDecided(byMoscow)).toBe(false);
    expect(listInitiatives(byMoscow, NO_FILTER).map(inBrief)).toEqual([
      ['C', undefined, 1],
      ['A', undefined, null],
      ['B', undefined, null],
      ['E', undefined, null],
    ]);
  });
});

describe('findRow', () => {
  test('finds any initiative of the plan, ranked or not', () => {
    expect(findRow(byRice, initiativeId('E'))?.rank).toBe(2);
    expect(findRow(byRice, initiativeId('F'))).toMatchObject({ rank: null, scored: { state: 'incomplete' } });
    expect(findRow(byRice, initiativeId('Z'))).toBe(null);
  });
});
