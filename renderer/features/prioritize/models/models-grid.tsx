import { type KeyboardEvent, type MouseEvent, type RefObject, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { type InitiativeId, isId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { ComparedInitiative, ModelAgreement } from '../../../../shared/prioritization/compare-models.ts';
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
import type { ModelColumn } from './compared-columns.ts';
import type { ModelsSort } from './compared-rows.ts';
import styles from './models-grid.module.css';
import { ModelsHead } from './models-head.tsx';
import { ModelsRow } from './models-row.tsx';

const HEAD_HEIGHT = 48;
const KEY_WIDTH = 72;
const RANK_WIDTH = 92;
const PLACES_WIDTH = 136;
const SPREAD_WIDTH = 92;
const LEAST_TITLE_WIDTH = 180;

export interface ModelsGridProps {
  readonly plan: Plan;
  readonly columns: readonly ModelColumn[];
  readonly agreements: readonly (ModelAgreement | null)[];
  readonly rows: readonly ComparedInitiative[];
  /** The ids of the rows. */
  readonly order: readonly InitiativeId[];
  readonly sort: ModelsSort;
  readonly selection: Selection;
  /** Rows that an undo or redo just changed. */
  readonly tintedIds: ReadonlySet<InitiativeId>;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly onSort: (sort: ModelsSort) => void;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: () => void;
  readonly onShow: () => void;
}

export function ModelsGrid(props: ModelsGridProps) {
  const { plan, columns, agreements, rows, order, sort, selection, tintedIds, gridRef, onSort, onSelect, onOpen } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const { height } = useSize(scroller);
  const density = useViewState((view) => view.density);
  const rowHeight = ROW_HEIGHTS[density];
  const virtualRows = useVirtualRows({ count: rows.length, scroller, estimatedHeight: rowHeight, overscan: 12 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are to be measured anew
  useLayoutEffect(() => virtualRows.measure(), [virtualRows, rowHeight]);
  const drawn = virtualRows.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const end = (drawn.at(-1)?.index ?? -1) + 1;
  const selectedIds = useMemo(() => new Set(selection.selectedIds), [selection.selectedIds]);
  const idStem = useId();
  const { activeId } = selection;
  const activeIndex = activeId === null ? -1 : order.indexOf(activeId);
  const sortSign = sort.kind === 'model' ? sort.key : sort.kind;
  const settlings = useSettlings(sortSign);
  useReveal({
    scroller,
    headHeight: HEAD_HEIGHT,
    rowHeight,
    order,
    activeId,
    settlings,
    isSized: height > 0,
    tintedIds,
  });

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
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const id = rowIdAt(event.target);
    if (id === null) return;
    if (event.shiftKey) onSelect(selectTo(order, selection, id));
    else if (event.ctrlKey || event.metaKey) onSelect(toggleOne(selection, id));
    else if (event.detail < 2) onSelect(selectOne(id));
  };
  const span = columns.length + 4;
  const least = KEY_WIDTH + LEAST_TITLE_WIDTH + columns.length * RANK_WIDTH + PLACES_WIDTH + SPREAD_WIDTH;

  return (
    <div ref={scroller} className={styles.scroller} data-density={density}>
      <table
        ref={gridRef}
        className={styles.grid}
        style={{ minWidth: least, '--key': `${KEY_WIDTH}px` }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
        role="grid"
        aria-label="Ranks by model"
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        aria-activedescendant={activeIndex >= first && activeIndex < end ? `${idStem}${activeId}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: KEY_WIDTH }} />
          <col />
          <col style={{ width: PLACES_WIDTH }} />
          <col style={{ width: SPREAD_WIDTH }} />
          {columns.map(({ key }) => (
            <col key={key} style={{ width: RANK_WIDTH }} />
          ))}
        </colgroup>
        <ModelsHead columns={columns} agreements={agreements} sort={sort} onSort={onSort} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys */}
        <tbody onClick={onClick} onDoubleClick={(event) => rowIdAt(event.target) !== null && onOpen()}>
          <Gap height={first * rowHeight} columns={span} />
          {rows.slice(first, end).map((row, offset) => {
            const { id, themeId } = row.initiative;
            return (
              <ModelsRow
                key={id}
                row={row}
                domId={`${idStem}${id}`}
                index={first + offset}
                columns={columns}
                theme={themeId === null ? null : (plan.themes.get(themeId) ?? null)}
                isSelected={selectedIds.has(id)}
                isActive={id === activeId}
                isTinted={tintedIds.has(id)}
              />
            );
          })}
          <Gap height={(rows.length - end) * rowHeight} columns={span} />
        </tbody>
      </table>
    </div>
  );
}

/** Goes up whenever the rows are put in another order. */
function useSettlings(sign: string): number {
  const settled = useRef({ sign, count: 0 });
  if (settled.current.sign !== sign) settled.current = { sign, count: settled.current.count + 1 };
  return settled.current.count;
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
