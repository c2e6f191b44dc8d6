import { type RefObject, useEffect, useId, useMemo } from 'react';
import { writePredecessors } from '../../../shared/dependencies/dependency-text.ts';
import { blockedText } from '../../../shared/grid/blocked-initiatives.ts';
import { liveConditions } from '../../../shared/grid/column-filter.ts';
import { seedOfFilter } from '../../../shared/grid/filter-seed.ts';
import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import type { GridSort } from '../../../shared/grid/grid-rows.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useViewState } from '../../state/use-app-state.tsx';
import { ROW_HEIGHTS } from '../../state/view-state.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { layOutColumns } from '../../ui/grid/grid-geometry.ts';
import type { HeadColumn } from '../../ui/grid/grid-head.tsx';
import type { GridPlace, PickKind } from '../../ui/grid/use-grid-pointer.ts';
import { AddQuestion, PastingNote } from './add-question.tsx';
import { moveColumn, resizeColumn } from './grid-layout.ts';
import { keyOfAdded, nextSort, seedAt } from './grid-places.ts';
import type { OpenPopover } from './grid-popovers.tsx';
import type { GridView } from './grid-view.ts';
import { InitiativeCellEditor } from './initiative-cell-editor.tsx';
import { InitiativeRow } from './initiative-row.tsx';
import type { CellDrafts } from './use-cell-drafts.ts';
import { useCellEditing } from './use-cell-editing.ts';
import { type CellRefs, useCellSelection } from './use-cell-selection.ts';
import { useGridCells } from './use-grid-cells.ts';
import type { GridEdits } from './use-grid-edits.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridPaste } from './use-grid-paste.ts';
import type { HeldGridRows } from './use-grid-rows.ts';
import { useRangeEdits } from './use-range-edits.ts';
import { useSelectedSpans } from './use-selected-spans.ts';
import { useSettlingRows } from './use-settling-rows.ts';

export interface InitiativesGridProps {
  readonly label: string;
  readonly plan: Plan;
  /** The same plan but for its initiatives: it changes only when something else does. */
  readonly frame: Plan;
  readonly view: GridView;
  readonly held: HeldGridRows;
  readonly drafts: CellDrafts;
  readonly edits: GridEdits;
  readonly refs: CellRefs | null;
  readonly setRefs: (refs: CellRefs | null) => void;
  readonly tintedIds: ReadonlySet<InitiativeId>;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  /** Set to what goes to the next draft. */
  readonly nextDraft: RefObject<(() => void) | null>;
  readonly onInspect: () => void;
  readonly onOpen: (popover: OpenPopover) => void;
}

