import { describe, expect, test } from 'vitest';
import {
  cardReach,
  firstPlaceOf,
  hiddenCellOf,
  placeBeside,
  placesOf,
} from '../../../../../renderer/features/timeline/boards/board-places.ts';
import { layOutBoard } from '../../../../../shared/boards/board-layout.ts';
import { horizonBoard } from '../../../../../shared/boards/horizon-board.ts';
import { toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import type { Horizon } from '../../../../../shared/plan/initiative.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

const METRICS = {
  cardHeight: () => 94,
  cardGap: 6,
  laneHead: 30,
  bareHead: 8,
  lanePadding: 8,
  moreLine: 26,
  mostCards: 3,
};

/** `A now now next` is a lane with three cards. */
function boardOf(...lanes: readonly string[]) {
  const builder = aPlan();
  let count = 0;
  for (const line of lanes) {
    const [theme = '', ...horizons] = line.split(' ');
    for (const word of horizons) {
      count += 1;
      const horizon: Horizon = word === 'now' ? 'now' : word === 'next' ? 'next' : 'later';
      builder.withInitiative(`P-${count}`, { stage: 'planned', theme, horizon });
    }
  }
  const board = horizonBoard({ plan: builder.build(), today: toPlainDate('2026-03-18'), lanes: 'theme' });
  return { places: placesOf(board), layout: layOutBoard(board.lanes, METRICS) };
}

function beside({ places, layout }: ReturnType<typeof boardOf>, key: string, step: 1 | -1): string | null {
  const [from] = places.byId.get(initiativeId(key)) ?? [];
  if (from === undefined) throw new Error(`No card ${key}`);
  return placeBeside(places, layout, { from, step })?.id ?? null;
}

describe('the walk over a board', () => {
  test('leads to the side at the nearest height, over columns that have nothing', () => {
    const board = boardOf('A now now later', 'B now next later later');
    expect(beside(board, 'P-1', 1)).toBe(initiativeId('P-5'));
    expect(beside(board, 'P-4', 1)).toBe(initiativeId('P-5'));
    expect(beside(board, 'P-3', -1)).toBe(initiativeId('P-5'));
    expect(beside(board, 'P-5', 1)).toBe(initiativeId('P-6'));
    const without = boardOf('A now now later');
    expect(beside(without, 'P-2', 1)).toBe(initiativeId('P-3'));
  });

  test('ends at the edges', () => {
    const board = boardOf('A now next');
    expect(beside(board, 'P-1', -1)).toBeNull();
    expect(beside(board, 'P-2', 1)).toBeNull();
  });

  test('goes down a column through all of its lanes, what is hidden included', () => {
    const { places, layout } = boardOf('A now now now now now', 'B now');
    expect(layout.lanes.map(({ shown }) => shown[0])).toEqual([3, 1]);
    expect(places.byColumn[0]?.map(({ lane, index }) => [lane, index])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 0],
    ]);
  });

  test('finds the cell that hides a card, and none for a card that is shown', () => {
    const { places, layout } = boardOf('A now now now now now', 'B now');
    const cellOf = (key: string) => hiddenCellOf(layout, firstPlaceOf(new Set([initiativeId(key)]), places));
    expect(cellOf('P-3')).toBeNull();
    expect(cellOf('P-4')).toBe('0 theme:theme-A');
    expect(cellOf('P-6')).toBeNull();
    expect(cellOf('P-9')).toBeNull();
  });

  test('knows from where to where a card reaches, and of a hidden one where the last shown one does', () => {
    const { places, layout } = boardOf('A now now now now now', 'B now');
    const reachOf = (key: string) => {
      const [place] = places.byId.get(initiativeId(key)) ?? [];
      return place === undefined ? null : cardReach(layout, place);
    };
    expect(reachOf('P-1')).toEqual({ top: 30, bottom: 124 });
    expect(reachOf('P-3')).toEqual({ top: 230, bottom: 324 });
    expect(reachOf('P-5')).toEqual({ top: 230, bottom: 324 });
    expect(reachOf('P-6')).toEqual({ top: 394, bottom: 488 });
  });
});
