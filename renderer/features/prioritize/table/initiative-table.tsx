import {
  type CSSProperties,
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
} from 'react';
import { type InitiativeId, isId } from '../../../../shared/plan/ids.ts';
import {
  dropSelection,
  rowAfterKey,
  type Selection,
  selectAll,
  selectOne,
  selectTo,
  toggleOne,
} from '../../../parts/step-selection.ts';
import { useViewState } from '../../../state/use-app-state.tsx';
import { ROW_HEIGHTS } from '../../../state/view-state.ts';
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts';
import { useReveal } from '../use-reveal.ts';
import { useSettling } from '../use-settling.ts';
import styles from './initiative-table.module.css';
import { type LineAt, rowsBefore, slotOfRow } from './line-in-rows.ts';

/** What the table knows of a row that it has drawn. */
export interface TableRow {
  readonly index: number;
  readonly domId: string;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Just undone or done again. */
  readonly isTinted: boolean;
}

export interface TableColumn {
  readonly id: string;
  /** In pixels; null: what is left. */
  readonly width: number | null;
}

export interface OverRows {
  /** In which slot, the line counted; -1: none is. */
  readonly activeSlot: number;
  /** What a key does in the table; null: nothing. */
  readonly actionOf: (event: KeyboardEvent) => (() => void) | null;
}

export interface InitiativeTableProps {
  readonly label: string;
  /** The initiatives in the order of the rows. */
  readonly order: readonly InitiativeId[];
  readonly columns: readonly TableColumn[];
  /** The head, as a `thead`, and its height in pixels with all that stays in sight under it. */
  readonly head: ReactNode;
  readonly headHeight: number;
  /** A row marked `data-id`. */
  readonly renderRow: (row: TableRow) => ReactNode;
  /** A line between the rows, as high as one, which keys pass over. */
  readonly line?: { readonly at: number; readonly drawn: ReactNode } | null;
  /** Whose size the caller knows, to choose its columns by. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** In pixels; 0: it is not drawn yet. */
  readonly height: number;
  /** For who gives it the focus. */
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly selection: Selection;
  /** Rows that an undo or redo just changed. The first of them is brought into sight when the set is a new one. */
  readonly tintedIds: ReadonlySet<InitiativeId>;
  /** Goes up when rows go to other places. */
  readonly settlings: number;
  /** Whether they are seen going there. */
  readonly isMoving?: boolean;
  /** Whether the active one is kept in sight as it goes; else the list stays where it is. */
  readonly isFollowing?: boolean;
  readonly style?: CSSProperties;
  readonly keyShortcuts?: string | undefined;
  readonly isDragging?: boolean;
  /** Whether what it shows is of an order before. */
  readonly isBehind?: boolean;
  readonly isNarrow?: boolean;
  /** What a key does here; comes before what it does in every table. null: nothing more. */
  readonly keyAction?: ((event: KeyboardEvent) => (() => void) | null) | undefined;
  readonly onPress?: ((event: PointerEvent<HTMLElement>, id: InitiativeId) => void) | undefined;
  /** Whether the press that a click ends was something else. */
  readonly wasDragged?: (() => boolean) | undefined;
  readonly onSelect: (selection: Selection) => void;
  /** Enter and double-click: to where it is edited. */
  readonly onOpen: () => void;
  /** Space: shows where it is edited. */
  readonly onShow: () => void;
  /** Over the rows, given what places it among them. */
  readonly over?: ((place: OverRows) => ReactNode) | undefined;
}