/** The initiatives as a grid that is typed into: selection, keys, clipboard and rows put together. */
export function InitiativesGrid(props: InitiativesGridProps) {
  const {
    label,
    plan,
    frame,
    view,
    held,
    drafts,
    edits,
    refs,
    setRefs,
    tintedIds,
    gridRef,
    nextDraft,
    onInspect,
    onOpen,
  } = props;
  const { rows, indexByKey } = held;
  const { columns, layout, query } = view;
  const rowHeight = ROW_HEIGHTS[useViewState((state) => state.density)];
  const activeCellId = useId();
  const frozen = layout.freezesTitle ? 2 : 1;
  const cells = useGridCells(plan, held, drafts);
  const selection = useCellSelection({ rows, indexByKey, columns, refs, setRefs });
  const { place, range } = selection;
  const activeRow = place === null ? undefined : rows[place.row];
  const activeColumn = place === null ? undefined : columns[place.column];
  const ranges = useRangeEdits({ cells, columns, selection, drafts, edits });
  const filterSeed = useMemo(() => seedOfFilter(view.arranged, view.conditions), [view.arranged, view.conditions]);
  const editing = useCellEditing({ plan, rows, columns, cells, filterSeed, selection, edits, ranges, gridRef });
  const activeCell = () => document.getElementById(activeCellId);
  const openOn = (element: Element | null, popoverAt: (anchor: DOMRect) => OpenPopover) => {
    if (element !== null) onOpen(popoverAt(element.getBoundingClientRect()));
  };
  const onKeyDown = useGridKeys({
    ...{ rows, indexByKey, columns, refs, cells, selection, drafts, edits, ranges, editing, nextDraft, onInspect },
    onToggleGroup: view.toggleGroup,
    onFilter: (columnId) => {
      const head = gridRef.current?.querySelector(`[data-filter="${CSS.escape(columnId)}"]`)?.parentElement;
      openOn(head ?? activeCell(), (anchor) => ({ kind: 'filter', columnId, anchor }));
    },
    onEffort: (id) => openOn(activeCell(), (anchor) => ({ kind: 'effort', id, anchor })),
  });
  const paste = useGridPaste({
    range,
    columns,
    cells,
    edits,
    seed: seedAt(rows, place?.row ?? 0, filterSeed),
    isNewRow: activeRow?.kind === 'new',
    ranges: selection.ranges,
    edit: ranges,
    onPasted: ({ top, left, bottom, right }, added) => {
      const start = { row: top, column: left };
      const [first] = added;
      const last = added.at(-1);
      if (first === undefined || last === undefined) {
        return selection.pickRange(start, start, { row: bottom, column: right });
      }
      const begin = activeRow?.kind === 'item' ? activeRow.key : keyOfAdded(rows, top, first);
      selection.pickRefs(
        { rowKey: begin, columnId: columns[left]?.id ?? 'title' },
        { rowKey: keyOfAdded(rows, top, last), columnId: columns[right]?.id ?? 'title' },
      );
    },
  });
  const heads = useMemo(() => {
    const narrowing = new Set(liveConditions(columns, view.conditions).map(({ column }) => column.id));
    return columns.map((column) => headOf(column, query.sort, narrowing.has(column.id)));
  }, [columns, query.sort, view.conditions]);
  const { width } = useMemo(() => layOutColumns(columns, frozen), [columns, frozen]);
  useEffect(() => {
    if (document.activeElement === document.body) gridRef.current?.focus({ preventScroll: true });
  }, [gridRef]);

  const onPick = (at: GridPlace, how: PickKind): boolean => {
    editing.endRun();
    const first = { row: at.row, column: 0 };
    const last = { row: at.row, column: columns.length - 1 };
    if (how === 'one') selection.pick(at);
    else if (how === 'extend') selection.extend(at);
    else if (how === 'row') selection.pickRange(first, first, last);
    else if (how === 'extend-row') selection.extendRows(at.row);
    else return how === 'add' ? selection.toggle(at, at) : selection.toggle(first, last);
    return true;
  };
  useSettlingRows({ gridRef, indexByKey, rows, settlings: held.settlings, rowHeight });
  // Keys of others may change while the frame stays.
  const showsWaits = columns.some(({ cell }) => cell.kind === 'waits-for');
  const showsBlocks = columns.some(({ cell }) => cell.kind === 'blocks');
  const spansAt = useSelectedSpans(selection.ranges);
  const editor = editing.editing !== null &&
    activeColumn !== undefined &&
    activeRow !== undefined &&
    activeRow.kind !== 'group' && (
      <InitiativeCellEditor
        key={`${activeRow.key} ${activeColumn.id}`}
        plan={plan}
        row={activeRow}
        column={activeColumn}
        editing={editing.editing}
        onCommit={editing.commit}
        onCancel={editing.cancel}
        onNewTheme={edits.addThemeFor}
      />
    );
  return (
    <>
      <DataGrid
        label={label}
        gridRef={gridRef}
        columns={heads}
        frozen={frozen}
        rowCount={rows.length}
        rowHeight={rowHeight}
        active={place}
        activeCellId={place === null ? undefined : activeCellId}
        reveal={selection.reveal}
        onKeyDown={onKeyDown}
        onCopy={paste.onCopy}
        onCut={paste.onCut}
        onPaste={paste.onPaste}
        onPick={onPick}
        onOpen={editing.beginAtCaret}
        onSort={(columnId) => view.setSort(nextSort(query.sort, columnId))}
        onResize={(id, next) => view.setLayout(resizeColumn(layout, id, next))}
        onReorder={(id, before) =>
          view.setLayout(moveColumn(layout, view.arranged, { id, beforeId: columns[before]?.id ?? null }))
        }
        onFilter={(columnId, head) => openOn(head, (anchor) => ({ kind: 'filter', columnId, anchor }))}
        rowKey={(index) => rows[index]?.key ?? ''}
        renderRow={(index, boxes, slot) => {
          const row = rows[index];
          if (row === undefined) return null;
          const initiative = cells.initiativeAt(index);
          const isActive = place?.row === index;
          return (
            <InitiativeRow
              key={slot}
              plan={frame}
              row={row}
              initiative={initiative}
              rank={initiative === null ? null : cells.rankOf(initiative)}
              rose={initiative === null ? 0 : held.roseOf(initiative.id)}
              waitsFor={initiative !== null && showsWaits ? writePredecessors(plan, initiative.id, '−') : ''}
              blocks={initiative !== null && showsBlocks ? blockedText(plan, initiative.id, '−') : ''}
              index={index}
              number={cells.numbers[index] ?? null}
              rowHeight={rowHeight}
              boxes={boxes}
              columns={columns}
              frozen={frozen}
              width={width}
              activeColumn={isActive ? place.column : null}
              activeCellId={activeCellId}
              selected={spansAt(index)}
              drafts={initiative === null ? undefined : drafts.byInitiative.get(initiative.id)}
              isTinted={initiative !== null && tintedIds.has(initiative.id)}
              editor={isActive ? editor || null : null}
              onToggleGroup={view.toggleGroup}
            />
          );
        }}
      />
      {paste.busyCells !== null && <PastingNote cells={paste.busyCells} />}
      {paste.question !== null && (
        <AddQuestion
          count={paste.question.count}
          onAnswer={(answer) => {
            paste.answer(answer);
            gridRef.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </>
  );
}

function headOf(
  { id, header, meaning, isNumber, width }: GridColumn,
  sort: GridSort | null,
  isFiltered: boolean,
): HeadColumn {
  const byKey = sort === null && id === 'key' ? 'ascending' : null;
  return { id, header, meaning, isNumber, width, isFiltered, sorted: sort?.columnId === id ? sort.direction : byKey };
}
