import { describe, expect, test } from 'vitest';
import {
  dropSelection,
  rowAfterKey,
  type Selection,
  selectAll,
  selectOne,
  selectTo,
  toggleOne,
  withoutGone,
} from '../../../renderer/parts/step-selection.ts';
import { initiativeId } from '../../support/plan-builder.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(initiativeId);
if (!a || !b || !c || !d) throw new Error('No ids');
const ORDER = [a, b, c, d];
const NOTHING: Selection = { selectedIds: [], activeId: null, anchorId: null };

describe('rowAfterKey', () => {
  const press = (key: string, from: number, ctrlKey = false, metaKey = false) =>
    rowAfterKey({ key, ctrlKey, metaKey }, { from, count: 100, page: 20 });

  test('arrows go by one, pages by a page, Home and End to the ends', () => {
    expect(press('ArrowDown', 5)).toBe(6);
    expect(press('ArrowUp', 5)).toBe(4);
    expect(press('PageDown', 5)).toBe(25);
    expect(press('PageUp', 50)).toBe(30);
    expect(press('Home', 5)).toBe(0);
    expect(press('End', 5)).toBe(99);
  });

  test('with Ctrl or Command arrows go to the edge', () => {
    expect(press('ArrowDown', 5, true)).toBe(99);
    expect(press('ArrowUp', 5, false, true)).toBe(0);
  });

  test('nothing leads beyond the ends', () => {
    expect(press('ArrowDown', 99)).toBe(99);
    expect(press('ArrowUp', 0)).toBe(0);
    expect(press('PageDown', 95)).toBe(99);
    expect(press('PageUp', 3)).toBe(0);
  });

  test('from no row, any way leads into the list', () => {
    expect(press('ArrowDown', -1)).toBe(0);
    expect(press('ArrowUp', -1)).toBe(0);
  });

  test('other keys, and an empty list, lead nowhere', () => {
    expect(press('x', 5)).toBe(null);
    expect(rowAfterKey({ key: 'End', ctrlKey: false, metaKey: false }, { from: -1, count: 0, page: 20 })).toBe(null);
  });
});

describe('a range', () => {
  test('runs from the anchor to what is chosen, in either direction, and turns about the anchor', () => {
    const down = selectTo(ORDER, selectOne(b), d);
    expect(down).toEqual({ selectedIds: [b, c, d], activeId: d, anchorId: b });
    expect(selectTo(ORDER, down, a)).toEqual({ selectedIds: [a, b], activeId: a, anchorId: b });
  });

  test('without an anchor in the list it is what is chosen alone', () => {
    expect(selectTo(ORDER, NOTHING, c)).toEqual(selectOne(c));
    expect(selectTo([b, c], selectOne(a), c)).toEqual(selectOne(c));
  });
});

describe('toggleOne', () => {
  test('adds and takes out, and what is active is always selected', () => {
    const two = toggleOne(selectOne(a), c);
    expect(two).toEqual({ selectedIds: [a, c], activeId: c, anchorId: c });
    expect(toggleOne(two, c)).toEqual({ selectedIds: [a], activeId: a, anchorId: a });
    expect(toggleOne(two, a)).toEqual({ selectedIds: [c], activeId: c, anchorId: c });
    expect(toggleOne(selectOne(a), a)).toEqual(NOTHING);
  });
});

describe('selectAll', () => {
  test('keeps what is active', () => {
    expect(selectAll(ORDER, selectOne(c))).toEqual({ selectedIds: ORDER, activeId: c, anchorId: c });
    expect(selectAll(ORDER, NOTHING).activeId).toBe(a);
    expect(selectAll([], NOTHING)).toEqual(NOTHING);
  });
});

describe('dropSelection', () => {
  test('goes back by one step at a time', () => {
    const one = dropSelection({ selectedIds: ORDER, activeId: c, anchorId: a });
    expect(one).toEqual(selectOne(c));
    expect(dropSelection(one)).toEqual(NOTHING);
  });
});

describe('withoutGone', () => {
  const without = (selection: Selection, ...gone: readonly string[]) =>
    withoutGone(ORDER, selection, (id) => !gone.includes(id));

  test('is the same object when all are there', () => {
    const selection = selectOne(b);
    expect(without(selection, a)).toBe(selection);
  });

  test('the row that came after what is gone becomes active, at the end the one before', () => {
    expect(without(selectOne(b), b)).toEqual(selectOne(c));
    expect(without(selectOne(d), d)).toEqual(selectOne(c));
    expect(without(selectTo(ORDER, selectOne(a), b), a, b)).toEqual(selectOne(c));
    expect(without(selectTo(ORDER, selectOne(b), a), a, b)).toEqual(selectOne(c));
    expect(without(selectAll(ORDER, selectOne(a)), a, b, c, d)).toEqual(NOTHING);
  });

  test('of several selected those that are left stay selected', () => {
    const all = selectAll(ORDER, selectOne(b));
    expect(without(all, b, d)).toEqual({ selectedIds: [a, c], activeId: c, anchorId: c });
  });

  test('without an order to look in it falls back on nothing', () => {
    expect(withoutGone([], selectOne(a), () => false)).toEqual(NOTHING);
  });
});
