import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import styles from './data-grid.module.css';
import { type ColumnBox, columnsDrawn, HEAD_HEIGHT, layOutColumns, rowsDrawn, scrollFor } from './grid-geometry.ts';
import { GridHead, type HeadColumn } from './grid-head.tsx';
import { assignSlots, NO_SLOTS } from './row-slots.ts';
import { type GridPlace, type PickKind, useGridPointer } from './use-grid-pointer.ts';
import { useGridViewport } from './use-grid-viewport.ts';

/** In pixels. */
const SLIVER = 40;

export interface DataGridProps {
  readonly label: string;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly columns: readonly HeadColumn[];
  /** How many columns behind the row numbers stay in sight. */
  readonly frozen: number;
  readonly rowCount: number;
  /** In pixels; inside the grid it is the token --row. */
  readonly rowHeight: number;
  /** The cell that keys start from; drawn wherever the grid is scrolled to. */
  readonly active: GridPlace | null;
  /** The DOM id of the active cell. */
  readonly activeCellId: string | undefined;
  /** Scrolled into sight when it is another object than before. */
  readonly reveal: GridPlace | null;
  /** What tells a row from all others, wherever it stands. */
  readonly rowKey: (index: number) => string;
  /** `slot`: to be its React key. */
  readonly renderRow: (index: number, columns: readonly ColumnBox[], slot: number) => ReactNode;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>, page: number) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLDivElement>) => void;
  readonly onCut: (event: ClipboardEvent<HTMLDivElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLDivElement>) => void;
  /** Answers whether dragging on extends it. */
  readonly onPick: (place: GridPlace, how: PickKind) => boolean;
  readonly onOpen: (place: GridPlace) => void;
  readonly onSort: (columnId: string) => void;
  readonly onResize: (columnId: string, width: number | null) => void;
  readonly onReorder: (columnId: string, beforeIndex: number) => void;
  readonly onFilter: (columnId: string, head: Element) => void;
}

/** A grid that draws only what is in sight, however many rows and columns it has. Keys are its owner's to answer. */
export function DataGrid(props: DataGridProps) {
  const { gridRef, columns, frozen, rowCount, rowHeight, active, reveal } = props;
  const view = useGridViewport(gridRef, rowHeight);
  const layout = useMemo(() => layOutColumns(columns, frozen), [columns, frozen]);
  const drawn = useMemo(
    () => columnsDrawn(layout, { block: view.column, width: view.width, kept: active?.column ?? -1 }),
    [layout, view.column, view.width, active?.column],
  );
  const { first, end } = rowsDrawn({ block: view.row, height: view.height, rowHeight, count: rowCount });
  const pointer = useGridPointer(gridRef, { onPick: props.onPick, onOpen: props.onOpen });

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another place to reveal, the first size, or another height of rows that calls for it
  useLayoutEffect(() => {
    if (reveal === null || view.height === 0) return;
    const { top, left } = view.scroll.current;
    const nextTop = scrollFor({
      from: HEAD_HEIGHT + reveal.row * rowHeight,
      size: rowHeight,
      scroll: top,
      view: view.height,
      covered: HEAD_HEIGHT,
    });
    const box = layout.boxes[reveal.column];
    const isFixed = box === undefined || box.index < frozen;
    const covered = layout.frozenWidth;
    // A sliver that is scrolled away would cut the first letters of what stands beside the frozen columns.
    const nextLeft = isFixed
      ? left < SLIVER
        ? 0
        : left
      : scrollFor({ from: box.left, size: box.width, scroll: left, view: view.width, covered });
    view.scrollTo(nextTop, nextLeft);
  }, [reveal, view.height > 0, rowHeight]);

  const indexes = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset);
  if (active !== null && active.row >= end && active.row < rowCount) indexes.push(active.row);
  if (active !== null && active.row < first && active.row >= 0) indexes.unshift(active.row);
  const lastSlots = useRef(NO_SLOTS);
  const rowSlots = assignSlots(lastSlots.current, indexes, props.rowKey);
  useLayoutEffect(() => {
    lastSlots.current = rowSlots;
  });
  const page = Math.max(1, Math.floor((view.height - HEAD_HEIGHT) / rowHeight) - 1);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one are no table's
    <div
      ref={gridRef}
      className={styles.grid}
      style={{ '--row': `${rowHeight}px` }}
      role="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={props.activeCellId}
      tabIndex={0}
      onKeyDown={(event) => props.onKeyDown(event, page)}
      onCopy={props.onCopy}
      onCut={props.onCut}
      onPaste={props.onPaste}
      {...pointer}
    >
      <GridHead
        columns={columns}
        drawn={drawn}
        layout={layout}
        onSort={props.onSort}
        onResize={props.onResize}
        onReorder={props.onReorder}
        onFilter={props.onFilter}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one are no table's */}
      <div role="rowgroup" className={styles.body} style={{ height: rowCount * rowHeight, width: layout.width }}>
        {indexes.map((index, place) => props.renderRow(index, drawn, rowSlots.slots[place] ?? -1))}
      </div>
    </div>
  );
}
