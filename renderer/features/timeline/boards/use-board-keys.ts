import type { KeyboardEvent } from 'react';
import type { BoardLayout } from '../../../../shared/boards/board-layout.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import {
  dropSelection,
  rowAfterKey,
  type Selection,
  selectAll,
  selectOne,
  selectTo,
} from '../../../parts/step-selection.ts';
import { type BoardPlaces, type CardPlace, placeBeside } from './board-places.ts';

/** How many cards a page is. */
const PAGE = 6;

export interface BoardKeysFacts {
  readonly places: BoardPlaces;
  readonly layout: BoardLayout;
  readonly selection: Selection;
  /** Where the keys are; null: nowhere on the board. */
  readonly active: CardPlace | null;
  /** Selects, and the keys go to this of the places of what is active then. */
  readonly onSelect: (selection: Selection, at?: CardPlace) => void;
  /** Takes what is active, or all that is selected with it, to the next column on that side. */
  readonly onMove: (step: 1 | -1) => void;
  readonly onClear: () => void;
  readonly onOpen: () => void;
  readonly onShow: () => void;
}

/** What keys do on a board. */
export function useBoardKeys(facts: BoardKeysFacts): (event: KeyboardEvent<HTMLElement>) => void {
  const { places, layout, selection, active, onSelect } = facts;

  const goTo = (place: CardPlace, extend: boolean) => {
    const column = places.byColumn[place.column] ?? [];
    onSelect(extend ? selectTo(idsOf(column), selection, place.id) : selectOne(place.id), place);
  };
  const actionOf = (event: KeyboardEvent<HTMLElement>): (() => void) | null => {
    if (active === null) {
      const first = places.byColumn.find((column) => column.length > 0)?.[0];
      return event.key.startsWith('Arrow') && first !== undefined ? () => goTo(first, false) : null;
    }
    const side = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
    if (side !== null) {
      if (event.altKey) return () => facts.onMove(side);
      const beside = placeBeside(places, layout, { from: active, step: side });
      return () => beside !== null && goTo(beside, false);
    }
    if (event.altKey) return null;
    const column = places.byColumn[active.column] ?? [];
    const from = column.findIndex(({ lane, index }) => lane === active.lane && index === active.index);
    const row = rowAfterKey(event, { from, count: column.length, page: PAGE });
    const target = row === null ? undefined : column[row];
    if (target !== undefined) return () => goTo(target, event.shiftKey);
    if (event.ctrlKey || event.metaKey) {
      return event.key.toLowerCase() === 'a' ? () => onSelect(selectAll(idsOf(column), selection), active) : null;
    }
    switch (event.key) {
      case 'Enter':
        return facts.onOpen;
      case ' ':
        return facts.onShow;
      case 'Delete':
        return facts.onClear;
      case 'Escape':
        return selection.selectedIds.length === 0 ? null : () => onSelect(dropSelection(selection));
      default:
        return null;
    }
  };

  return (event) => {
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
}

/** Each once: an initiative of several lanes stands in a column several times. */
function idsOf(column: readonly CardPlace[]): readonly InitiativeId[] {
  return [...new Set(column.map(({ id }) => id))];
}
