import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Begins anew, extends what is selected, or adds to it and takes away from it: cells, or whole rows. */
export type PickKind = 'one' | 'extend' | 'add' | 'row' | 'extend-row' | 'add-row';

export interface GridPointerFacts {
  /** Answers whether dragging on extends it. */
  readonly onPick: (place: GridPlace, how: PickKind) => boolean;
  readonly onOpen: (place: GridPlace) => void;
}

/** A press picks a cell or, on its number, a row; with Shift or dragged on it extends, with Ctrl or Command adds; a double press opens. */
export function useGridPointer(grid: RefObject<HTMLElement | null>, { onPick, onOpen }: GridPointerFacts) {
  const drag = useRef<{ readonly isRow: boolean; last: string } | null>(null);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const hit = hitAt(event.target);
      if (hit === null) return;
      drag.current = { isRow: hit.isRow, last: keyOf(hit.place) };
      // At once: what is being typed is written by the editor's loss of the focus, before another cell is active.
      grid.current?.focus({ preventScroll: true });
      if (!onPick(hit.place, pickKind(event, hit.isRow))) drag.current = null;
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag.current === null) return;
      if ((event.buttons & 1) === 0) {
        drag.current = null;
        return;
      }
      const hit = hitAt(document.elementFromPoint(event.clientX, event.clientY));
      if (hit === null || keyOf(hit.place) === drag.current.last) return;
      drag.current.last = keyOf(hit.place);
      onPick(hit.place, drag.current.isRow ? 'extend-row' : 'extend');
    },
    onPointerUp() {
      drag.current = null;
    },
    onDoubleClick(event: MouseEvent<HTMLElement>) {
      const hit = hitAt(event.target);
      if (
        hit !== null &&
        !hit.isRow &&
        !event.ctrlKey &&
        !event.metaKey &&
        grid.current?.contains(document.activeElement)
      )
        onOpen(hit.place);
    },
    onMouseDown(event: MouseEvent<HTMLElement>) {
      // A press would select the text of cells.
      if (hitAt(event.target) !== null) event.preventDefault();
    },
  };
}

function pickKind({ shiftKey, ctrlKey, metaKey }: PointerEvent, isRow: boolean): PickKind {
  if (shiftKey) return isRow ? 'extend-row' : 'extend';
  if (ctrlKey || metaKey) return isRow ? 'add-row' : 'add';
  return isRow ? 'row' : 'one';
}

interface Hit {
  readonly place: GridPlace;
  readonly isRow: boolean;
}

function hitAt(target: EventTarget | null): Hit | null {
  if (!(target instanceof Element) || target.closest('input, textarea, button, [role="listbox"]') !== null) return null;
  const cell = target.closest('[data-column]');
  const row = Number(cell?.closest('[data-row]')?.getAttribute('data-row') ?? Number.NaN);
  const column = Number(cell?.getAttribute('data-column') ?? Number.NaN);
  if (!Number.isInteger(row) || !Number.isInteger(column)) return null;
  return { place: { row, column: Math.max(0, column) }, isRow: column < 0 };
}

function keyOf({ row, column }: GridPlace): string {
  return `${row}:${column}`;
}
