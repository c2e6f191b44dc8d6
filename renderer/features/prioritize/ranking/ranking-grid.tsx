import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { requireModel } from '../../../../shared/plan/built-in-models.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { CutLineRow } from '../../../parts/capacity-cut/cut-line-row.tsx';
import { type Selection, selectOne } from '../../../parts/step-selection.ts';
import { useFrame } from '../../../parts/use-frame.ts';
import { rankingBy } from '../../../state/selectors.ts';
import { drawsOf, isHowSureColumnShown } from '../../../state/sensitivity.ts';
import { useSensitivity, useViewState } from '../../../state/use-app-state.tsx';
import { ROW_HEIGHTS } from '../../../state/view-state.ts';
import { hasKey } from '../../../ui/keys.ts';
import { useSize } from '../../../ui/use-size.ts';
import { InitiativeTable } from '../table/initiative-table.tsx';
import type { LineAt } from '../table/line-in-rows.ts';
import type { ShownRow } from './hold-ranking.ts';
import type { Listing } from './list-initiatives.ts';
import { placeCutLine } from './place-cut-line.ts';
import styles from './ranking-grid.module.css';
import { type Column, LEAST_LIST_WIDTH, moveWidth, rankingGridColumns, shownCriteria } from './ranking-grid-columns.ts';
import { RankingRow } from './ranking-row.tsx';
import { ReasonField } from './reason-field.tsx';
import { inListOrder, type Placing } from './use-placing.ts';
import { usePlacingDrag } from './use-placing-drag.ts';
import { useShownCut } from './use-shown-cut.ts';
import { useShownDraws } from './use-shown-draws.ts';

const HEAD_HEIGHT = 30;
const LEAST_REASON_WIDTH = 280;

