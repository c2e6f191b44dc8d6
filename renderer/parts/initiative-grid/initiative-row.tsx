import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { ColumnSpan } from '../../../shared/grid/cell-ranges.ts';
import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import type { GridGroup } from '../../../shared/grid/grid-groups.ts';
import type { GridRow } from '../../../shared/grid/grid-rows.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { STAGES } from '../../../shared/plan/stage.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { type ColumnBox, NUMBER_WIDTH } from '../../ui/grid/grid-geometry.ts';
import { StageDot } from '../../ui/stage-chip.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { EFFORT_UNIT_SIGNS, formatEffort } from '../inspector/effort-units.ts';
import { InitiativeCell } from './initiative-cell.tsx';
import styles from './initiative-row.module.css';
import type { CellDraft } from './use-cell-drafts.ts';

export interface InitiativeRowProps {
  readonly plan: Plan;
  readonly row: GridRow;
  /** null for a group's head and the row for new ones. */
  readonly initiative: Initiative | null;
  readonly rank: number | null;
  readonly rose: number;
  /** What it waits for and what it blocks, by key; empty while the column is not shown. */
  readonly waitsFor: string;
  readonly blocks: string;
  /** Among all rows, from 0. */
  readonly index: number;
  /** What stands before it, counted from 1; null where nothing does. */
  readonly number: number | null;
  /** In pixels. */
  readonly rowHeight: number;
  readonly boxes: readonly ColumnBox[];
  readonly columns: readonly GridColumn[];
  readonly frozen: number;
  readonly width: number;
  readonly activeColumn: number | null;
  readonly activeCellId: string;
  /** The columns that are selected in this row; empty: none. */
  readonly selected: readonly ColumnSpan[];
  readonly drafts: ReadonlyMap<string, CellDraft> | undefined;
  readonly isTinted: boolean;
  /** Stands in the active cell while it is edited. */
  readonly editor: ReactNode;
  readonly onToggleGroup: (key: string) => void;
}

export const InitiativeRow = memo(function InitiativeRow(props: InitiativeRowProps) {
  const { row, index, number, rowHeight, boxes, frozen, width, editor, isTinted, activeColumn } = props;
  const isSelected = props.selected.length > 0;
  const isRaised = editor !== null || (activeColumn !== null && props.drafts !== undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one are no table's
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={styles.row}
      data-kind={row.kind}
      data-tinted={isTinted || undefined}
      data-leaving={(row.kind === 'item' && !row.fits) || undefined}
      data-raised={isRaised || undefined}
      data-row={index}
      style={{ top: index * rowHeight, width }}
    >
      {row.kind === 'group' ? (
        <GroupHead {...props} group={row.group} isCollapsed={row.isCollapsed} />
      ) : (
        <>
          <div className={styles.frozen}>
            {/* biome-ignore lint/a11y/useSemanticElements: as above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
            <div
              role="gridcell"
              aria-colindex={1}
              className={styles.number}
              data-column={-1}
              data-selected={isSelected || undefined}
              style={{ width: NUMBER_WIDTH }}
            >
              {number === null ? <span aria-hidden>+</span> : formatNumber(number)}
            </div>
            {boxes.map((box) => box.index < frozen && cellAt(props, box, 0))}
          </div>
          {boxes.map((box, place) => {
            if (box.index < frozen) return null;
            const before = boxes[place - 1];
            const gap = box.left - (before === undefined ? NUMBER_WIDTH : before.left + before.width);
            return cellAt(props, box, gap);
          })}
        </>
      )}
    </div>
  );
});

/** Only what concerns the cell, so that those stay as they are that an edit or a step passes by. */
function cellAt(props: InitiativeRowProps, box: ColumnBox, gap: number): ReactNode {
  const { plan, row, initiative, columns, frozen, activeColumn, selected } = props;
  const column = columns[box.index];
  if (column === undefined || row.kind === 'group') return null;
  const isActive = activeColumn === box.index;
  const isRank = column.cell.kind === 'rank';
  return (
    <InitiativeCell
      key={box.id}
      plan={plan}
      row={row}
      initiative={initiative}
      column={column}
      place={box.index}
      width={box.width}
      gap={gap}
      isEdge={box.index === frozen - 1}
      activeId={isActive ? props.activeCellId : undefined}
      isSelected={selected.some(({ left, right }) => box.index >= left && box.index <= right)}
      draft={props.drafts?.get(column.id) ?? null}
      rank={isRank ? props.rank : null}
      rose={isRank ? props.rose : 0}
      links={linksOf(props, column)}
      editor={isActive ? props.editor : null}
    />
  );
}

function linksOf({ waitsFor, blocks }: InitiativeRowProps, { cell }: GridColumn): string {
  if (cell.kind === 'waits-for') return waitsFor;
  return cell.kind === 'blocks' ? blocks : '';
}

function GroupHead({
  plan,
  row,
  group,
  isCollapsed,
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
