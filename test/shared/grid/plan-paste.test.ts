import { describe, expect, test } from 'vitest';
import type { CellRange } from '../../../shared/grid/cell-range.ts';
import { gridColumnsOf } from '../../../shared/grid/grid-column.ts';
import { fillWith, planFill, planPaste } from '../../../shared/grid/plan-paste.ts';
import { aPlan } from '../../support/plan-builder.ts';

const all = gridColumnsOf(aPlan().build());
const columns = ['key', 'title', 'stage', 'score', 'tags'].flatMap((id) => all.filter((column) => column.id === id));
/** Row 2 is the head of a group, row 5 the one for new initiatives. */
const rowIds = ['a', 'b', null, 'c', 'd', null];

function range(top: number, left: number, bottom = top, right = left): CellRange {
  return { top, left, bottom, right };
}

function placed(
  cells: readonly { readonly id: string; readonly column: { readonly id: string }; readonly text: string }[],
) {
  return cells.map(({ id, column, text }) => `${id}.${column.id}=${text}`);
}

describe('a paste', () => {
  test('places a table from the top left, past rows that are no initiative', () => {
    const planned = planPaste([['x', 'Planned'], ['y'], ['z', 'Intake']], { rowIds, columns, range: range(1, 1) });
    expect(placed(planned.cells)).toEqual(['b.title=x', 'b.stage=Planned', 'c.title=y', 'd.title=z', 'd.stage=Intake']);
    expect(planned.range).toEqual(range(1, 1, 4, 2));
  });

  test('fills the range with one cell, and with a table that fits it a whole number of times', () => {
    const one = planPaste([['x']], { rowIds, columns, range: range(0, 1, 3, 2) });
    expect(placed(one.cells)).toEqual(['a.title=x', 'a.stage=x', 'b.title=x', 'b.stage=x', 'c.title=x', 'c.stage=x']);
    const two = planPaste([['x'], ['y']], { rowIds, columns, range: range(0, 4, 4, 4) });
    expect(placed(two.cells)).toEqual(['a.tags=x', 'b.tags=y', 'c.tags=x', 'd.tags=y']);
  });

  test('keeps the size of a table that does not fit a whole number of times', () => {
    const planned = planPaste([['x'], ['y']], { rowIds, columns, range: range(0, 4, 3, 4) });
    expect(placed(planned.cells)).toEqual(['a.tags=x', 'b.tags=y']);
  });

  test('names what lies beyond the last row, the last column and in computed columns', () => {
    const table = [['t', 's', '9', 'u', 'v'], ['', ' '], ['w']];
    const planned = planPaste(table, { rowIds, columns, range: range(4, 1) });
    expect(placed(planned.cells)).toEqual(['d.title=t', 'd.stage=s', 'd.tags=u']);
    expect(planned.skippedColumns).toEqual(['RICE']);
    expect(planned.columnsBeyond).toBe(1);
    // The blank row begins nothing.
    expect(planned.beyond.map((row) => row.map(({ column, text }) => `${column.id}=${text}`))).toEqual([['title=w']]);
  });
});

describe('a fill', () => {
  const textAt = (row: number, column: { readonly id: string }) => `${row}${column.id}`;

  test('goes down from the first row, or from the row above a single one', () => {
    expect(placed(planFill('down', { rowIds, columns, range: range(0, 4, 3, 4) }, textAt))).toEqual([
      'b.tags=0tags',
      'c.tags=0tags',
    ]);
    expect(placed(planFill('down', { rowIds, columns, range: range(3, 4) }, textAt))).toEqual(['c.tags=1tags']);
    expect(planFill('down', { rowIds, columns, range: range(0, 4) }, textAt)).toEqual([]);
  });

  test('goes right from the first column and never into computed ones', () => {
    expect(placed(planFill('right', { rowIds, columns, range: range(0, 2, 0, 4) }, textAt))).toEqual(['a.tags=0stage']);
  });

  test('puts one text into every cell that can be written', () => {
    expect(placed(fillWith({ rowIds, columns, range: range(1, 3, 3, 4) }, ''))).toEqual(['b.tags=', 'c.tags=']);
  });
});