export interface RankingGridProps {
  /** As it is kept. */
  readonly open: Plan;
  readonly listing: Listing;
  readonly rows: readonly ShownRow[];
  /** The ids of the rows. */
  readonly order: readonly InitiativeId[];
  readonly settlings: number;
  /** While changes to the model are tried out: what is looked at is the list, not where one row of it goes. */
  readonly isTryingOut: boolean;
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
  const { listing, rows, order, topScore, hasDecided, placing, selection, gridRef, newRow, onSelect } = props;
  const { plan, modelId } = listing;
  const model = requireModel(plan, modelId);
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(scroller);
  const rowHeight = ROW_HEIGHTS[useViewState((view) => view.density)];
  const { longestKey, highestRank, hasGaps } = useMemo(() => extentOf(rows), [rows]);
  const criteria = useMemo(() => shownCriteria(model, rows), [model, rows]);
  const ranked = rankingBy(plan, modelId).length;
  const hasDraws = useSensitivity((state) => isHowSureColumnShown(state, ranked)) && drawsOf(model);
  const shownCut = useShownCut(props.open, listing);
  const cutLabel = shownCut?.cut.facts.span.label ?? null;
  const columns = useMemo(
    () =>
      rankingGridColumns({ width, model, criteria, longestKey, highestRank, hasDecided, hasDraws, hasGaps, cutLabel }),
    [width, model, criteria, longestKey, highestRank, hasDecided, hasDraws, hasGaps, cutLabel],
  );
  const cut = shownCut?.hasLine ? shownCut.cut : null;
  const lineAt = useMemo(() => (cut === null ? null : placeCutLine(cut, order)), [cut, order]);
  const frame = useFrame(plan);
  const draws = useShownDraws(
    listing,
    columns.some(({ kind }) => kind === 'how-sure'),
  );
  const { activeId } = selection;
  const headHeight = newRow === null ? HEAD_HEIGHT : HEAD_HEIGHT + rowHeight;
  const { drag, begin, wasDragged } = usePlacingDrag({
    scroller,
    headHeight,
    rowHeight,
    count: rows.length,
    lineAt,
    idsFrom: (id) => {
      if (!placing.canPlace) return [];
      return selection.selectedIds.includes(id) ? inListOrder(order, new Set(selection.selectedIds)) : [id];
    },
    onDrop: ({ ids, gap }) => {
      const [only] = ids;
      if (ids.length === 1 && only !== undefined) onSelect(selectOne(only));
      placing.placeAt(ids, gap);
    },
  });
  const draggedIds = useMemo(() => new Set(drag?.ids), [drag?.ids]);
  const focusGrid = () => gridRef.current?.focus({ preventScroll: true });
  const keyAction = (event: KeyboardEvent): (() => void) | null => {
    if (hasKey(event, 'alt+ArrowUp')) return () => placing.step('up');
    if (hasKey(event, 'alt+ArrowDown')) return () => placing.step('down');
    if (hasKey(event, 'alt+Backspace')) return () => placing.backToScore(placing.placedOf(selection.selectedIds));
    if (event.altKey || event.ctrlKey || event.metaKey) return null;
    if (event.key === 'F2') return activeId === null ? null : () => placing.ask(activeId);
    return event.key === 'Delete' ? props.onDelete : null;
  };
  return (
    <InitiativeTable
      label={`Ranking by ${model.name}`}
      order={order}
      columns={columns}
      headHeight={headHeight}
      head={
        <thead className={styles.head}>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} />
            ))}
          </tr>
          {newRow?.({ before: hasDecided ? 2 : 1, after: columns.length - (hasDecided ? 4 : 3) })}
        </thead>
      }
      renderRow={(drawn) => {
        const row = rows[drawn.index];
        if (row === undefined) return null;
        const { id, themeId } = row.initiative;
        return (
          <RankingRow
            key={id}
            {...drawn}
            row={row}
            columns={columns}
            model={model}
            theme={themeId === null ? null : (plan.themes.get(themeId) ?? null)}
            topScore={topScore}
            draws={draws}
            cutState={shownCut?.stateById.get(id) ?? null}
            frame={frame}
            plan={plan}
            isDragged={draggedIds.has(id)}
          />
        );
      }}
      line={
        cut === null || lineAt === null
          ? null
          : { at: lineAt, drawn: <CutLineRow cut={cut} columns={columns.length} /> }
      }
      scroller={scroller}
      height={height}
      gridRef={gridRef}
      selection={selection}
      tintedIds={props.tintedIds}
      settlings={props.settlings}
      isFollowing={!props.isTryingOut}
      style={{ minWidth: LEAST_LIST_WIDTH, '--move': `${moveWidth(highestRank)}px` }}
      keyShortcuts={placing.canPlace ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
      isDragging={drag !== null}
      keyAction={keyAction}
      onPress={begin}
      wasDragged={wasDragged}
      onSelect={onSelect}
      onOpen={props.onOpen}
      onShow={props.onShow}
      over={({ activeSlot, actionOf }) => (
        <>
          {drag !== null && (
            <div className={styles.gap} style={{ top: headHeight + topOfGap(drag.gap, lineAt) * rowHeight - 1 }} />
          )}
          {placing.asked !== null && activeSlot >= 0 && (
            <ReasonField
              key={placing.asked.turn}
              label={placing.asked.label}
              initial={placing.asked.reason}
              top={headHeight + activeSlot * rowHeight}
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
        </>
      )}
    />
  );
}

function HeadCell({ column }: { readonly column: Column }) {
  const { id, header, meaning, isNumber } = column;
  return (
    <th scope="col" data-number={isNumber || undefined} data-column={id} title={meaning ?? undefined}>
      {meaning === null ? (
        header
      ) : (
        <>
          <span aria-hidden>{header}</span>
          <span className="visually-hidden">{meaning}</span>
        </>
      )}
    </th>
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

/** In slots. At the line it is above it: what is dropped there comes before the first that is out. */
function topOfGap(gap: number, lineAt: LineAt): number {
  return lineAt !== null && gap > lineAt ? gap + 1 : gap;
}
