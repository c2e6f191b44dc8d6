import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { customKindOf } from '../../../shared/import/custom-kind.ts';
import { createValueReplacer } from '../../../shared/import/value-mapping.ts';
import { type CellOf, tableOf } from './table-of.ts';

function kindOf(...cells: readonly CellOf[]): string {
  const table = tableOf(['Column'], ...cells.map((cell) => [cell]));
  const values = createValueReplacer([]);
  return customKindOf(table, 0, { values, today: toPlainDate('2026-11-20'), fiscalYearStartMonth: 1 });
}

function many(count: number, cell: CellOf): readonly CellOf[] {
  return Array.from({ length: count }, () => cell);
}

describe('the kind of a custom field', () => {
  test('is date for days, also with a slip in twenty', () => {
    expect(kindOf('2026-01-05', '', '12 Jan 2026')).toBe('date');
    expect(kindOf({ kind: 'date', date: toPlainDate('2026-01-05') })).toBe('date');
    expect(kindOf(...many(19, '2026-01-05'), 'yyyy-mm-dd')).toBe('date');
    expect(kindOf(...many(18, '2026-01-05'), 'yyyy-mm-dd')).toBe('text');
  });

  test('is number for numbers that lose nothing as such', () => {
    expect(kindOf(3, '4.5', '2026')).toBe('number');
    expect(kindOf('007', '008')).toBe('text');
    expect(kindOf('1.234')).toBe('text');
  });

  test('is text for everything else', () => {
    expect(kindOf()).toBe('text');
    expect(kindOf('v1.4', 'v1.8')).toBe('text');
    expect(kindOf('Q3 2026', '2026-08')).toBe('text');
    expect(kindOf('3/4/2026')).toBe('text');
    expect(kindOf({ kind: 'boolean', value: true })).toBe('text');
  });
});
