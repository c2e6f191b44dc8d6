// What the columns of a table hold and where they would go, for the person who decides on it.

import { cleanLine, cutText } from '../text/read-text.ts';
import { countInputs } from './cell-input.ts';
import type { ImportField } from './import-field.ts';
import { findColumn, type MappingRequest } from './import-mapping.ts';
import type { ColumnProposal } from './propose-mapping.ts';
import { cellAt, cellText, type SourceTable } from './source-table.ts';
import { type ChoiceField, createValueReplacer, HEALTH_CHOICE, STAGE_CHOICE } from './value-mapping.ts';

export interface PreviewColumn {
  readonly name: string;
  /** The first few different values. */
  readonly samples: readonly string[];
  /** Where the request maps it; null: nowhere. */
  readonly field: ImportField | null;
  readonly proposal: ColumnProposal | null;
  /** For a column of stages or health: its different values, the most frequent first; otherwise null. */
  readonly values: readonly PreviewValue[] | null;
}

/** A value of a column of choices, and what it becomes. */
export interface PreviewValue {
  readonly text: string;
  readonly count: number;
  /** The id and label of the stage or health; null: not mapped, so that its rows keep what they have. */
  readonly to: { readonly id: string; readonly label: string } | null;
  /** How it was found: its own label, a well-known synonym, or as the user said. */
  readonly by: 'label' | 'synonym' | 'value-map' | null;
  /** The nearest known word, for a value that is not mapped. */
  readonly suggestion: { readonly word: string; readonly id: string; readonly label: string } | null;
}

const SAMPLES = 3;
const LONGEST_SAMPLE = 80;
const ROWS_LOOKED_AT_FOR_SAMPLES = 200;

/** What the columns of a table hold and where a request maps them; the proposals are those of `proposeMapping`. */
export function previewColumns(
  request: MappingRequest,
  proposals: readonly ColumnProposal[],
): readonly PreviewColumn[] {
  const { table, mapping } = request;
  const fieldByColumn = new Map(mapping.map(({ column, field }) => [findColumn(table.header, column), field] as const));
  const proposalByColumn = new Map(proposals.map((proposal) => [proposal.column, proposal]));
  return table.header.map((name, index): PreviewColumn => {
    const field = fieldByColumn.get(index) ?? null;
    return {
      name,
      samples: samplesOf(table, index),
      field,
      proposal: proposalByColumn.get(name) ?? null,
      values: valuesOf(request, index, field),
    };
  });
}

function valuesOf(request: MappingRequest, column: number, field: ImportField | null): readonly PreviewValue[] | null {
  if (field?.kind === 'stage') return choicesOf(STAGE_CHOICE, request, column);
  return field?.kind === 'health' ? choicesOf(HEALTH_CHOICE, request, column) : null;
}

/** The different values of a column with what each becomes, the most frequent first. */
function choicesOf<Value extends string>(
  { vocabulary }: ChoiceField<Value>,
  { table, valueMaps }: MappingRequest,
  column: number,
): readonly PreviewValue[] {
  const said = createValueReplacer(valueMaps.filter((map) => findColumn(table.header, map.column) === column));
  const named = (id: Value): { id: Value; label: string } => ({ id, label: vocabulary.labelOf(id) });
  const counted = countInputs(table, column, createValueReplacer([]));
  return counted
    .map(({ input, count }): PreviewValue => {
      const { text } = input;
      const replaced = said.replace(text);
      const recognised = vocabulary.recognise(replaced ?? text);
      if (recognised !== null) {
        return {
          text,
          count,
          to: named(recognised.value),
          by: replaced === null ? recognised.by : 'value-map',
          suggestion: null,
        };
      }
      const near = replaced === null ? vocabulary.suggest(text) : null;
      const suggestion = near === null ? null : { word: near.word, ...named(near.value) };
      return { text, count, to: null, by: replaced === null ? null : 'value-map', suggestion };
    })
    .sort((a, b) => b.count - a.count);
}

function samplesOf(table: SourceTable, column: number): readonly string[] {
  const samples = new Set<string>();
  for (const row of table.rows.slice(0, ROWS_LOOKED_AT_FOR_SAMPLES)) {
    const text = cutText(cleanLine(cellText(cellAt(row, column))), LONGEST_SAMPLE);
    if (text !== '') samples.add(text);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}
