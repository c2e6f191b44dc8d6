import { expect, test } from 'vitest';
import { cellInWords, formatLoad, overFigure } from '../../../renderer/parts/capacity-words.ts';

const FACTS = {
  team: 'SRE',
  period: 'FY27 Q1',
  cell: { available: 37.5, firm: 41.9, ifAll: 3, unknownFirm: 2, unknownIfAll: 1 },
  which: 'firm',
  unit: 'person-weeks',
  isByHand: false,
} as const;

test('a cell says all of it in one name', () => {
  expect(cellInWords(FACTS)).toBe('SRE, FY27 Q1, 112 %, 41.9 of 37.5 person-weeks, over by 4.4, 2 unknown');
});

test('a cell says what candidates add, and that a figure was set by hand', () => {
  expect(cellInWords({ ...FACTS, which: 'if-all', isByHand: true })).toBe(
    'SRE, FY27 Q1, 120 %, 44.9 of 37.5 person-weeks, 3.0 of them of candidates, over by 7.4, 3 unknown, available set by hand',
  );
});

test('a cell of unknown capacity says what is asked for', () => {
  expect(cellInWords({ ...FACTS, cell: { ...FACTS.cell, available: null } })).toBe(
    'SRE, FY27 Q1, capacity unknown, 41.9 person-weeks asked for, 2 unknown',
  );
});

test('loads are in the unit of the plan, with one digit', () => {
  expect([formatLoad(2, 'person-days'), formatLoad(2, 'person-weeks'), formatLoad(52 / 12, 'person-months')]).toEqual([
    '10.0',
    '2.0',
    '1.0',
  ]);
});

test('a little is not nothing', () => {
  expect([overFigure(0.01, 'person-weeks'), overFigure(0.05, 'person-weeks')]).toEqual(['<0.1', '0.1']);
});
