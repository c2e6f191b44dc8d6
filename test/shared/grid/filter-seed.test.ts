import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import { compileConditions } from '../../../shared/grid/column-filter.ts';
import { prepareCellEdits } from '../../../shared/grid/edit-cells.ts';
import { seedOfFilter } from '../../../shared/grid/filter-seed.ts';
import { gridColumnsOf } from '../../../shared/grid/grid-column.ts';
import { type InitiativeId, toId } from '../../../shared/plan/ids.ts';
import type { ColumnCondition } from '../../../shared/plan/saved-view.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, personId, teamId, themeId } from '../../support/plan-builder.ts';

const plan = aPlan().withTheme('Reliability').withPerson('Ann').withTeam('SRE').build();
const columns = gridColumnsOf(plan);

function oneOf(columnId: string, ...values: readonly string[]): ColumnCondition {
  return { columnId, condition: { kind: 'any-of', values, orNone: false } };
}

describe('what is begun under a filter', () => {
  test('passes it: it has of every choice the value, of several the first', () => {
    const conditions = [
      oneOf('stage', 'declined', 'shipped', 'planned'),
      oneOf('theme', themeId('Reliability')),
      oneOf('owner', personId('Ann')),
      oneOf('effort', teamId('SRE')),
      oneOf('health', 'at-risk'),
      oneOf('tags', 'edge', 'core'),
    ];
    const seed = seedOfFilter(columns, conditions);
    const id: InitiativeId = toId('begun');
    const edits = { cells: [], newRows: [{ id, seed }], localeDecimal: '.', label: 'Add' } as const;
    const context = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };
    const after = applyChangeSet(plan, prepareCellEdits(plan, edits, context).changes);
    const begun = after.initiatives.get(id);
    expect(begun).toMatchObject({ stage: 'planned', themeId: themeId('Reliability'), tags: ['edge'] });
    expect(begun !== undefined && compileConditions(after, conditions, () => null)(begun)).toBe(true);
  });

  test('is as all are where that passes, and where a condition names no value', () => {
    expect(seedOfFilter(columns, [oneOf('stage', 'planned', 'intake'), oneOf('stage', 'declined')])).toEqual({});
    const orNone: ColumnCondition = {
      columnId: 'theme',
      condition: { kind: 'any-of', values: [themeId('Reliability')], orNone: true },
    };
    expect(seedOfFilter(columns, [orNone, { columnId: 'owner', condition: { kind: 'empty' } }])).toEqual({});
    expect(seedOfFilter(columns, [oneOf('gone', 'x')])).toEqual({});
  });
});
