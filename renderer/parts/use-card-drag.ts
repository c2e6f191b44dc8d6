import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { InitiativeId } from '../../shared/plan/ids.ts';

export interface CardDrag<ColumnId> {
  /** What goes along, the card under the pointer first. */
  readonly ids: readonly InitiativeId[];
  /** null: over no column. */
  readonly over: ColumnId | null;
  /** Of the pointer in the window. */
  readonly x: number;
  readonly y: number;
}

interface Press {
  readonly ids: readonly InitiativeId[];
  readonly startX: number;
  readonly startY: number;
}

/** So far the pointer trembles in a click, in pixels. */
const SLACK = 4;

/** Carrying cards from one column to another; Escape puts them back. */
export function useCardDrag<ColumnId>(facts: {
  /** The column at a place in the window. */
  readonly columnAt: (x: number, y: number) => ColumnId | null;
  readonly onDrop: (ids: readonly InitiativeId[], column: ColumnId) => void;
  /** It was a click after all. */
  readonly onClick: (id: InitiativeId) => void;
}) {
  const { columnAt, onDrop, onClick } = facts;
  const press = useRef<Press | null>(null);
  const [drag, setDrag] = useState<CardDrag<ColumnId> | null>(null);
  const isDragging = drag !== null;
  const cancel = () => {
    press.current = null;
    setDrag(null);
  };
  useEffect(() => {
    if (!isDragging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Nothing else backs out with it.
      event.preventDefault();
      event.stopPropagation();
      press.current = null;
      setDrag(null);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isDragging]);

  return {
    drag,
    begin(event: PointerEvent<HTMLElement>, ids: readonly InitiativeId[]): void {
      event.currentTarget.setPointerCapture(event.pointerId);
      press.current = { ids, startX: event.clientX, startY: event.clientY };
    },
    move({ clientX: x, clientY: y }: PointerEvent<HTMLElement>): void {
      const { current } = press;
      if (current === null) return;
      if (drag === null && Math.hypot(x - current.startX, y - current.startY) < SLACK) return;
      setDrag({ ids: current.ids, over: columnAt(x, y), x, y });
    },
    end({ clientX: x, clientY: y }: PointerEvent<HTMLElement>): void {
      const { current } = press;
      const [id] = current?.ids ?? [];
      cancel();
      if (current === null || id === undefined) return;
      if (drag === null) {
        onClick(id);
        return;
      }
      const column = columnAt(x, y);
      if (column !== null) onDrop(current.ids, column);
    },
    cancel,
  };
}
