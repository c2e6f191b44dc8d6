import { expect, test } from 'vitest';
import { sumOfTeams } from '../../../../renderer/features/capacity/sum-of-teams.ts';

const aCell = (available: number | null, firm: number, unknownFirm = 0) => ({
  available,
  firm,
  ifAll: 1,
  unknownFirm,
  unknownIfAll: 0,
});

test('teams of unknown capacity are counted, and their load is in no sum', () => {
  const { sum, unknownTeams } = sumOfTeams([aCell(10, 4), aCell(null, 7, 2), aCell(20, 5, 1)]);
  expect(sum).toEqual({ available: 30, firm: 9, ifAll: 2, unknownFirm: 3, unknownIfAll: 0 });
  expect(unknownTeams).toBe(1);
});

test('where no capacity is known the sum is unknown', () => {
  expect(sumOfTeams([aCell(null, 7)]).sum.available).toBeNull();
});
