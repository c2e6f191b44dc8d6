import { describe, expect, test } from 'vitest';
import { emptied } from '../../../../../renderer/features/dependencies/list/cell-edit.ts';
import { toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { type DependencyRow, dependencyRows } from '../../../../../shared/dependencies/dependency-rows.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

const plan = aPlan().withInitiative('A-1').withInitiative('A-2').withDependency('A-1', 'A-2').build();

function onlyRow(): DependencyRow {
  const [row] = dependencyRows(plan, toPlainDate('2026-01-05'));
  if (row === undefined) throw new Error('There is no row');
  return row;
}

describe('a cell of the list', () => {
  test.each(['note', 'owner'] as const)('of the column %s can be emptied', (column) => {
    expect(emptied(onlyRow(), column)).toBe('');
  });

  test.each(['predecessor', 'successor', 'rule', 'status', 'hard', 'slack', 'age', 'teams'] as const)(
    'of the column %s always holds something',
    (column) => {
      expect(emptied(onlyRow(), column)).toBeNull();
    },
  );
});
