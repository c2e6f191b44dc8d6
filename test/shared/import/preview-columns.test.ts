import { describe, expect, test } from 'vitest';
import { type PreviewColumn, previewColumns } from '../../../shared/import/preview-columns.ts';
import { mappingOfProposals, proposeMapping } from '../../../shared/import/propose-mapping.ts';
import { PROPOSALS } from './proposals-table.ts';
import { CONTEXT, emptyPlan, requestOf } from './table-of.ts';

const PROPOSED = proposeMapping(emptyPlan(), PROPOSALS, CONTEXT);
const REQUEST = requestOf(PROPOSALS, mappingOfProposals(PROPOSED));

function previewColumn(name: string, request = REQUEST): PreviewColumn {
  const column = previewColumns(request, PROPOSED).find((other) => other.name === name);
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
});