/** Initiatives in rows that keys move in, the drawn ones only: what the tables of the Prioritize screen have in common. */
export function InitiativeTable(props: InitiativeTableProps) {
  const { order, columns, headHeight, scroller, height, gridRef, selection, tintedIds, settlings } = props;
  const { line = null, onSelect, onOpen } = props;
  const lineAt: LineAt = line === null ? null : Math.min(line.at, order.length);
  const density = useViewState((view) => view.density);
  const rowHeight = ROW_HEIGHTS[density];
  const slots = order.length + (lineAt === null ? 0 : 1);
  const virtualRows = useVirtualRows({ count: slots, scroller, estimatedHeight: rowHeight, overscan: 12 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are to be measured anew
  useLayoutEffect(() => virtualRows.measure(), [virtualRows, rowHeight]);
  const drawn = virtualRows.getVirtualItems();
  const firstSlot = drawn[0]?.index ?? 0;
  const endSlot = (drawn.at(-1)?.index ?? -1) + 1;
  const first = rowsBefore(firstSlot, lineAt);
  const end = rowsBefore(endSlot, lineAt);
  const selectedIds = useMemo(() => new Set(selection.selectedIds), [selection.selectedIds]);
  const idStem = useId();
  const { activeId } = selection;
  const activeIndex = activeId === null ? -1 : order.indexOf(activeId);
  useSettling({ grid: gridRef, order, settlings: props.isMoving === false ? 0 : settlings, rowHeight });
  useReveal({
    scroller,
    scrollOffset: () => virtualRows.scrollOffset ?? 0,
    height,
    headHeight,
    rowHeight,
    order,
    lineAt,
    activeId,
    settlings: props.isFollowing === false ? 0 : settlings,
    tintedIds,
  });

  const usualAction = (event: KeyboardEvent): (() => void) | null => {
    if (event.altKey) return null;
    const page = Math.max(1, Math.floor((height - headHeight) / rowHeight) - 1);
    const target = order[rowAfterKey(event, { from: activeIndex, count: order.length, page }) ?? -1];
    if (target !== undefined) {
      return () => onSelect(event.shiftKey ? selectTo(order, selection, target) : selectOne(target));
    }
    if (event.ctrlKey || event.metaKey) {
      return event.key.toLowerCase() === 'a' ? () => onSelect(selectAll(order, selection)) : null;
    }
    switch (event.key) {
      case 'Enter':
        return onOpen;
      case ' ':
        return props.onShow;
      case 'Escape':
        return selection.selectedIds.length === 0 ? null : () => onSelect(dropSelection(selection));
      default:
        return null;
    }
  };
  const actionOf = (event: KeyboardEvent) => props.keyAction?.(event) ?? usualAction(event);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const id = rowIdAt(event.target);
    if (id === null || props.wasDragged?.()) return;
    if (event.shiftKey) onSelect(selectTo(order, selection, id));
    else if (event.ctrlKey || event.metaKey) onSelect(toggleOne(selection, id));
    else if (event.detail < 2) onSelect(selectOne(id));
  };
  const body: ReactNode[] = order.slice(first, end).map((id, offset) =>
    props.renderRow({
      index: first + offset,
      domId: `${idStem}${id}`,
      isSelected: selectedIds.has(id),
      isActive: id === activeId,
      isTinted: tintedIds.has(id),
    }),
  );
  if (line !== null && lineAt !== null && lineAt >= firstSlot && lineAt < endSlot) {
    body.splice(lineAt - first, 0, <Fragment key="line">{line.drawn}</Fragment>);
  }
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-density={density}
      data-dragging={props.isDragging || undefined}
    >
      <table
        ref={gridRef}
        className={styles.grid}
        style={props.style}
        data-behind={props.isBehind || undefined}
        data-narrow={props.isNarrow || undefined}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
        role="grid"
        aria-label={props.label}
        aria-busy={props.isBehind}
        aria-rowcount={order.length + 1}
        aria-multiselectable
        aria-keyshortcuts={props.keyShortcuts}
        aria-activedescendant={activeIndex >= first && activeIndex < end ? `${idStem}${activeId}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width: width ?? undefined }} />
          ))}
        </colgroup>
        {props.head}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys */}
        <tbody
          onPointerDown={(event) => {
            const id = rowIdAt(event.target);
            if (id !== null) props.onPress?.(event, id);
          }}
          onClick={onClick}
          onDoubleClick={(event) => rowIdAt(event.target) !== null && onOpen()}
        >
          <Room height={firstSlot * rowHeight} columns={columns.length} />
          {body}
          <Room height={(slots - endSlot) * rowHeight} columns={columns.length} />
        </tbody>
      </table>
      {props.over?.({ activeSlot: activeIndex < 0 ? -1 : slotOfRow(activeIndex, lineAt), actionOf })}
    </div>
  );
}

/** The room of rows that are not drawn. */
function Room({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td className={styles.room} colSpan={columns} style={{ height }} />
    </tr>
  );
}

function rowIdAt(target: EventTarget): InitiativeId | null {
  const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : null;
  return id && isId<InitiativeId>(id) ? id : null;
}
