import { IconArrowDown, IconArrowUp, IconFilter, IconFilterFilled } from '@tabler/icons-react';
import { type PointerEvent, useRef, useState } from 'react';
import styles from './data-grid.module.css';
import { type ColumnBox, type ColumnLayout, NUMBER_WIDTH } from './grid-geometry.ts';

export interface HeadColumn {
  readonly id: string;
  readonly header: string;
  readonly meaning: string | null;
  readonly isNumber: boolean;
  readonly width: number;
  readonly sorted: 'ascending' | 'descending' | null;
  /** Whether it narrows the rows. */
  readonly isFiltered: boolean;
}

export interface GridHeadProps {
  readonly columns: readonly HeadColumn[];
  readonly drawn: readonly ColumnBox[];
  readonly layout: ColumnLayout;
  readonly onSort: (columnId: string) => void;
  readonly onResize: (columnId: string, width: number | null) => void;
  readonly onReorder: (columnId: string, beforeIndex: number) => void;
  /** `head`: what its filter is to hang on. */
  readonly onFilter: (columnId: string, head: Element) => void;
}

const LEAST_WIDTH = 40;
const MOST_WIDTH = 800;
/** So far a press may wander and still be one. */
const SLIP = 5;

/** The heads: a press sorts, one on the funnel filters, dragging one moves its column, dragging its right edge sets the width. */
export function GridHead({ columns, drawn, layout, onSort, onResize, onReorder, onFilter }: GridHeadProps) {
  const [dropAt, setDropAt] = useState<number | null>(null);
  const drag = useRef<{ readonly id: string; readonly x: number; isMoving: boolean } | null>(null);
  const head = useRef<HTMLDivElement>(null);

  const placeUnder = (clientX: number): number => {
    const left = head.current?.getBoundingClientRect().left ?? 0;
    const frozenEnd = (head.current?.parentElement?.getBoundingClientRect().left ?? 0) + layout.frozenWidth;
    if (clientX < frozenEnd) return layout.frozen;
    const x = clientX - left;
    const at = layout.boxes.findIndex((box) => x < box.left + box.width / 2);
    return Math.max(layout.frozen, at < 0 ? layout.boxes.length : at);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>, { id, index }: ColumnBox) => {
    if (event.button !== 0 || index < layout.frozen) return;
    drag.current = { id, x: event.clientX, isMoving: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const dragged = drag.current;
    if (dragged === null || (!dragged.isMoving && Math.abs(event.clientX - dragged.x) < SLIP)) return;
    dragged.isMoving = true;
    setDropAt(placeUnder(event.clientX));
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const dragged = drag.current;
    if (dragged?.isMoving) onReorder(dragged.id, placeUnder(event.clientX));
    setDropAt(null);
  };
  const dropLeft = dropAt === null ? null : (layout.boxes[dropAt]?.left ?? layout.width);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one are no table's
    <div ref={head} role="rowgroup" className={styles.head} style={{ width: layout.width }}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus */}
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
        <div role="columnheader" className={styles.corner} aria-colindex={1} style={{ width: NUMBER_WIDTH }}>
          <span className="visually-hidden">Row</span>
        </div>
        {drawn.map((box) => {
          const column = columns[box.index];
          if (column === undefined) return null;
          const { id, header, meaning, isNumber, sorted, isFiltered } = column;
          const isFrozen = box.index < layout.frozen;
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div
              key={id}
              role="columnheader"
              aria-colindex={box.index + 2}
              aria-sort={sorted ?? 'none'}
              className={styles.headCell}
              data-frozen={isFrozen || undefined}
              data-edge={(isFrozen && box.index === layout.frozen - 1) || undefined}
              data-number={isNumber || undefined}
              data-filtered={isFiltered || undefined}
              title={meaning ?? undefined}
              style={{ left: box.left, width: box.width }}
            >
              <button
                type="button"
                tabIndex={-1}
                className={styles.headButton}
                onPointerDown={(event) => onPointerDown(event, box)}
                onPointerMove={onPointerMove}
                onPointerUp={onPointerUp}
                onClick={() => {
                  if (!drag.current?.isMoving) onSort(id);
                  drag.current = null;
                }}
              >
                <span className={styles.headWords} aria-hidden={meaning !== null || undefined}>
                  {header}
                </span>
                {meaning !== null && <span className="visually-hidden">{meaning}</span>}
                {sorted === 'ascending' && <IconArrowUp size={12} stroke={2} aria-hidden />}
                {sorted === 'descending' && <IconArrowDown size={12} stroke={2} aria-hidden />}
              </button>
              {isFiltered && <span className="visually-hidden">, filtered</span>}
              <FilterButton id={id} isFiltered={isFiltered} onFilter={onFilter} />
              <Grip width={box.width} onResize={(width) => onResize(id, width)} />
            </div>
          );
        })}
      </div>
      {dropLeft !== null && <span className={styles.dropMark} style={{ left: dropLeft }} />}
    </div>
  );
}

/** Hidden from assistive technology, so that a head is called what its column is: Alt and ↓ in a cell open the same. */
function FilterButton({
  id,
  isFiltered,
  onFilter,
}: Pick<GridHeadProps, 'onFilter'> & { readonly id: string; readonly isFiltered: boolean }) {
  const Funnel = isFiltered ? IconFilterFilled : IconFilter;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-hidden
      className={styles.filterButton}
      data-filter={id}
      title="Filter (Alt ↓)"
      // The keys stay with the grid.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onFilter(id, event.currentTarget.parentElement ?? event.currentTarget)}
    >
      <Funnel size={14} stroke={1.5} />
    </button>
  );
}

/** The right edge of a head; a double press gives the usual width back. The menu of columns does the same by keyboard. */
function Grip({ width, onResize }: { readonly width: number; readonly onResize: (width: number | null) => void }) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <span
      className={styles.grip}
      aria-hidden
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (start.current === null) return;
        const next = start.current.width + event.clientX - start.current.x;
        onResize(Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, next))));
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onDoubleClick={() => onResize(null)}
    />
  );
}
