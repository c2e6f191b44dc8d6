import { memo, type ReactNode } from 'react';
import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import type { GridRow } from '../../../shared/grid/grid-rows.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { CellContent } from './cell-content.tsx';
import { cellOfRow } from './cell-of-row.ts';
import styles from './initiative-row.module.css';
import { Refusal } from './refusal.tsx';
import type { CellDraft } from './use-cell-drafts.ts';

export interface InitiativeCellProps {
  readonly plan: Plan;
  readonly row: Exclude<GridRow, { kind: 'group' }>;
  /** null in the row for new ones. */
  readonly initiative: Initiative | null;
  readonly column: GridColumn;
  /** Among all columns, from 0. */
  readonly place: number;
  readonly width: number;
  /** What is left out before it, in pixels: columns that are not drawn. */
  readonly gap: number;
  /** The last of those that stay in sight. */
  readonly isEdge: boolean;
  /** Its DOM id while it is the active one. */
  readonly activeId: string | undefined;
  readonly isSelected: boolean;
  readonly draft: CellDraft | null;
  /** Of the column of ranks; null and 0 elsewhere. */
  readonly rank: number | null;
  readonly rose: number;
  /** Of the columns of dependencies; empty elsewhere. */
  readonly links: string;
  /** Stands in it while it is edited. */
  readonly editor: ReactNode;
}

export const InitiativeCell = memo(function InitiativeCell(props: InitiativeCellProps) {
  const { initiative, column, place, width, gap, isEdge, activeId, isSelected, draft, editor } = props;
  const isActive = activeId !== undefined;
  const isEdited = editor !== null;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that it can have support it
    <div
      id={activeId}
      role={column.id === 'key' && initiative !== null ? 'rowheader' : 'gridcell'}
      aria-colindex={place + 2}
      aria-selected={isSelected}
      aria-invalid={draft !== null || undefined}
      className={styles.cell}
      data-column={place}
      data-edge={isEdge || undefined}
      data-number={column.isNumber || undefined}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-draft={draft !== null || undefined}
      data-edited={isEdited || undefined}
      style={gap === 0 ? { width } : { width, marginLeft: gap }}
    >
      {isEdited ? (
        editor
      ) : draft !== null ? (
        <span title={draft.message}>{draft.text.slice(0, 200)}</span>
      ) : (
        inside(props)
      )}
      {isActive && draft !== null && !isEdited && <Refusal message={draft.message} />}
    </div>
  );
});

function inside({ plan, row, initiative, column, rank, rose, links }: InitiativeCellProps): ReactNode {
  if (initiative === null) {
    return column.id === 'title' && row.kind === 'new' && <span className={styles.placeholder}>New initiative</span>;
  }
  return <CellContent {...{ plan, initiative, rank, rose, links }} cell={cellOfRow(column.cell, row)} />;
}
