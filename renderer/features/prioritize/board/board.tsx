import { type KeyboardEvent, type PointerEvent, type RefObject, useId, useMemo } from 'react';
import { scoreInitiatives } from '../../../../shared/commands/score-initiatives.ts';
import { type InitiativeId, isId } from '../../../../shared/plan/ids.ts';
import type { MoscowModel } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { criteriaOf, scoreKeyOf } from '../../../../shared/prioritization/criteria-of.ts';
import {
  dropSelection,
  rowAfterKey,
  type Selection,
  selectAll,
  selectOne,
  selectTo,
  toggleOne,
} from '../../../parts/step-selection.ts';
import { useCardDrag } from '../../../parts/use-card-drag.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import styles from './board.module.css';
import { BoardColumn } from './board-column.tsx';
import { type BoardColumn as Column, type ColumnId, cardBeside, columnLabel, placeOfCard } from './board-columns.ts';

/** How many cards a page is. */
const PAGE = 6;

export interface BoardProps {
  readonly plan: Plan;
  readonly model: MoscowModel;
  readonly columns: readonly Column[];
  readonly selection: Selection;
  /** What an undo or redo just changed. */
  readonly tintedIds: ReadonlySet<InitiativeId>;
  readonly boardRef: RefObject<HTMLDivElement | null>;
  readonly onSelect: (selection: Selection) => void;
  /** Enter and double-click: to where it is edited. */
  readonly onOpen: () => void;
  /** Space: shows where it is edited. */
  readonly onShow: () => void;
}

export function Board(props: BoardProps) {
  const { plan, model, columns, selection, tintedIds, boardRef, onSelect, onOpen } = props;
  const { session, view } = useAppState();
  const idStem = useId();
  const { activeId } = selection;
  const selectedIds = useMemo(() => new Set(selection.selectedIds), [selection.selectedIds]);
  const place = placeOfCard(columns, activeId);
  const here = place === null ? [] : (columns[place.column]?.initiatives ?? []).map(({ id }) => id);

  const sort = (ids: readonly InitiativeId[], columnId: ColumnId) => {
    const [criterion] = criteriaOf(model);
    if (criterion === undefined) return;
    const done = session.getState().run(scoreInitiatives, {
      ids,
      criterion: scoreKeyOf(model, criterion),
      criterionName: criterion.name,
      value: columnId === 'none' ? null : { kind: 'choice', choice: columnId },
    });
    // A card that goes to another column takes the focus that a click gave it along.
    boardRef.current?.focus({ preventScroll: true });
    if (!done.ok) view.getState().showToast({ tone: 'problem', message: done.problem.message });
    else announce(`${wordsFor(plan, ids)} moved to ${columnLabel(columnId)}`);
  };
  const dragging = useCardDrag<ColumnId>({
    columnAt: (x, y) => {
      const id = document.elementFromPoint(x, y)?.closest('[data-column]')?.getAttribute('data-column');
      return columns.find((column) => column.id === id)?.id ?? null;
    },
    onDrop: sort,
    onClick: (id) => {
      if (selection.selectedIds.length > 1) onSelect(selectOne(id));
    },
  });
  const { drag } = dragging;
  /** What moves with a card: all that is selected on the board, when it is part of that. */
  const goingWith = (id: InitiativeId): readonly InitiativeId[] => {
    if (!selectedIds.has(id)) return [id];
    return [id, ...selection.selectedIds.filter((other) => other !== id && placeOfCard(columns, other) !== null)];
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const id = cardIdAt(event.target);
    if (id === null || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey) {
      onSelect(toggleOne(selection, id));
      return;
    }
    if (event.shiftKey) {
      const column = columns.find(({ initiatives }) => initiatives.some((initiative) => initiative.id === id));
      onSelect(selectTo(column?.initiatives.map((initiative) => initiative.id) ?? [], selection, id));
      return;
    }
    if (!selectedIds.has(id)) onSelect(selectOne(id));
    dragging.begin(event, goingWith(id));
  };
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    const side = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
    if (place === null || activeId === null) {
      const first = columns.find(({ initiatives }) => initiatives.length > 0)?.initiatives[0];
      const isArrow = event.key.startsWith('Arrow');
      return isArrow && first !== undefined ? () => onSelect(selectOne(first.id)) : null;
    }
    if (side !== null) {
      if (event.altKey) {
        const target = columns[place.column + side];
        return target === undefined ? () => {} : () => sort(goingWith(activeId), target.id);
      }
      const beside = cardBeside(columns, place, side);
      return () => beside !== null && onSelect(selectOne(beside));
    }
    if (event.altKey) return null;
    const target = here[rowAfterKey(event, { from: place.index, count: here.length, page: PAGE }) ?? -1];
    if (target !== undefined) {
      return () => onSelect(event.shiftKey ? selectTo(here, selection, target) : selectOne(target));
    }
    if (event.ctrlKey || event.metaKey) {
      return event.key.toLowerCase() === 'a' ? () => onSelect(selectAll(here, selection)) : null;
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
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };

  return (
    <>
      <div
        ref={boardRef}
        className={styles.board}
        role="listbox"
        aria-label={`${model.name} board`}
        aria-multiselectable
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        aria-activedescendant={place === null ? undefined : `${idStem}${activeId}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={dragging.move}
        onPointerUp={dragging.end}
        onPointerCancel={dragging.cancel}
        onDoubleClick={(event) => cardIdAt(event.target) !== null && onOpen()}
      >
        {columns.map((column) => (
          <BoardColumn
            key={column.id}
            plan={plan}
            column={column}
            idStem={idStem}
            selectedIds={selectedIds}
            activeId={activeId}
            tintedIds={tintedIds}
            carriedIds={drag?.ids ?? NONE}
            isOver={drag?.over === column.id}
          />
        ))}
      </div>
      {drag !== null && (
        <div className={styles.carried} style={{ left: drag.x + 12, top: drag.y + 12 }} aria-hidden>
          {wordsFor(plan, drag.ids)}
        </div>
      )}
    </>
  );
}

const NONE: readonly InitiativeId[] = [];

/** `PAY-3 Card payments`, or `7 initiatives`. */
function wordsFor({ initiatives }: Plan, ids: readonly InitiativeId[]): string {
  const [id] = ids;
  const only = id === undefined ? undefined : initiatives.get(id);
  return ids.length === 1 && only !== undefined
    ? `${only.key} ${only.title}`
    : `${formatNumber(ids.length)} initiatives`;
}

function cardIdAt(target: EventTarget): InitiativeId | null {
  const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : null;
  return id && isId<InitiativeId>(id) ? id : null;
}
