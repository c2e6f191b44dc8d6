import { describe, expect, test } from 'vitest';
import { overInWords } from '../../../../../renderer/features/timeline/boards/period-words.ts';
import { periodBoard } from '../../../../../shared/boards/period-board.ts';
import { toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

/** What a quarter says of teams with nothing to give, each asked for so many person-weeks in it. */
function overWords(...asked: readonly number[]): string {
  const builder = aPlan();
  for (const [index, effort] of asked.entries()) {
    builder.withTeam(`T${index + 1}`, { headCount: 0 }).withInitiative(`P-${index + 1}`, {
      stage: 'planned',
      start: '2026-04-01',
      end: '2026-04-30',
      effort: { [`T${index + 1}`]: effort },
    });
  }
  const { columns } = periodBoard({ plan: builder.build(), today: toPlainDate('2026-04-01'), lanes: 'none' });
  const [first] = columns;
  return first?.kind === 'period' ? overInWords(first.load, 'person-weeks') : 'No period';
}

describe('what is too much in a quarter, in words', () => {
  test('is nothing where no team is over, and the team where one is', () => {
    expect(overWords()).toBe('');
    expect(overWords(2)).toBe('T1 +2.0 pw over');
  });

  test('begins with the sum where several teams are over, those over by most first', () => {
    expect(overWords(1, 3.2)).toBe('+4.2 pw over: T2 +3.2 pw and T1 +1.0 pw');
    expect(overWords(1, 3, 2, 0.5)).toBe('+6.5 pw over: T2 +3.0 pw, T3 +2.0 pw and 2 more');
  });
});
