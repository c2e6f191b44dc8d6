import { describe, expect, test } from 'vitest';
import { fieldColumns } from '../../../../renderer/features/import/field-columns.ts';
import {
  type ImportDraft,
  mapColumn,
  requestOf,
  startDraft,
} from '../../../../renderer/features/import/import-draft.ts';
import { alsoMade, futureRows } from '../../../../renderer/features/import/import-outcome.ts';
import { workOutImport } from '../../../../renderer/workers/work-out-import.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { SourceTable } from '../../../../shared/import/source-table.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { aPlan } from '../../../support/plan-builder.ts';

const today = toPlainDate('2026-11-20');
const HEADER = ['Key', 'Title', 'Status', 'Team', 'Start', 'RICE confidence'];
const ROWS = [
  ['A-1', 'First', 'done', 'SRE', '2026-01-12', '80%'],
  ['A-2', 'Second', 'dnoe', 'Identity, SRE', '', ''],
  ['A-3', 'Third', 'planned', '', 'Q3 2026', '50%'],
];

describe('a dry run', () => {
  test('tells what each column of choices holds, with the values that are not understood', () => {
    const { columns } = run(aPlan().build());
    const status = columns[2];
    expect(status?.values?.map(({ text, count, to }) => [text, count, to?.id ?? null])).toEqual([
      ['done', 1, 'shipped'],
      ['dnoe', 1, null],
      ['planned', 1, 'planned'],
    ]);
    expect(columns[1]?.samples).toEqual(['First', 'Second', 'Third']);
    expect(columns[1]?.values).toBeNull();
  });

  test('says what the rows bring with them', () => {
    const { imported } = run(aPlan().withTeam('SRE').build());
    expect(imported.ok && alsoMade(imported.value)).toBe('1 team');
  });

  test('says nothing of that where nothing comes', () => {
    const { imported } = run(aPlan().withTeam('SRE').withTeam('Identity').build());
    expect(imported.ok && alsoMade(imported.value)).toBe('');
  });

  test('shows new rows and changed ones as they will be, no more than asked for', () => {
    const plan = aPlan().withInitiative('A-2', { title: 'An older title' }).build();
    const { imported, inputs } = run(plan);
    if (!imported.ok) throw new Error(imported.problem.message);
    const { rows, plan: after } = futureRows(plan, imported.value, 3);
    expect(rows.map(({ mark, initiative }) => `${mark} ${initiative.key} ${initiative.title}`)).toEqual([
      'new A-1 First',
      'new A-3 Third',
      'changed A-2 Second',
    ]);
    expect(futureRows(plan, imported.value, 1).rows).toHaveLength(1);
    const shown = fieldColumns(after, inputs.draft.fieldByColumn.values());
    const first = rows[0]?.initiative;
    expect(Object.fromEntries(shown.map(({ label, textOf }) => [label, first && textOf(first)]))).toEqual({
      Key: 'A-1',
      Title: 'First',
      Stage: 'Shipped',
      Teams: 'SRE',
      Start: '12 Jan 2026',
      'RICE confidence': '80 %',
    });
  });

  test('is refused with the reason where nothing could be imported', () => {
    const plan = aPlan().build();
    const draft = mapColumn(startDraft(plan, tableOf(HEADER, ROWS), today), 'Title', null);
    const { imported } = worked(plan, draft);
    expect(imported.ok ? null : imported.problem.kind).toBe('no-title');
  });
});

function run(plan: Plan) {
  let draft = startDraft(plan, tableOf(HEADER, ROWS), today);
  draft = mapColumn(draft, 'RICE confidence', { kind: 'score', modelId: 'rice', criterion: 'confidence' });
  return worked(plan, draft);
}

function worked(plan: Plan, draft: ImportDraft) {
  const inputs = { plan, draft, sourceName: 'a.csv' };
  const request = requestOf(draft, inputs.sourceName);
  return { inputs, ...workOutImport({ plan, request, today, who: '', idPrefix: 'new' }) };
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): SourceTable {
  return {
    name: 'table',
    hidden: false,
    header,
    rows: rows.map((texts, index) => ({ line: index + 2, cells: texts.map((text) => ({ kind: 'text', text })) })),
    notes: [],
  };
}
