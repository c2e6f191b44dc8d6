import {
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Board as BoardOf } from '../../../../shared/boards/board.ts';
import { type BoardMetrics, layOutBoard } from '../../../../shared/boards/board-layout.ts';
import { type InitiativeId, isId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { type Selection, selectOne, selectTo, toggleOne } from '../../../parts/step-selection.ts';
import { useCardDrag } from '../../../parts/use-card-drag.ts';
import { announce } from '../../../ui/announce.ts';
import { useSize } from '../../../ui/use-size.ts';
import styles from './board.module.css';
import { CARD_GAP, type CardFace, cardHeight, titleLinesIn } from './board-card.tsx';
import { BoardLane } from './board-lane.tsx';
import { type CardPlace, firstPlaceOf, hiddenCellOf, placesOf } from './board-places.ts';
import { CarriedWords } from './carried-words.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useEdgeScroll } from './use-edge-scroll.ts';
import { useInSight } from './use-in-sight.ts';
import { useScrolled } from './use-scrolled.ts';

/** Cards are drawn so far beyond the edges, and what is drawn follows the scrolling in steps of this. */
const STEP = 96;
/** In pixels. */
const LANE_HEAD = 30;
/** So many cards of a cell, where there are lanes: what is behind the first of them is not hidden by thousands. */
const MOST_CARDS = 12;

export interface Carried {
  /** The card under the pointer first. */
  readonly ids: readonly InitiativeId[];
  /** null: over no column. */
  readonly over: number | null;
}

export interface BoardProps {
  readonly label: string;
  readonly board: BoardOf;
  /** How many lines stand under a card's title; the same function for as long as that is the same. */
  readonly linesUnder: (initiative: Initiative, column: number) => number;
  readonly headHeight: number;
  /** A column is never narrower, in pixels. */
  readonly leastWidth: number;
  readonly selection: Selection;
  /** What an undo or redo just changed. */
  readonly tintedIds: ReadonlySet<InitiativeId>;
  readonly boardRef: RefObject<HTMLDivElement | null>;
  /** The same function for as long as cards look the same. */
  readonly faceOf: (initiative: Initiative, column: number) => CardFace;
  readonly headOf: (column: number, carried: Carried | null) => ReactNode;
  readonly canTake: (column: number) => boolean;
  /** Beside the pointer. */
  readonly carriedWords: (carried: Carried) => {
    readonly what: string;
    readonly note: string;
    readonly isRefused: boolean;
  };
  readonly onSelect: (selection: Selection) => void;
  readonly onDrop: (ids: readonly InitiativeId[], column: number) => void;
  /** Delete: takes back that they stand where they do. */
  readonly onClear: (ids: readonly InitiativeId[]) => void;
  /** Enter and double-click: to where it is edited. */
  readonly onOpen: () => void;
  /** Space: shows where it is edited. */
  readonly onShow: () => void;
}

/** Cards in columns and lanes, walked by keys and carried by the pointer from column to column. */
export function Board(props: BoardProps) {
  const { label, board, linesUnder, headHeight, leastWidth, selection, tintedIds, boardRef, onSelect } = props;
  const { columns, lanes } = board;
  const idStem = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(scroller);
  const scrolled = useScrolled(scroller, STEP);
  const [opened, setOpened] = useState<ReadonlySet<string>>(NOTHING);
  const columnWidth = Math.max(leastWidth, Math.floor(width / columns.length));
  const layout = useMemo(() => {
    const mostCards = lanes.length > 1 ? MOST_CARDS : Number.POSITIVE_INFINITY;
    const metrics: BoardMetrics = {
      cardHeight: (initiative, column) =>
        cardHeight({
          titleLines: titleLinesIn(initiative.title, columnWidth),
          linesUnder: linesUnder(initiative, column),
        }),
      cardGap: CARD_GAP,
      laneHead: LANE_HEAD,
      bareHead: 8,
      lanePadding: 8,
      moreLine: 26,
      mostCards,
    };
    return layOutBoard(lanes, metrics, opened);
  }, [lanes, columnWidth, linesUnder, opened]);
  const places = useMemo(() => placesOf(board), [board]);
  const selectedIds = useMemo(() => new Set(selection.selectedIds), [selection.selectedIds]);

  const [activeLane, setActiveLane] = useState<string | null>(null);
  const { activeId } = selection;
  const activePlaces = activeId === null ? [] : (places.byId.get(activeId) ?? []);
  const active = activePlaces.find(({ lane }) => lanes[lane]?.head.id === activeLane) ?? activePlaces[0] ?? null;
  const domIdOf = useCallback((lane: number, id: InitiativeId) => `${idStem}${lane}-${id}`, [idStem]);
  const selectAt = (next: Selection, at?: CardPlace) => {
    if (at !== undefined) setActiveLane(lanes[at.lane]?.head.id ?? null);
    onSelect(next);
  };
  const openCell = useCallback((name: string) => setOpened((known) => new Set([...known, name])), []);
  const tinted = tintedIds.size === 0 ? null : firstPlaceOf(tintedIds, places);
  // What was selected elsewhere, or is brought back, may be among those that a cell only counts.
  const hiddenCell = hiddenCellOf(layout, active) ?? hiddenCellOf(layout, tinted);
  useEffect(() => {
    if (hiddenCell !== null) openCell(hiddenCell);
  }, [hiddenCell, openCell]);

  const sightFacts = { layout, columnWidth, headHeight, laneHead: LANE_HEAD };
  useInSight(scroller, active, sightFacts);
  useInSight(scroller, tinted, sightFacts);

  const columnAt = (x: number, y: number): number | null => {
    const element = scroller.current;
    if (element === null) return null;
    const { left, top } = element.getBoundingClientRect();
    if (x < left || x >= left + width || y < top || y >= top + height) return null;
    const column = Math.floor((x - left + element.scrollLeft) / columnWidth);
    return column < columns.length ? column : null;
  };
  const dragging = useCardDrag<number>({
    columnAt,
    onDrop: (ids, column) => {
      props.onDrop(ids, column);
      // A card that goes to another column takes the focus that a click gave it along.
      boardRef.current?.focus({ preventScroll: true });
    },
    onClick: (id) => {
      if (selection.selectedIds.length > 1) onSelect(selectOne(id));
    },
  });
  const { drag } = dragging;
  useEdgeScroll(scroller, drag?.x ?? null);
  // Asked anew: the board may have been pushed along under a pointer at rest.
  const carried: Carried | null = drag === null ? null : { ids: drag.ids, over: columnAt(drag.x, drag.y) };
  const carriedIds = useMemo(() => new Set(drag?.ids ?? []), [drag?.ids]);

  /** What goes with a card: all that is selected on the board, when it is part of that. */
  const goingWith = (id: InitiativeId): readonly InitiativeId[] => {
    if (!selectedIds.has(id)) return [id];
    return [id, ...selection.selectedIds.filter((other) => other !== id && places.byId.has(other))];
  };
  const onMove = (step: 1 | -1) => {
    if (active === null) return;
    let column = active.column + step;
    while (column >= 0 && column < columns.length && !props.canTake(column)) column += step;
    if (column >= 0 && column < columns.length) props.onDrop(goingWith(active.id), column);
    else announce('No column on that side takes it');
  };
  const onKeyDown = useBoardKeys({
    places,
    layout,
    selection,
    active,
    onSelect: selectAt,
    onMove,
    onClear: () => active !== null && props.onClear(goingWith(active.id)),
    onOpen: props.onOpen,
    onShow: props.onShow,
  });

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const more = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-more]') : null;
    if (more?.dataset.more !== undefined) openCell(more.dataset.more);
    const place = placeAt(event.target, places.byId);
    if (place === null) return;
    const { id } = place;
    if (event.ctrlKey || event.metaKey) selectAt(toggleOne(selection, id), place);
    else if (event.shiftKey) {
      selectAt(
        selectTo(
          (places.byColumn[place.column] ?? []).map((one) => one.id),
          selection,
          id,
        ),
        place,
      );
    } else {
      setActiveLane(lanes[place.lane]?.head.id ?? null);
      if (!selectedIds.has(id)) onSelect(selectOne(id));
      dragging.begin(event, goingWith(id));
    }
  };

  const sight = {
    top: scrolled.top - STEP,
    bottom: scrolled.top + height - headHeight + 2 * STEP,
    from: Math.floor(scrolled.left / columnWidth),
    to: Math.floor((scrolled.left + width + STEP) / columnWidth),
  };
  const whole = Math.max(layout.height, height - headHeight - 1);
  const heldWords = carried === null ? null : props.carriedWords(carried);
  const overOf = (column: number) => {
    if (carried?.over !== column) return undefined;
    return heldWords?.isRefused ? 'refused' : 'taken';
  };
  return (
    <>
      <div ref={scroller} className={styles.scroller} style={{ '--heads': `${headHeight}px` }}>
        <div className={styles.heads} style={{ width: columnWidth * columns.length, height: headHeight }}>
          {columns.map(({ id, label: headLabel }, column) => (
            <div
              key={id}
              className={styles.columnHead}
              style={{ width: columnWidth }}
              data-column-head={headLabel}
              data-over={overOf(column)}
            >
              {props.headOf(column, carried?.over === column ? carried : null)}
            </div>
          ))}
        </div>
        <div
          ref={boardRef}
          className={styles.board}
          style={{ width: columnWidth * columns.length, height: whole }}
          role="listbox"
          aria-label={label}
          aria-multiselectable
          aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Delete"
          aria-activedescendant={active === null ? undefined : domIdOf(active.lane, active.id)}
          tabIndex={0}
          // A click gives the focus to a card, which would take it along to nowhere when it goes to another column.
          onFocus={({ target, currentTarget }) =>
            target !== currentTarget && currentTarget.focus({ preventScroll: true })
          }
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onPointerMove={dragging.move}
          onPointerUp={dragging.end}
          onPointerCancel={dragging.cancel}
          onDoubleClick={(event) => placeAt(event.target, places.byId) !== null && props.onOpen()}
        >
          <div className={styles.columns} aria-hidden>
            {columns.map(({ id }, column) => (
              <div
                key={id}
                className={styles.column}
                style={{ left: column * columnWidth, width: columnWidth }}
                data-quiet={!props.canTake(column) || undefined}
                data-over={overOf(column)}
              />
            ))}
          </div>
          {width > 0 &&
            layout.lanes.map((box, lane) => {
              const isInSight = box.y <= sight.bottom && box.y + box.height >= sight.top;
              return (
                (isInSight || active?.lane === lane) && (
                  <BoardLane
                    key={box.lane.head.id}
                    box={box}
                    lane={lane}
                    columns={columns}
                    columnWidth={columnWidth}
                    sight={sight}
                    faceOf={props.faceOf}
                    domIdOf={domIdOf}
                    selectedIds={selectedIds}
                    active={active}
                    tintedIds={tintedIds}
                    carriedIds={carriedIds}
                  />
                )
              );
            })}
        </div>
      </div>
      {drag !== null && heldWords !== null && <CarriedWords x={drag.x} y={drag.y} {...heldWords} />}
    </>
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** The place whose card an event happened on; null: none. */
function placeAt(target: EventTarget, byId: ReadonlyMap<InitiativeId, readonly CardPlace[]>): CardPlace | null {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
  const id = card?.dataset.id;
  if (id === undefined || !isId<InitiativeId>(id)) return null;
  const places = byId.get(id) ?? [];
  return places.find(({ lane }) => String(lane) === card?.dataset.lane) ?? places[0] ?? null;
}
