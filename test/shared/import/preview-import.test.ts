import { describe, expect, test } from 'vitest';
import { importTable } from '../../../shared/import/import-table.ts';
import { type PreviewColumn, previewImport } from '../../../shared/import/preview-import.ts';
import { mappingOfProposals, proposeMapping } from '../../../shared/import/propose-mapping.ts';
import { PROPOSALS } from './proposals-table.ts';
import { CONTEXT, emptyPlan, mappingOf, requestOf } from './table-of.ts';

const PROPOSED = proposeMapping(emptyPlan(), PROPOSALS, CONTEXT);
const REQUEST = requestOf(PROPOSALS, mappingOfProposals(PROPOSED));

function previewColumn(name: string, request = REQUEST): PreviewColumn {
  const { columns } = previewImport(emptyPlan(), request, { ...CONTEXT, proposals: PROPOSED });
  const column = columns.find((other) => other.name === name);
  if (column === undefined) throw new Error(`No column ${name}`);
  return column;
}

describe('the preview of an import', () => {
  test('shows every column with samples, its field and why', () => {
    expect(previewColumn('Owning team')).toEqual({
      name: 'Owning team',
      samples: ['sig-apps', 'sig-node', 'sig-api'],
      field: { kind: 'team' },
      proposal: PROPOSED[2],
      values: null,
    });
    expect(previewColumn('Related').field).toBeNull();
  });

  test('shows what each stage becomes, the most frequent first', () => {
    const values = previewColumn('Status').values ?? [];
    expect(values[0]).toEqual({
      text: 'implementable',
      count: 2,
      to: { id: 'planned', label: 'Planned' },
      by: 'synonym',
      suggestion: null,
    });
    expect(values.find(({ text }) => text === 'imlpemented')).toEqual({
      text: 'imlpemented',
      count: 1,
      to: null,
      by: null,
      suggestion: { word: 'implemented', id: 'shipped', label: 'Shipped' },
    });
  });

  test('follows the value maps', () => {
    const valueMaps = [{ column: 'Status', from: 'imlpemented', to: 'shipped' }];
    const values = previewColumn('Status', { ...REQUEST, valueMaps }).values ?? [];
    expect(values.find(({ text }) => text === 'imlpemented')).toMatchObject({ to: { id: 'shipped' }, by: 'value-map' });
  });

  test('counts what the import itself would report', () => {
    const preview = previewImport(emptyPlan(), REQUEST, { ...CONTEXT, proposals: PROPOSED });
    const imported = importTable(emptyPlan(), REQUEST, CONTEXT);
    expect(preview.outcome).toEqual({ ok: true, value: imported.ok ? imported.value.report : null });
  });

  test('says why nothing could be imported', () => {
    const request = requestOf(PROPOSALS, mappingOf('Key=key'));
    const preview = previewImport(emptyPlan(), request, { ...CONTEXT, proposals: [] });
    expect(preview.outcome).toMatchObject({ ok: false, problem: { kind: 'no-title' } });
    expect(preview.columns).toHaveLength(PROPOSALS.header.length);
  });
});
