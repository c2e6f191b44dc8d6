import { describe, expect, test } from 'vitest';
import {
  arrangeColumns,
  isColumnShown,
  moveColumn,
  readLayout,
  resizeColumn,
  showColumn,
  USUAL_LAYOUT,
} from '../../../../renderer/parts/initiative-grid/grid-layout.ts';
import { gridColumnsOf } from '../../../../shared/grid/grid-column.ts';
import { aPlan } from '../../../support/plan-builder.ts';

const columns = gridColumnsOf(aPlan().withTeam('SRE').build());
const idsOf = (layout: typeof USUAL_LAYOUT) => arrangeColumns(columns, layout).map(({ id }) => id);

describe('the layout of the columns', () => {
  test('moves a column before another or behind the last, and keeps the key first', () => {
    const arranged = arrangeColumns(columns, USUAL_LAYOUT);
    const moved = moveColumn(USUAL_LAYOUT, arranged, { id: 'tags', beforeId: 'stage' });
    expect(idsOf(moved).slice(0, 4)).toEqual(['key', 'title', 'tags', 'stage']);
    expect(idsOf(moveColumn(moved, arrangeColumns(columns, moved), { id: 'tags', beforeId: null })).at(-1)).toBe(
      'tags',
    );
    expect(idsOf(moveColumn(USUAL_LAYOUT, arranged, { id: 'tags', beforeId: 'key' }))[0]).toBe('key');
  });

  test('puts a column that is new to it behind the one that it usually follows', () => {
    const layout = { ...USUAL_LAYOUT, order: ['key', 'stage', 'theme', 'title'] };
    expect(idsOf(layout).slice(0, 5)).toEqual(['key', 'stage', 'theme', 'owner', 'effort']);
  });

  test('keeps the title beside the key when it is frozen', () => {
    const layout = { ...USUAL_LAYOUT, order: ['key', 'stage', 'title'], freezesTitle: true };
    expect(idsOf(layout).slice(0, 3)).toEqual(['key', 'title', 'stage']);
  });

  test('shows and hides any column but key and title', () => {
    const shownOf = (layout: typeof USUAL_LAYOUT) =>
      columns.filter((column) => isColumnShown(column, layout)).map(({ id }) => id);
    expect(shownOf(USUAL_LAYOUT)).not.toContain('summary');
    expect(shownOf(showColumn(USUAL_LAYOUT, 'summary', true))).toContain('summary');
    expect(shownOf(showColumn(USUAL_LAYOUT, 'title', false))).toContain('title');
  });

  test('holds widths between the least and the most, and gives the usual one back', () => {
    const widthOf = (width: number | null) =>
      arrangeColumns(columns, resizeColumn(USUAL_LAYOUT, 'tags', width)).find(({ id }) => id === 'tags')?.width;
    expect([widthOf(5), widthOf(5000), widthOf(200), widthOf(null)]).toEqual([40, 800, 200, 140]);
  });

  test('is read back as far as it makes sense', () => {
    expect(
      readLayout({ order: ['a', 3], shown: { b: true, c: 'yes' }, widths: { d: 90, e: -1 }, freezesTitle: 1 }),
    ).toEqual({
      order: ['a'],
      shown: { b: true },
      widths: { d: 90 },
      freezesTitle: false,
    });
    for (const nonsense of [null, 7, [], 'x']) expect(readLayout(nonsense)).toEqual(USUAL_LAYOUT);
  });
});
