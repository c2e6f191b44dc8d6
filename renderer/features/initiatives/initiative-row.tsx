import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import type { GridGroup } from '../../../shared/grid/grid-groups.ts';
import type { GridRow } from '../../../shared/grid/grid-rows.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { STAGES } from '../../../shared/plan/stage.ts';
import { EFFORT_UNIT_SIGNS, formatEffort } from '../../parts/inspector/effort-units.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { type ColumnBox, NUMBER_WIDTH, ROW_HEIGHT } from '../../ui/grid/grid-geometry.ts';
import { StageDot } from '../../ui/stage-chip.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { CellContent } from './cell-content.tsx';
import { cellOfRow } from './cell-of-row.ts';
import styles from './initiative-row.module.css';
import { Refusal } from './refusal.tsx';
import type { CellDraft } from './use-cell-drafts.ts';

export interface InitiativeRowProps {
  readonly plan: Plan;
  readonly row: GridRow;
  /** null for a group's head and the row for new ones. */
  readonly initiative: Initiative | null;
  readonly rank: number | null;
  readonly rose: number;
  /** Among all rows, from 0. */
  readonly index: number;
  /** What stands before it, counted from 1; null where nothing does. */
  readonly number: number | null;
  readonly boxes: readonly ColumnBox[];
  readonly columns: readonly GridColumn[];
  readonly frozen: number;
  readonly width: number;
  readonly activeColumn: number | null;
  readonly activeCellId: string;
  /** The columns that are selected in this row; null: none. */
  readonly selectedFrom: number | null;
  readonly selectedTo: number | null;
  readonly drafts: ReadonlyMap<string, CellDraft> | undefined;
  readonly isTinted: boolean;
  /** Stands in the active cell while it is edited. */
  readonly editor: ReactNode;
  readonly onToggleGroup: (key: string) => void;
}

export const InitiativeRow = memo(function InitiativeRow(props: InitiativeRowProps) {
  const { row, index, number, boxes, width, editor, isTinted, activeColumn, selectedFrom } = props;
  const isRaised = editor !== null || (activeColumn !== null && props.drafts !== undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one are no table's
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectedFrom !== null}
      className={styles.row}
      data-kind={row.kind}
      data-tinted={isTinted || undefined}
      data-leaving={(row.kind === 'item' && !row.fits) || undefined}
      data-raised={isRaised || undefined}
      style={{ top: index * ROW_HEIGHT, width }}
    >
      {row.kind === 'group' ? (
        <GroupHead {...props} group={row.group} isCollapsed={row.isCollapsed} />
      ) : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
          <div
            role="gridcell"
            aria-colindex={1}
            className={styles.number}
            data-row={index}
            data-column={-1}
            data-selected={selectedFrom !== null || undefined}
            style={{ width: NUMBER_WIDTH }}
          >
            {number === null ? <span aria-hidden>+</span> : formatNumber(number)}
          </div>
          {boxes.map((box) => (
            <Cell key={box.id} {...props} box={box} />
          ))}
        </>
      )}
    </div>
  );
});

function Cell(props: InitiativeRowProps & { readonly box: ColumnBox }) {
  const { plan, row, initiative, index, box, columns, frozen, activeColumn, editor, drafts, rank, rose } = props;
  const column = columns[box.index];
  if (column === undefined) return null;
  const isActive = activeColumn === box.index;
  const isSelected =
    props.selectedFrom !== null && box.index >= props.selectedFrom && box.index <= (props.selectedTo ?? -1);
  const isFrozen = box.index < frozen;
  const draft = drafts?.get(column.id) ?? null;
  const isEdited = isActive && editor !== null;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that it can have support it
    <div
      id={isActive ? props.activeCellId : undefined}
      role={column.id === 'key' && initiative !== null ? 'rowheader' : 'gridcell'}
      aria-colindex={box.index + 2}
      aria-selected={isSelected}
      aria-invalid={draft !== null || undefined}
      className={styles.cell}
      data-row={index}
      data-column={box.index}
      data-frozen={isFrozen || undefined}
      data-edge={(isFrozen && box.index === frozen - 1) || undefined}
      data-number={column.isNumber || undefined}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-draft={draft !== null || undefined}
      data-edited={isEdited || undefined}
      style={{ left: box.left, width: box.width }}
    >
      {isEdited ? (
        editor
      ) : draft !== null ? (
        <span title={draft.message}>{draft.text.slice(0, 200)}</span>
      ) : initiative === null ? (
        column.id === 'title' && row.kind === 'new' && <span className={styles.placeholder}>New initiative</span>
      ) : (
        <CellContent plan={plan} initiative={initiative} cell={cellOfRow(column.cell, row)} rank={rank} rose={rose} />
      )}
      {isActive && draft !== null && !isEdited && <Refusal message={draft.message} />}
    </div>
  );
}

function GroupHead({
  plan,
  row,
  group,
  isCollapsed,
  index,
  columns,
  activeColumn,
  activeCellId,
  onToggleGroup,
}: InitiativeRowProps & { readonly group: GridGroup; readonly isCollapsed: boolean }) {
  const { effortUnit } = settingsOf(plan);
  const Chevron = isCollapsed ? IconChevronRight : IconChevronDown;
  const without = group.withoutEstimate === 0 ? '' : ` · ${formatNumber(group.withoutEstimate)} without estimate`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one are no table's
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
    <div
      id={activeColumn === null ? undefined : activeCellId}
      role="gridcell"
      aria-colindex={1}
      aria-colspan={columns.length + 1}
      aria-expanded={!isCollapsed}
      className={styles.group}
      data-row={index}
      data-column={0}
      data-active={activeColumn !== null || undefined}
    >
      <span className={styles.groupWords}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.toggle}
          aria-label={`${isCollapsed ? 'Unfold' : 'Fold'} ${group.label}`}
          onClick={() => row.kind === 'group' && onToggleGroup(group.key)}
        >
          <Chevron size={16} stroke={1.5} aria-hidden />
        </button>
        {group.colour !== null && <ThemeDot colour={group.colour} />}
        {STAGES.some((stage) => stage === group.key) && <StageDot stage={group.key} />}
        <span className={styles.groupLabel}>{group.label}</span>
        <span className={styles.groupFigures}>
          {formatNumber(group.members.length)} · {formatEffort(group.effort, effortUnit)}{' '}
          {EFFORT_UNIT_SIGNS[effortUnit]}
          {without}
        </span>
      </span>
    </div>
  );
}
