import { describe, expect, test } from 'vitest';
import { rememberBoard } from '../../../../../renderer/features/timeline/boards/remember-board.ts';
import type { BoardFacts } from '../../../../../shared/boards/board.ts';
import { horizonBoard } from '../../../../../shared/boards/horizon-board.ts';
import { toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

const facts: BoardFacts = {
  plan: aPlan().withInitiative('P-1', { stage: 'planned' }).build(),
  today: toPlainDate('2026-03-18'),
  lanes: 'theme',
  only: null,
  decided: new Map(),
};

describe('a remembered board', () => {
  test('is the same board for as long as nothing that it shows changes', () => {
    const boardOf = rememberBoard(horizonBoard);
    expect(boardOf({ ...facts })).toBe(boardOf(facts));
  });

  test('is made anew for another plan, day, lane, filter or order', () => {
    const others: readonly Partial<BoardFacts>[] = [
      { plan: { ...facts.plan } },
      { today: toPlainDate('2026-08-18') },
      { lanes: 'team' },
      { only: new Set() },
      { decided: new Map() },
    ];
    for (const other of others) {
      const boardOf = rememberBoard(horizonBoard);
      expect(boardOf({ ...facts, ...other })).not.toBe(boardOf(facts));
      expect(boardOf({ ...facts, ...other })).toEqual(horizonBoard({ ...facts, ...other }));
    }
  });
});
