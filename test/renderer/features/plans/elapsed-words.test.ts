import { expect, test } from 'vitest';
import { elapsedWords } from '../../../../renderer/features/plans/elapsed-words.ts';

const NOW = '2026-11-20T12:00:00.000Z';

test.each([
  ['2026-11-20T11:59:01.000Z', 'just now'],
  ['2026-11-20T11:59:00.000Z', '1 minute ago'],
  ['2026-11-20T11:00:01.000Z', '59 minutes ago'],
  ['2026-11-20T11:00:00.000Z', '1 hour ago'],
  ['2026-11-19T12:00:00.000Z', 'yesterday'],
  ['2026-10-22T12:00:00.000Z', '29 days ago'],
  ['2026-10-21T12:00:00.000Z', 'last month'],
  ['2025-11-20T12:00:00.000Z', '11 months ago'],
  ['2025-11-19T12:00:00.000Z', 'last year'],
  ['2020-11-20T12:00:00.000Z', '5 years ago'],
])('%s is told as %s', (instant, words) => {
  expect(elapsedWords(instant, NOW)).toBe(words);
});

test('a clock that was set back, or an instant that is none, is no time at all ago', () => {
  expect(elapsedWords('2026-11-21T12:00:00.000Z', NOW)).toBe('just now');
  expect(elapsedWords('soon', NOW)).toBe('just now');
});
