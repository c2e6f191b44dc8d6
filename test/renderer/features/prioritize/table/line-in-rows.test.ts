import { expect, test } from 'vitest';
import { rowsBefore, slotOfRow } from '../../../../../renderer/features/prioritize/table/line-in-rows.ts';

test('a line takes the place of one row: those from it on stand one slot further down', () => {
  expect([0, 1, 2, 3].map((row) => slotOfRow(row, 2))).toEqual([0, 1, 3, 4]);
  expect([0, 1, 2].map((row) => slotOfRow(row, null))).toEqual([0, 1, 2]);
});

test('before the slot of the line and behind it stand as many rows', () => {
  expect([0, 1, 2, 3, 4].map((slot) => rowsBefore(slot, 2))).toEqual([0, 1, 2, 2, 3]);
  expect([0, 1, 2].map((slot) => rowsBefore(slot, null))).toEqual([0, 1, 2]);
});
