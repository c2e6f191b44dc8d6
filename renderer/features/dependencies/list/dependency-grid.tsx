import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { DependencyRow as Row } from '../../../../shared/dependencies/dependency-rows.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { ListSort, ListSortKey } from '../../../state/dependencies-state.ts';
import { useViewState } from '../../../state/use-app-state.tsx';
import { ROW_HEIGHTS } from '../../../state/view-state.ts';
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts';
import { placeAfterKey, type RowSelection, rowsUpTo, rowsWithout } from '../select-rows.ts';
import { type CellEdit, emptied } from './cell-edit.ts';
import { CellEditor, type EndOfEdit } from './cell-editor.tsx';
import styles from './dependency-grid.module.css';
import { DependencyRow } from './dependency-row.tsx';
import { LEAST_LIST_WIDTH, LIST_COLUMNS } from './list-columns.ts';

const HEAD_HEIGHT = 30;

export interface DependencyGridProps {
  readonly plan: Plan;
  readonly rows: readonly Row[];
  readonly sort: ListSort;
  readonly selection: RowSelection<string>;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly onSort: (sort: ListSort) => void;
  readonly onSelect: (selection: RowSelection<string>) => void;
  readonly onOpen: () => void;
  readonly onShow: () => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly editOf: (row: Row, column: ListSortKey) => CellEdit | null;
  readonly onCommit: (row: Row, column: ListSortKey, text: string) => string | null;
  readonly onClear: (row: Row, column: ListSortKey, text: string) => void;
}

interface Editing {
  readonly id: string;
  readonly typed: string | null;
}

