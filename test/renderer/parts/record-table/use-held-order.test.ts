import { expect, test } from 'vitest';
import { inHeldOrder } from '../../../../renderer/parts/record-table/use-held-order.ts';

test('rows keep the places that they had, and new ones come last', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  expect(inHeldOrder(rows, ['c', 'gone', 'a']).map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd']);
  expect(inHeldOrder(rows, [])).toEqual(rows);
});
