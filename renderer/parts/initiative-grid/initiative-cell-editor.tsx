import type { CellText } from '../../../shared/grid/edit-cells.ts';
import { type GridColumn, isLongText } from '../../../shared/grid/grid-column.ts';
import type { GridRow } from '../../../shared/grid/grid-rows.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { CellEditor, type CellEditorProps, type EditorExit } from '../../ui/grid/cell-editor.tsx';
import { cellOptions } from './cell-options.tsx';
import type { Editing } from './use-cell-editing.ts';

export interface InitiativeCellEditorProps {
  readonly plan: Plan;
  readonly row: Exclude<GridRow, { kind: 'group' }>;
  readonly column: GridColumn;
  readonly editing: Editing;
  readonly onCommit: (text: string, exit: EditorExit) => void;
  readonly onCancel: () => void;
  readonly onNewTheme: (cell: CellText) => void;
}

/** Edits one cell of one initiative, or of one that is begun. */
export function InitiativeCellEditor(props: InitiativeCellEditorProps) {
  const { plan, row, column, editing, onCommit, onCancel } = props;
  const initiative = row.kind === 'item' ? (plan.initiatives.get(row.id) ?? null) : null;
  return (
    <CellEditor
      label={`${column.meaning ?? column.header} of ${initiative?.key ?? 'the new initiative'}`}
      text={editing.text}
      mode={editing.mode}
      isNumber={column.isNumber}
      isLong={isLongText(column)}
      options={cellOptions(plan, column.cell, initiative)}
      onCreate={creationIn(props)}
      onCommit={onCommit}
      onCancel={onCancel}
    />
  );
}

/** A person is made by being written; a theme only when asked for, so that a slip makes none. */
function creationIn({ row, column, onNewTheme }: InitiativeCellEditorProps): CellEditorProps['onCreate'] {
  if (column.cell.kind === 'owner') return { label: (typed) => `Add “${typed}”`, run: () => {} };
  if (column.cell.kind !== 'theme' || row.kind !== 'item') return null;
  return { label: (typed) => `Add theme “${typed}”`, run: (text) => onNewTheme({ id: row.id, column, text }) };
}
