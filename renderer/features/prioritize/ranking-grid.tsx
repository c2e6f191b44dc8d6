import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { requireModel } from '../../../shared/plan/built-in-models.ts';
import { type InitiativeId, isId } from '../../../shared/plan/ids.ts';
import { rankingBy } from '../../state/selectors.ts';
import { drawsOf, isHowSureColumnShown } from '../../state/sensitivity.ts';
import { useSensitivity, useViewState } from '../../state/use-app-state.tsx';
import { ROW_HEIGHTS } from '../../state/view-state.ts';
import { hasKey } from '../../ui/keys.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import type { ShownRow } from './hold-rows.ts';
import { HowSureCell } from './how-sure-cell.tsx';
import type { Listing } from './list-initiatives.ts';
import { type Column, LEAST_LIST_WIDTH, moveWidth, rankingColumns, shownCriteria } from './ranking-columns.ts';
import styles from './ranking-grid.module.css';
import { RankingRow } from './ranking-row.tsx';
import { ReasonField } from './reason-field.tsx';
import {
  dropSelection,
  rowAfterKey,
  type Selection,
  selectAll,
  selectOne,
  selectTo,
  toggleOne,
} from './step-selection.ts';
import { inListOrder, type Placing } from './use-placing.ts';
import { usePlacingDrag } from './use-placing-drag.ts';
import { useReveal } from './use-reveal.ts';
import { useSettling } from './use-settling.ts';
import { useShownDraws } from './use-shown-draws.ts';
import { useSize } from './use-size.ts';

const HEAD_HEIGHT = 30;
const LEAST_REASON_WIDTH = 280;

export interface RankingGridProps {
  readonly listing: Listing;
  readonly rows: readonly ShownRow[];
  /** The ids of the rows. */
  readonly order: readonly InitiativeId[];
  readonly settlings: number;
  readonly topScore: number;
  /** Whether some places were decided, so that both numbers are shown. */
  readonly hasDecided: boolean;
  readonly placing: Placing;
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
  readonly onUndo: () => void;
}

export function RankingGrid(props: RankingGridProps) {
  const { listing, rows, order, settlings, topScore, hasDecided, placing } = props;
  const { selection, tintedIds, gridRef, newRow, onSelect, onOpen } = props;
  const { plan, modelId } = listing;
  const model = requireModel(plan, modelId);
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
  const { longestKey, highestRank, hasGaps } = useMemo(() => extentOf(rows), [rows]);
  const criteria = useMemo(() => shownCriteria(model, rows), [model, rows]);
  const ranked = rankingBy(plan, modelId).length;
  const hasDraws = useSensitivity((state) => isHowSureColumnShown(state, ranked)) && drawsOf(model);
  const columns = useMemo(
    () => rankingColumns({ width, model, criteria, longestKey, highestRank, hasDecided, hasDraws, hasGaps }),
    [width, model, criteria, longestKey, highestRank, hasDecided, hasDraws, hasGaps],
  );
  const draws = useShownDraws(
    listing,
    columns.some(({ kind }) => kind === 'how-sure'),
  );
  const selectedIds = useMemo(() => new Set(selection.selectedIds), [selection.selectedIds]);
  const idStem = useId();
  const { activeId } = selection;
  const activeIndex = activeId === null ? -1 : order.indexOf(activeId);
  const headHeight = newRow === null ? HEAD_HEIGHT : HEAD_HEIGHT + rowHeight;

  useSettling({ grid: gridRef, order, settlings, rowHeight });
  useReveal({ scroller, headHeight, rowHeight, order, activeId, settlings, isSized: height > 0, tintedIds });

  const { drag, begin, wasDragged } = usePlacingDrag({
    scroller,
    headHeight,
    rowHeight,
    count: rows.length,
    idsFrom: (id) => {
      if (!placing.canPlace) return [];
      return selectedIds.has(id) ? inListOrder(order, selectedIds) : [id];
    },
    onDrop: ({ ids, gap }) => {
      const [only] = ids;
      if (ids.length === 1 && only !== undefined) onSelect(selectOne(only));
      placing.placeAt(ids, gap);
    },
  });
  const draggedIds = useMemo(() => new Set(drag?.ids), [drag?.ids]);
  const focusGrid = () => gridRef.current?.focus({ preventScroll: true });

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    if (hasKey(event, 'alt+ArrowUp')) return () => placing.step('up');
    if (hasKey(event, 'alt+ArrowDown')) return () => placing.step('down');
    if (hasKey(event, 'alt+Backspace')) return () => placing.backToScore(placing.placedOf(selection.selectedIds));
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
      case 'F2':
        return activeId === null ? null : () => placing.ask(activeId);
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
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const id = rowIdAt(event.target);
    if (id !== null) begin(event, id);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const id = rowIdAt(event.target);
    if (id === null || wasDragged()) return;
    if (event.shiftKey) onSelect(selectTo(order, selection, id));
    else if (event.ctrlKey || event.metaKey) onSelect(toggleOne(selection, id));
    else if (event.detail < 2) onSelect(selectOne(id));
  };

  return (
    <div ref={scroller} className={styles.scroller} data-density={density} data-dragging={drag !== null || undefined}>
      <table
        ref={gridRef}
        className={styles.grid}
        style={{ minWidth: LEAST_LIST_WIDTH, '--move': `${moveWidth(highestRank)}px` }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
        role="grid"
        aria-label={`Ranking by ${model.name}`}
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        aria-keyshortcuts={placing.canPlace ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
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
          {newRow?.({ before: hasDecided ? 2 : 1, after: columns.length - (hasDecided ? 4 : 3) })}
        </thead>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys */}
        <tbody
          onPointerDown={onPointerDown}
          onClick={onClick}
          onDoubleClick={(event) => rowIdAt(event.target) !== null && onOpen()}
        >
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
                howSure={draws !== null && <HowSureCell draws={draws} id={id} rank={row.rank} />}
                isSelected={selectedIds.has(id)}
                isActive={id === activeId}
                isTinted={tintedIds.has(id)}
                isDragged={draggedIds.has(id)}
              />
            );
          })}
          <Gap height={(rows.length - end) * rowHeight} columns={columns.length} />
        </tbody>
      </table>
      {drag !== null && <div className={styles.gap} style={{ top: headHeight + drag.gap * rowHeight - 1 }} />}
      {placing.asked !== null && activeIndex >= 0 && (
        <ReasonField
          key={placing.asked.turn}
          label={placing.asked.label}
          initial={placing.asked.reason}
          top={headHeight + activeIndex * rowHeight}
          width={Math.max(LEAST_REASON_WIDTH, widthAfterTitle(columns))}
          onKeep={(reason) => {
            placing.keep(reason);
            focusGrid();
          }}
          onLeave={() => {
            placing.leave();
            focusGrid();
          }}
          onStep={placing.step}
          onWalk={(event) => actionOf(event)?.()}
          onUndo={props.onUndo}
        />
      )}
    </div>
  );
}

function extentOf(rows: readonly ShownRow[]) {
  let longestKey = 0;
  let highestRank = 0;
  let hasGaps = false;
  for (const { initiative, rank, scored } of rows) {
    longestKey = Math.max(longestKey, initiative.key.length);
    highestRank = Math.max(highestRank, rank ?? 0);
    hasGaps ||= scored.state !== 'complete';
  }
  return { longestKey, highestRank, hasGaps };
}

function widthAfterTitle(columns: readonly Column[]): number {
  const title = columns.findIndex(({ kind }) => kind === 'title');
  return columns.slice(title + 1).reduce((sum, { width }) => sum + (width ?? 0), 0);
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
