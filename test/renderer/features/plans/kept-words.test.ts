import { expect, test } from 'vitest';
import { keptWords } from '../../../../renderer/features/plans/kept-words.ts';

test.each([
  ['2026-01-12T09:00:00.000Z', 'kept 30 more days'],
  ['2026-01-10T08:00:00.000Z', 'kept 28 more days'],
  ['2025-12-14T09:00:00.000Z', 'kept until tomorrow'],
  ['2025-11-14T09:00:00.000Z', 'kept until tomorrow'],
])('a plan removed at %s is %s', (removedAt, words) => {
  expect(keptWords(removedAt, '2026-01-12T09:00:00.000Z')).toBe(words);
});