/** The list as a grid: arrows move, Enter edits, typing replaces. Only the rows in sight are drawn. */
export function DependencyGrid(props: DependencyGridProps) {
  const { plan, rows, sort, selection, gridRef, onSelect } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<string | null>(null);
  const [column, setColumn] = useState(0);
  const [editing, setEditing] = useState<Editing | null>(null);
  const density = useViewState((view) => view.density);
  const rowHeight = ROW_HEIGHTS[density];
  const virtualRows = useVirtualRows({ count: rows.length, scroller, estimatedHeight: rowHeight, overscan: 12 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are to be measured anew
  useLayoutEffect(() => virtualRows.measure(), [virtualRows, rowHeight]);
  const drawn = virtualRows.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const end = (drawn.at(-1)?.index ?? -1) + 1;
  const order = useMemo(() => rows.map(({ id }) => id), [rows]);
  const selectedIds = useMemo(() => new Set(selection.ids), [selection.ids]);
  const activeIndex = selection.activeId === null ? -1 : order.indexOf(selection.activeId);
  const idStem = useId();

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || activeIndex < 0) return;
    const top = activeIndex * rowHeight;
    const room = element.clientHeight - HEAD_HEIGHT - rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  }, [activeIndex, rowHeight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the active cell comes into sight when it is another
  useLayoutEffect(() => {
    gridRef.current?.querySelector('[data-active-cell]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [column]);

  const selectOne = (index: number) => {
    const id = order[Math.min(order.length - 1, Math.max(0, index))];
    if (id === undefined) return;
    anchor.current = id;
    onSelect({ ids: [id], activeId: id });
  };
  const beginEdit = (typed: string | null) => {
    const row = rows[activeIndex];
    const key = LIST_COLUMNS[column]?.key;
    if (row === undefined || key === undefined) return;
    if (props.editOf(row, key) !== null) setEditing({ id: row.id, typed });
    else if (typed === null) props.onOpen();
  };
  const endEdit = (then: EndOfEdit) => {
    setEditing(null);
    gridRef.current?.focus({ preventScroll: true });
    if (then === 'down' && selection.ids.length <= 1) selectOne(activeIndex + 1);
    else if (then === 'right') setColumn(Math.min(LIST_COLUMNS.length - 1, column + 1));
    else if (then === 'left') setColumn(Math.max(0, column - 1));
  };
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / rowHeight) - 1);
    const next = order[placeAfterKey(event, { from: activeIndex, count: order.length, page }) ?? -1];
    if (next !== undefined) {
      return () => (event.shiftKey ? onSelect(rowsUpTo(order, anchor.current, next)) : selectOne(order.indexOf(next)));
    }
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return null;
      return () => onSelect({ ids: order, activeId: selection.activeId ?? order[0] ?? null });
    }
    switch (event.key) {
      case 'ArrowRight':
        return () => setColumn(Math.min(LIST_COLUMNS.length - 1, column + 1));
      case 'ArrowLeft':
        return () => setColumn(Math.max(0, column - 1));
      case 'Home':
        return () => setColumn(0);
      case 'End':
        return () => setColumn(LIST_COLUMNS.length - 1);
      case 'Enter':
      case 'F2':
        return () => beginEdit(null);
      case 'Delete':
      case 'Backspace':
        return removeAction();
      case ' ':
        return props.onShow;
      case 'Escape':
        return selection.ids.length === 0
          ? null
          : () =>
              onSelect(
                selection.ids.length > 1 && selection.activeId !== null
                  ? { ids: [selection.activeId], activeId: selection.activeId }
                  : { ids: [], activeId: null },
              );
      default:
        return typingAction(event.key);
    }
  };
  /** A cell that can be empty is emptied; from any other one, and where several are selected, rows are removed. */
  const removeAction = (): (() => void) | null => {
    const row = rows[activeIndex];
    const key = LIST_COLUMNS[column]?.key;
    const text = row === undefined || key === undefined || selection.ids.length > 1 ? null : emptied(row, key);
    if (row !== undefined && key !== undefined && text !== null) return () => props.onClear(row, key, text);
    return selection.ids.length === 0 ? null : props.onRemove;
  };
  const typingAction = (key: string): (() => void) | null => {
    if (key.length !== 1) return null;
    const row = rows[activeIndex];
    const columnKey = LIST_COLUMNS[column]?.key;
    // Only a note or a name may begin with it.
    if (key.toLowerCase() === 'n' && columnKey !== 'note' && columnKey !== 'owner') return props.onAdd;
    const edits = row !== undefined && columnKey !== undefined && props.editOf(row, columnKey) !== null;
    return edits && key !== '?' && columnKey !== 'predecessor' ? () => beginEdit(key) : null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const cell = cellAt(event.target);
    if (cell === null) return;
    setColumn(cell.column);
    if (event.shiftKey) onSelect(rowsUpTo(order, anchor.current, cell.id));
    else if (event.ctrlKey || event.metaKey) onSelect(rowsWithout(selection, cell.id));
    else if (event.detail < 2) selectOne(order.indexOf(cell.id));
    gridRef.current?.focus({ preventScroll: true });
  };
  const edited = editing === null || editing.id !== selection.activeId ? null : editing;
  const editor = (row: Row) => {
    const shown = LIST_COLUMNS[column];
    const edit = shown === undefined ? null : props.editOf(row, shown.key);
    if (shown === undefined || edit === null || edited === null) return null;
    return (
      <CellEditor
        label={shown.label}
        edit={edit}
        typed={edited.typed}
        onCommit={(text) => props.onCommit(row, shown.key, text)}
        onEnd={endEdit}
      />
    );
  };

  return (
    <div ref={scroller} className={styles.scroller} data-density={density}>
      <table
        ref={gridRef}
        className={styles.grid}
        style={{ minWidth: LEAST_LIST_WIDTH }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
        role="grid"
        aria-label="Dependencies"
        aria-rowcount={rows.length + 1}
        aria-colcount={LIST_COLUMNS.length}
        aria-multiselectable
        aria-activedescendant={activeIndex >= first && activeIndex < end ? `${idStem}-active` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {LIST_COLUMNS.map(({ key, width }) => (
            <col key={key} style={width === null ? undefined : { width }} />
          ))}
        </colgroup>
        <thead className={styles.head}>
          <tr>
            {LIST_COLUMNS.map(({ key, label, meaning, isNumber }) => (
              <SortHead
                key={key}
                label={label}
                meaning={meaning}
                isNumber={isNumber}
                sorted={sort.by === key ? (sort.isReversed ? 'descending' : 'ascending') : null}
                onSort={() => props.onSort({ by: key, isReversed: sort.by === key && !sort.isReversed })}
              />
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys */}
        <tbody onClick={onClick} onDoubleClick={(event) => cellAt(event.target) !== null && beginEdit(null)}>
          <Gap height={first * rowHeight} />
          {rows.slice(first, end).map((row, offset) => {
            const isActive = row.id === selection.activeId;
            return (
              <DependencyRow
                key={row.id}
                plan={plan}
                row={row}
                index={first + offset}
                idStem={idStem}
                isSelected={selectedIds.has(row.id)}
                activeColumn={isActive ? column : null}
                editor={isActive ? editor(row) : null}
              />
            );
          })}
          <Gap height={(rows.length - end) * rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

function SortHead(props: {
  readonly label: string;
  readonly meaning: string;
  readonly isNumber: boolean;
  readonly sorted: 'ascending' | 'descending' | null;
  readonly onSort: () => void;
}) {
  const { label, meaning, isNumber, sorted, onSort } = props;
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" data-number={isNumber || undefined} aria-sort={sorted ?? undefined}>
      <button type="button" className={styles.sort} title={meaning} tabIndex={-1} onClick={onSort}>
        {label}
        {sorted !== null && <Arrow size={12} stroke={2} aria-hidden />}
      </button>
    </th>
  );
}

/** The room of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={LIST_COLUMNS.length} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function cellAt(target: EventTarget): { readonly id: string; readonly column: number } | null {
  if (!(target instanceof Element) || target.closest('input, select') !== null) return null;
  const id = target.closest('[data-id]')?.getAttribute('data-id') ?? null;
  const column = Number(target.closest('[data-column]')?.getAttribute('data-column') ?? Number.NaN);
  return id === null || Number.isNaN(column) ? null : { id, column };
}
