import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet, invertChangeSet, isEmptyChangeSet } from '../../../shared/changes/change-set.ts';
import { findCycles } from '../../../shared/dependencies/find-cycles.ts';
import { cellText } from '../../../shared/grid/cell-text.ts';
import { compileConditions } from '../../../shared/grid/column-filter.ts';
import { countChoices, filterChoicesOf } from '../../../shared/grid/column-filter-choices.ts';
import { type CellEdits, prepareCellEdits } from '../../../shared/grid/edit-cells.ts';
import { type GridColumn, gridColumnsOf, isComputedColumn } from '../../../shared/grid/grid-column.ts';
import { type GridSort, gridRowsOf } from '../../../shared/grid/grid-rows.ts';
import { fillWith, planFill } from '../../../shared/grid/plan-paste.ts';
import { createGridRows } from '../../../shared/grid/remembered-grid-rows.ts';
import { columnStatesOf } from '../../../shared/grid/view-columns.ts';
import { type InitiativeId, toId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { CellCondition } from '../../../shared/plan/saved-view.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const PLAN = aPlan()
  .withInitiative('PAY-2')
  .withInitiative('PAY-3')
  .withInitiative('PAY-7')
  .withInitiative('PAY-12')
  .withDependency('PAY-12', 'PAY-7', 'FS', { lag: 3, status: 'agreed', note: 'Said in March' })
  .withDependency('PAY-3', 'PAY-7', 'SS', { lag: -2, hard: false })
  .withDependency('PAY-3', 'PAY-12')
  .build();

function columnOf(id: string): GridColumn {
  const column = gridColumnsOf(PLAN).find((one) => one.id === id);
  if (column === undefined) throw new Error(`No column ${id}`);
  return column;
}

const WAITS_FOR = columnOf('waits-for');
const BLOCKS = columnOf('blocks');

function textOf(plan: Plan, key: string, column: GridColumn = WAITS_FOR): string {
  const initiative = [...plan.initiatives.values()].find((one) => one.key === key);
  return initiative === undefined ? 'no such row' : cellText(plan, initiative, column.cell, () => null);
}

let pastes = 0;

function nextPaste(): number {
  pastes += 1;
  return pastes;
}

/** Types a text into the cell of each key. */
function typed(texts: Readonly<Record<string, string>>, plan: Plan = PLAN, more: Partial<CellEdits> = {}) {
  const cells = Object.entries(texts).map(([key, text]) => ({ id: initiativeId(key), column: WAITS_FOR, text }));
  const edits: CellEdits = { cells, newRows: [], localeDecimal: '.', label: 'Edit', ...more };
  const context = { today: toPlainDate('2026-11-21'), who: 'Lead', ids: createCountingIds(`paste-${nextPaste()}`) };
  const { changes, refused } = prepareCellEdits(plan, edits, context);
  const after = applyChangeSet(plan, changes);
  return { after, changes, refusals: refused.map(({ id, message }) => [plan.initiatives.get(id)?.key, message]) };
}

describe('what an initiative waits for, in its cell', () => {
  test('is written by key, with the kind, the lag and a sign for soft ones', () => {
    expect(textOf(PLAN, 'PAY-7')).toBe('~PAY-3 SS-2d, PAY-12 FS+3d');
    expect(textOf(PLAN, 'PAY-2')).toBe('');
    expect(textOf(PLAN, 'PAY-3', BLOCKS)).toBe('~PAY-7 SS-2d, PAY-12');
  });

  test('is added, changed and removed by typing, and what stays keeps what people said of it', () => {
    const { after, changes, refusals } = typed({ 'PAY-7': 'pay-12 FS+1w; PAY-2' });
    expect(refusals).toEqual([]);
    expect(textOf(after, 'PAY-7')).toBe('PAY-2, PAY-12 FS+5d');
    expect([...after.dependencies.values()]).toMatchObject([
      { lag: 5, status: 'agreed', note: 'Said in March' },
      { predecessorId: initiativeId('PAY-3'), successorId: initiativeId('PAY-12') },
      { predecessorId: initiativeId('PAY-2'), status: 'open', raisedOn: '2026-11-21' },
    ]);
    expect(applyChangeSet(after, invertChangeSet(changes))).toEqual(PLAN);
  });

  test('is cleared by a blank, and stays when the same is typed again', () => {
    expect(typed({ 'PAY-7': ' ' }).after.dependencies.size).toBe(1);
    for (const key of ['PAY-7', 'PAY-12', 'PAY-2']) {
      expect(isEmptyChangeSet(typed({ [key]: textOf(PLAN, key) }).changes)).toBe(true);
    }
    expect(isEmptyChangeSet(typed({ 'PAY-7': 'PAY-12 FS+3d, ~PAY-3 SS−2d' }).changes)).toBe(true);
  });

  test('is refused cell by cell: itself, an unknown key, a ring, the same twice', () => {
    const { after, refusals } = typed({ 'PAY-3': 'PAY-7', 'PAY-2': 'PAY-3', 'PAY-12': 'PAY-13', 'PAY-7': 'PAY-7' });
    expect(refusals).toEqual([
      [
        'PAY-3',
        'PAY-3 would wait for itself: PAY-7 → PAY-3 → PAY-12 → PAY-7. Make it soft, or remove another of these first.',
      ],
      ['PAY-12', '“PAY-13” names no initiative of this plan. Did you mean PAY-3?'],
      ['PAY-7', 'PAY-7 can’t wait for itself. Name another key.'],
    ]);
    expect(textOf(after, 'PAY-2')).toBe('PAY-3');
    expect(textOf(after, 'PAY-7')).toBe(textOf(PLAN, 'PAY-7'));
    expect(typed({ 'PAY-2': 'PAY-3, PAY-3 FS+2d' }).refusals[0]?.[1]).toContain('named twice');
    expect(typed({ 'PAY-2': 'PAY-3, PAY-13' }).after).toEqual(PLAN);
  });

  test('closes no ring by cells that are pasted together, but may turn one round', () => {
    const { after, refusals } = typed({ 'PAY-2': 'PAY-3', 'PAY-3': 'PAY-2' });
    expect(refusals.map(([key]) => key)).toEqual(['PAY-3']);
    expect(findCycles(after)).toEqual([]);
    const turned = typed({ 'PAY-12': '', 'PAY-7': '', 'PAY-3': 'PAY-12' });
    expect(turned.refusals).toEqual([]);
    expect(textOf(turned.after, 'PAY-3')).toBe('PAY-12');
  });

  test('pasted together says the same as typed one after the other, seed 20261121', () => {
    const keys = ['PAY-2', 'PAY-3', 'PAY-7', 'PAY-12'] as const;
    const arbitraryCell = fc.record({
      key: fc.constantFrom(...keys),
      text: fc.uniqueArray(fc.constantFrom(...keys, '~PAY-3 SS'), { maxLength: 3 }).map((parts) => parts.join(', ')),
    });
    let refused = 0;
    fc.assert(
      fc.property(fc.uniqueArray(arbitraryCell, { minLength: 2, selector: ({ key }) => key }), (written) => {
        const cells = written.map(({ key, text }) => ({ id: initiativeId(key), column: WAITS_FOR, text }));
        const together = typed({}, PLAN, { cells });
        let plan = PLAN;
        const refusals: unknown[] = [];
        for (const { key, text } of written) {
          // A cell whose text is that of the plan before the paste is passed over.
          if (text === textOf(PLAN, key)) continue;
          const one = typed({ [key]: text }, plan);
          plan = one.after;
          refusals.push(...one.refusals);
        }
        expect(together.refusals).toEqual(refusals);
        refused += refusals.length;
        for (const key of keys) expect(textOf(together.after, key)).toBe(textOf(plan, key));
        expect(findCycles(together.after)).toEqual([]);
      }),
      { seed: 20_261_121, numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('names keys that are given in the same paste, new rows and all', () => {
    const id = (key: string) => toId<InitiativeId>(`new-${key}`);
    const key = columnOf('key');
    const cells = [
      { id: id('a'), column: WAITS_FOR, text: 'NEW-2, PAY-99' },
      { id: id('a'), column: key, text: 'NEW-1' },
      { id: id('b'), column: key, text: 'NEW-2' },
      { id: initiativeId('PAY-2'), column: key, text: 'PAY-99' },
      { id: initiativeId('PAY-7'), column: WAITS_FOR, text: 'NEW-1' },
    ];
    const newRows = ['a', 'b'].map((one) => ({ id: id(one), seed: {} }));
    const { after, refusals } = typed({}, PLAN, { cells, newRows });
    expect(refusals).toEqual([]);
    expect(textOf(after, 'NEW-1')).toBe('NEW-2, PAY-99');
    expect(textOf(after, 'PAY-7')).toBe('NEW-1');
  });

  test('is filled into several rows, of which those that it names refuse it', () => {
    const keys = ['PAY-2', 'PAY-3', 'PAY-7', 'PAY-12'] as const;
    const range = { top: 0, left: 0, bottom: 3, right: 0 };
    const target = { rowIds: keys.map(initiativeId), columns: [WAITS_FOR], range };
    const placed = fillWith(target, 'PAY-3');
    const { after, refusals } = typed({}, PLAN, { cells: placed });
    expect(refusals.map(([key]) => key)).toEqual(['PAY-3']);
    expect(keys.map((key) => textOf(after, key))).toEqual(['PAY-3', '', 'PAY-3', 'PAY-3']);
    const down = planFill(
      'down',
      { ...target, rowIds: ['PAY-7', 'PAY-2'].map(initiativeId), range: { ...range, bottom: 1 } },
      () => '~PAY-3 SS-2d',
    );
    expect(textOf(typed({}, PLAN, { cells: down }).after, 'PAY-2')).toBe('~PAY-3 SS-2d');
  });
});

describe('the columns of dependencies', () => {
  test('stand behind the dates and are not shown until they are asked for; what it blocks is worked out', () => {
    const columns = gridColumnsOf(PLAN);
    const ids = columns.map(({ id }) => id);
    expect(ids.slice(ids.indexOf('end'), ids.indexOf('end') + 3)).toEqual(['end', 'waits-for', 'blocks']);
    const states = columnStatesOf(columns, { order: [], shown: { blocks: true }, widths: {}, frozen: 2 });
    expect(states.filter(({ id }) => id === 'waits-for' || id === 'blocks').map(({ isShown }) => isShown)).toEqual([
      false,
      true,
    ]);
    expect([isComputedColumn(WAITS_FOR), isComputedColumn(BLOCKS)]).toEqual([false, true]);
  });

  function passing(columnId: string, condition: CellCondition): string[] {
    const passes = compileConditions(PLAN, [{ columnId, condition }], () => null);
    return [...PLAN.initiatives.values()].filter(passes).map(({ key }) => key);
  }

  test('are narrowed to empty ones, to filled ones, to hard or soft, and to those that name a key', () => {
    const anyOf = (values: readonly string[], orNone = false): CellCondition => ({ kind: 'any-of', values, orNone });
    expect(passing('waits-for', { kind: 'empty' })).toEqual(['PAY-2', 'PAY-3']);
    expect(passing('waits-for', anyOf(['hard', 'soft']))).toEqual(['PAY-7', 'PAY-12']);
    expect(passing('waits-for', anyOf(['soft'], true))).toEqual(['PAY-2', 'PAY-3', 'PAY-7']);
    expect(passing('waits-for', { kind: 'text', match: 'contains', text: 'pay-12' })).toEqual(['PAY-7']);
    expect(passing('blocks', anyOf(['soft']))).toEqual(['PAY-3']);
    expect(passing('blocks', { kind: 'empty' })).toEqual(['PAY-2', 'PAY-7']);
  });

  test('say how many rows have each value', () => {
    expect(filterChoicesOf(PLAN, WAITS_FOR.cell).map(({ label }) => label)).toEqual(['Hard', 'Soft']);
    expect(countChoices(PLAN, WAITS_FOR.cell)).toEqual({
      byValue: new Map([
        ['hard', 2],
        ['soft', 1],
      ]),
      none: 2,
    });
  });

  test('sort by how many they name, rows without any last', () => {
    const order = (columnId: string, direction: GridSort['direction']) => {
      const query = {
        text: '',
        conditions: [],
        sort: { columnId, direction },
        groupBy: null,
        collapsed: new Set<string>(),
      };
      const { rows } = gridRowsOf(PLAN, query, () => null);
      return rows.flatMap((row) => (row.kind === 'item' ? (PLAN.initiatives.get(row.id)?.key ?? '') : []));
    };
    expect(order('waits-for', 'descending')).toEqual(['PAY-7', 'PAY-12', 'PAY-2', 'PAY-3']);
    expect(order('blocks', 'ascending')).toEqual(['PAY-12', 'PAY-3', 'PAY-2', 'PAY-7']);
  });

  test('are arranged again when only a dependency changes', () => {
    const rowsOf = createGridRows();
    const conditions = [{ columnId: 'waits-for', condition: { kind: 'empty' as const } }];
    const query = { text: '', conditions, sort: null, groupBy: null, collapsed: new Set<string>() };
    expect(rowsOf(PLAN, query, () => null).count).toBe(2);
    expect(rowsOf(typed({ 'PAY-12': '' }).after, query, () => null).count).toBe(3);
  });
});
