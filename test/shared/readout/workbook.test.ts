import { expect, test } from 'vitest';
import {
  absoluteRange,
  cellAddress,
  columnLetters,
  formulaText,
  rangeAddress,
} from '../../../shared/readout/workbook.ts';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('addresses count from A1, and sheet names stand in apostrophes', () => {
  const range = { firstRow: 4, firstColumn: 0, lastRow: 39, lastColumn: 27 };
  expect(cellAddress(2, 1)).toBe('B3');
  expect(rangeAddress(range)).toBe('A5:AB40');
  expect(absoluteRange("Ann's plan", range)).toBe("'Ann''s plan'!$A$5:$AB$40");
});

test('a text in a formula doubles its quotes', () => {
  expect(formulaText('say "hi"')).toBe('"say ""hi"""');
});
