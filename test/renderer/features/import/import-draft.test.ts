import { describe, expect, test } from 'vitest';
import {
  countUnmapped,
  mapColumn,
  mapValue,
  requestOf,
  startDraft,
} from '../../../../renderer/features/import/import-draft.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { SourceTable } from '../../../../shared/import/source-table.ts';
import { aPlan } from '../../../support/plan-builder.ts';

const plan = aPlan().build();
const today = toPlainDate('2026-11-20');
const table = tableOf(
  ['Key', 'Title', 'Status', 'Region', 'Nothing'],
  [
    ['A-1', 'First', 'done', 'EU', ''],
    ['A-2', 'Second', 'dnoe', 'US', ' '],
    ['A-3', 'Third', 'planned', 'EU', ''],
  ],
);
const draft = startDraft(plan, table, today);
const STATUS = { column: 'Status', choice: 'stage', from: 'dnoe' } as const;

describe('a draft', () => {
  test('begins with what the table suggests, and keeps nothing that was not spoken of', () => {
    expect(Object.fromEntries(draft.fieldByColumn)).toEqual({
      Key: { kind: 'key' },
      Title: { kind: 'title' },
      Status: { kind: 'stage' },
    });
    expect(draft.keepUnmapped).toBe(false);
  });

  test('begins with what was said of values in another sheet, and is judged by it', () => {
    const phases = tableOf(['Title', 'Phase'], [['First', 'one']]);
    const said = [{ column: 'Phase', choice: 'stage', from: 'one', to: 'shipped' }] as const;
    const asked = requestOf(startDraft(plan, phases, today, said), 'a.csv');
    expect(asked.mapping).toContainEqual({ column: 'Phase', field: { kind: 'stage' } });
    expect(asked.valueMaps).toEqual([{ column: 'Phase', from: 'one', to: 'shipped' }]);
    expect(requestOf(startDraft(plan, table, today, said), 'a.csv').valueMaps).toEqual([]);
  });

  test('counts the columns that hold something and were not spoken of', () => {
    expect(countUnmapped(draft)).toBe(1);
    expect(countUnmapped(mapColumn(draft, 'Region', null))).toBe(0);
    expect(countUnmapped(mapColumn(draft, 'Title', 'unsaid'))).toBe(2);
  });

  test('tells a column that is left out from one that was not spoken of', () => {
    const { mapping } = requestOf(mapColumn(draft, 'Region', null), 'a.csv');
    expect(mapping).toContainEqual({ column: 'Region', field: null });
    expect(requestOf(draft, 'a.csv').mapping.map(({ column }) => column)).not.toContain('Region');
  });

  test('keeps one saying of a value, the last, and takes it back', () => {
    const twice = mapValue(mapValue(draft, STATUS, 'parked'), STATUS, 'shipped');
    expect(requestOf(twice, 'a.csv').valueMaps).toEqual([{ column: 'Status', from: 'dnoe', to: 'shipped' }]);
    expect(mapValue(twice, STATUS, null).valueMaps).toEqual([]);
  });

  test('asks for what was said of values only while the column goes where it was said', () => {
    const said = mapValue(draft, STATUS, 'shipped');
    const elsewhere = [null, { kind: 'health' }, { kind: 'custom', name: 'Status', valueKind: null }] as const;
    for (const field of elsewhere) expect(requestOf(mapColumn(said, 'Status', field), 'a.csv').valueMaps).toEqual([]);
    const back = mapColumn(mapColumn(said, 'Status', null), 'Status', { kind: 'stage' });
    expect(requestOf(back, 'a.csv').valueMaps).toHaveLength(1);
  });
});

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): SourceTable {
  return {
    name: 'table',
    hidden: false,
    header,
    rows: rows.map((texts, index) => ({ line: index + 2, cells: texts.map((text) => ({ kind: 'text', text })) })),
    notes: [],
  };
}
