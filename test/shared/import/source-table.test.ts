import { expect, test } from 'vitest';
import { cellAt, cellText } from '../../../shared/import/source-table.ts';

test('a cell reads as a person would write it', () => {
  expect(cellText({ kind: 'empty' })).toBe('');
  expect(cellText({ kind: 'text', text: ' A ' })).toBe(' A ');
  expect(cellText({ kind: 'boolean', value: false })).toBe('FALSE');
  expect(cellText({ kind: 'error', text: '#N/A' })).toBe('#N/A');
  expect([0.1 + 0.2, 18_047_649_223, -5, 1e21, 2 / 3].map((value) => cellText({ kind: 'number', value }))).toEqual([
    '0.3',
    '18047649223',
    '-5',
    '1e+21',
    '0.666666666666667',
  ]);
});

test('a number that is formatted as a percentage reads as one', () => {
  const written = [0.5, 1.5, 0.07, 1 / 3].map((value) => cellText({ kind: 'number', value, format: 'percent' }));
  expect(written).toEqual(['50%', '150%', '7%', '33.3333333333333%']);
});

test('a row that is shorter than the header is empty beyond its end', () => {
  const row = { line: 2, cells: [{ kind: 'text', text: 'A' }] } as const;
  expect(cellAt(row, 0)).toEqual({ kind: 'text', text: 'A' });
  expect(cellAt(row, 3)).toEqual({ kind: 'empty' });
});
