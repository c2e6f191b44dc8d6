import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type InitiativeId, isId } from '../../../shared/plan/ids.ts';
import type { RiceModel } from '../../../shared/plan/model.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useViewState } from '../../state/use-app-state.tsx';
import { ROW_HEIGHTS } from '../../state/view-state.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import type { ShownRow } from './hold-rows.ts';
import { LEAST_LIST_WIDTH, moveWidth, rankingColumns } from './ranking-columns.ts';
import styles from './ranking-grid.module.css';
import { RankingRow } from './ranking-row.tsx';
import {
  dropSelection,
  rowAfterKey,
  type Selection,
  selectAll,
  selectOne,
  selectTo,
  toggleOne,
} from './step-selection.ts';
import { useReveal } from './use-reveal.ts';
import { useSettling } from './use-settling.ts';
import { useSize } from './use-size.ts';

const HEAD_HEIGHT = 30;

export interface RankingGridProps {
  readonly plan: Plan;
  readonly model: RiceModel;
  readonly rows: readonly ShownRow[];
  /** The ids of the rows. */
  readonly order: readonly InitiativeId[];
  readonly settlings: number;
  readonly topScore: number;
  readonly selection: Selection;
  /** Rows that an undo or redo just changed. The first of them is brought into sight when the set is a new one. */
  readonly tintedIds: ReadonlySet<InitiativeId>;
  /** For who gives it the focus. */
  readonly gridRef: RefObject<HTMLTableElement | null>;
  /** The row in which a new initiative is written, under the head. Told how many columns stand before the key and after the title. */
  readonly newRow: ((columns: { readonly before: number; readonly after: number }) => ReactNode) | null;
  readonly onSelect: (selection: Selection) => void;
  /** Enter and double-click: to where it is edited. */
  readonly onOpen: () => void;
  /** Space: shows where it is edited. */
  readonly onShow: () => void;
  readonly onDelete: () => void;
}

export function RankingGrid(props: RankingGridProps) {
  const { plan, model, rows, order, settlings, topScore, selection, tintedIds, gridRef, newRow, onSelect, onOpen } =
    props;
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
  const { longestKey, highestRank } = useMemo(() => extentOf(rows), [rows]);
  const columns = useMemo(
    () => rankingColumns({ width, model, longestKey, highestRank }),
    [width, model, longestKey, highestRank],
  );
  const selectedIds = useMemo(() => new Set(selection.selectedIds), [selection.selectedIds]);
  const idStem = useId();
  const { activeId } = selection;
  const activeIndex = activeId === null ? -1 : order.indexOf(activeId);
  const headHeight = newRow === null ? HEAD_HEIGHT : HEAD_HEIGHT + rowHeight;

  useSettling({ grid: gridRef, order, settlings, rowHeight });
  useReveal({ scroller, headHeight, rowHeight, order, activeId, settlings, isSized: height > 0, tintedIds });

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
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
      case 'Delete':
        return props.onDelete;
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

  return (
    <div ref={scroller} className={styles.scroller} data-density={density}>
      <table
        ref={gridRef}
        className={styles.grid}
        style={{ minWidth: LEAST_LIST_WIDTH, '--move': `${moveWidth(highestRank)}px` }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
        role="grid"
        aria-label={`Ranking by ${model.name}`}
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
            {columns.map(({ id, header, meaning, isNumber }) => (
              <th
                key={id}
                scope="col"
                data-number={isNumber || undefined}
                data-column={id}
                title={meaning ?? undefined}
              >
                {meaning === null ? (
                  header
                ) : (
                  <>
                    <span aria-hidden>{header}</span>
                    <span className="visually-hidden">{meaning}</span>
                  </>
                )}
              </th>
            ))}
          </tr>
          {newRow?.({ before: 1, after: columns.length - 3 })}
        </thead>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys */}
        <tbody onClick={onClick} onDoubleClick={(event) => rowIdAt(event.target) !== null && onOpen()}>
          <Gap height={first * rowHeight} columns={columns.length} />
          {rows.slice(first, end).map((row, offset) => {
            const { id, themeId } = row.initiative;
            return (
              <RankingRow
                key={id}
                row={row}
                domId={`${idStem}${id}`}
                index={first + offset}
                columns={columns}
                model={model}
                theme={themeId === null ? null : (plan.themes.get(themeId) ?? null)}
                topScore={topScore}
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

function extentOf(rows: readonly ShownRow[]): { readonly longestKey: number; readonly highestRank: number } {
  let longestKey = 0;
  let highestRank = 0;
  for (const { initiative, rank } of rows) {
    longestKey = Math.max(longestKey, initiative.key.length);
    highestRank = Math.max(highestRank, rank ?? 0);
  }
  return { longestKey, highestRank };
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
