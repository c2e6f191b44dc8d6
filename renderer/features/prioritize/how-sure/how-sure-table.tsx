import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, type RefObject, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { type InitiativeId, isId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import type { SensitivityOutcome } from '../../../state/sensitivity.ts';
import { useViewState } from '../../../state/use-app-state.tsx';
import { ROW_HEIGHTS } from '../../../state/view-state.ts';
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts';
import {
  dropSelection,
  rowAfterKey,
  type Selection,
  selectAll,
  selectOne,
  selectTo,
  toggleOne,
} from '../step-selection.ts';
import { useReveal } from '../use-reveal.ts';
import { useSize } from '../use-size.ts';
import { CORRELATION_WIDTH, type HowSureColumn, howSureColumns, LEAST_TABLE_WIDTH } from './how-sure-columns.ts';
import { HowSureRow } from './how-sure-row.tsx';
import styles from './how-sure-table.module.css';
import { type HowSureSort, type HowSureSortKey, sortAfterClick } from './sort-how-sure.ts';

const HEAD_HEIGHT = 30;

export interface HowSureTableProps {
  readonly plan: Plan;
  readonly name: string;
  readonly rows: readonly RankedInitiative[];
  /** The ids of the rows. */
  readonly order: readonly InitiativeId[];
  /** null: there are no figures yet. */
  readonly outcome: SensitivityOutcome | null;
  /** Whether the figures are of an order before. */
  readonly isBehind: boolean;
  readonly top: number;
  readonly sort: HowSureSort;
  readonly selection: Selection;
  /** Rows that an undo or redo just changed. */
  readonly tintedIds: ReadonlySet<InitiativeId>;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly onSort: (sort: HowSureSort) => void;
  readonly onSelect: (selection: Selection) => void;
  /** Enter and double-click: to where it is edited. */
  readonly onOpen: () => void;
  /** Space: shows where it is edited. */
  readonly onShow: () => void;
}

export function HowSureTable(props: HowSureTableProps) {
  const { plan, name, rows, order, outcome, isBehind, top, sort, selection, tintedIds, gridRef } = props;
  const { onSelect, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(scroller);
  const density = useViewState((view) => view.density);
  const rowHeight = ROW_HEIGHTS[density];
  const virtualRows = useVirtualRows({ count: rows.length, scroller, estimatedHeight: rowHeight, overscan: 12 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are to be measured anew
  useLayoutEffect(() => virtualRows.measure(), [virtualRows, rowHeight]);
  const drawn = virtualRows.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const end = (drawn.at(-1)?.index ?? -1) + 1;
  const { longestKey, count } = useMemo(() => extentOf(rows), [rows]);
  const columns = useMemo(() => howSureColumns({ width, top, count, longestKey }), [width, top, count, longestKey]);
  const selectedIds = useMemo(() => new Set(selection.selectedIds), [selection.selectedIds]);
  const idStem = useId();
  const { activeId } = selection;
  const activeIndex = activeId === null ? -1 : order.indexOf(activeId);
  useReveal({
    scroller,
    headHeight: HEAD_HEIGHT,
    rowHeight,
    order,
    activeId,
    settlings: 0,
    isSized: height > 0,
    tintedIds,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    const page = Math.max(1, Math.floor((height - HEAD_HEIGHT) / rowHeight) - 1);
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
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const id = rowIdAt(event.target);
    if (id === null) return;
    if (event.shiftKey) onSelect(selectTo(order, selection, id));
    else if (event.ctrlKey || event.metaKey) onSelect(toggleOne(selection, id));
    else if (event.detail < 2) onSelect(selectOne(id));
  };
  const isByRank = sort.by === 'rank' && !sort.isTurned;

  return (
    <div ref={scroller} className={styles.scroller} data-density={density}>
      <table
        ref={gridRef}
        className={styles.grid}
        style={{ minWidth: LEAST_TABLE_WIDTH }}
        data-behind={isBehind || undefined}
        data-narrow={width < CORRELATION_WIDTH || undefined}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
        role="grid"
        aria-label={`How sure the ranking by ${name} is`}
        aria-busy={isBehind}
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        aria-activedescendant={activeIndex >= first && activeIndex < end ? `${idStem}${activeId}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width: width ?? undefined }} />
          ))}
        </colgroup>
        <thead className={styles.head}>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys */}
        <tbody onClick={onClick} onDoubleClick={(event) => rowIdAt(event.target) !== null && onOpen()}>
          <Gap height={first * rowHeight} columns={columns.length} />
          {rows.slice(first, end).map((row, offset) => {
            const { id, themeId } = row.initiative;
            const next = rows[first + offset + 1]?.rank ?? null;
            return (
              <HowSureRow
                key={id}
                row={row}
                figures={outcome?.byId.get(id) ?? null}
                domId={`${idStem}${id}`}
                index={first + offset}
                columns={columns}
                criteria={outcome?.criteria ?? NO_CRITERIA}
                theme={themeId === null ? null : (plan.themes.get(themeId) ?? null)}
                count={count}
                top={top}
                draws={outcome?.settings.draws ?? 0}
                isCut={isByRank && row.rank !== null && next !== null && row.rank <= top && next > top}
                isSelected={selectedIds.has(id)}
                isActive={id === activeId}
                isTinted={tintedIds.has(id)}
              />
            );
          })}
          <Gap height={(rows.length - end) * rowHeight} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

const NO_CRITERIA: SensitivityOutcome['criteria'] = [];

function HeadCell(props: {
  readonly column: HowSureColumn;
  readonly sort: HowSureSort;
  readonly onSort: (sort: HowSureSort) => void;
}) {
  const { column, sort, onSort } = props;
  const { id, header, meaning, isNumber, sortsBy } = column;
  const words = (
    <>
      <span aria-hidden={meaning !== null || undefined}>{header}</span>
      {meaning !== null && <span className="visually-hidden">{`${header}: ${meaning}`}</span>}
    </>
  );
  const isSorted = sortsBy === sort.by;
  const isAscending = isSorted && ascends(sort);
  return (
    <th
      scope="col"
      data-number={isNumber || undefined}
      data-column={id}
      title={meaning ?? undefined}
      aria-sort={sortsBy === null || !isSorted ? undefined : isAscending ? 'ascending' : 'descending'}
    >
      {sortsBy === null ? (
        words
      ) : (
        <button
          type="button"
          className={styles.sorter}
          data-sorted={isSorted || undefined}
          onClick={() => onSort(sortAfterClick(sort, sortsBy))}
        >
          {isSorted && <SortSign isAscending={isAscending} />}
          {words}
        </button>
      )}
    </th>
  );
}

function SortSign({ isAscending }: { readonly isAscending: boolean }) {
  const Arrow = isAscending ? IconArrowUp : IconArrowDown;
  return <Arrow size={12} stroke={1.5} aria-hidden />;
}

/** Ranks begin with the first, shares and widths with the largest. */
function ascends({ by, isTurned }: { readonly by: HowSureSortKey; readonly isTurned: boolean }): boolean {
  return (by === 'rank') !== isTurned;
}

function extentOf(rows: readonly RankedInitiative[]): { readonly longestKey: number; readonly count: number } {
  let longestKey = 0;
  let count = 0;
  for (const { initiative, rank } of rows) {
    longestKey = Math.max(longestKey, initiative.key.length);
    if (rank !== null) count += 1;
  }
  return { longestKey, count };
}

/** The room of rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function rowIdAt(target: EventTarget): InitiativeId | null {
  const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : null;
  return id && isId<InitiativeId>(id) ? id : null;
}
