import { describe, expect, test } from 'vitest';
import { LEAST_LIST_WIDTH, rankingColumns } from '../../../../renderer/features/prioritize/ranking-columns.ts';
import { BUILT_IN_MODELS } from '../../../../shared/plan/model.ts';

function columnsAt(width: number, longestKey = 6, highestRank = 60) {
  const [model] = BUILT_IN_MODELS;
  if (model === undefined) throw new Error('There is no built-in model');
  return rankingColumns({ width, model, longestKey, highestRank });
}

describe('rankingColumns', () => {
  test('the inputs, the score and the stage are there at every width', () => {
    for (const width of [LEAST_LIST_WIDTH, 800, 1400]) {
      const ids = columnsAt(width).map(({ id }) => id);
      expect(ids).toEqual(
        expect.arrayContaining(['rank', 'title', 'reach', 'impact', 'confidence', 'effort', 'score', 'stage']),
      );
    }
  });

  test('the bar goes first, then the word of the stage', () => {
    expect(columnsAt(900).some(({ id }) => id === 'share')).toBe(true);
    expect(columnsAt(800).some(({ id }) => id === 'share')).toBe(false);
    expect(columnsAt(800).at(-1)?.header).toBe('Stage');
    expect(columnsAt(730).at(-1)).toMatchObject({ header: '', meaning: 'Stage' });
  });

  test('the title keeps its room, also beside long keys and high ranks', () => {
    for (let width = 740; width < 2000; width += 10) {
      const taken = columnsAt(width, 8, 5_000).reduce((sum, column) => sum + (column.width ?? 0), 0);
      expect(width - taken, `at ${width}`).toBeGreaterThanOrEqual(210);
    }
  });

  test('long keys and high ranks get the room that they need', () => {
    const widthOf = (id: string, columns = columnsAt(900)) => columns.find((column) => column.id === id)?.width ?? 0;
    expect(widthOf('key', columnsAt(900, 10))).toBeGreaterThan(widthOf('key'));
    expect(widthOf('rank', columnsAt(900, 6, 4_000))).toBeGreaterThan(widthOf('rank'));
  });

  test('says over what reach is counted', () => {
    expect(columnsAt(900).find(({ id }) => id === 'reach')?.meaning).toBe('Reach, teams a quarter');
  });
});
