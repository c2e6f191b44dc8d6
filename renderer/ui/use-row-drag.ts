import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';

/** In pixels: below it a press is a click. */
const LEAST_DISTANCE = 4;

interface Drag {
  readonly id: string;
  /** The row that it would stand before; null: last. */
  readonly before: string | null;
}

/** What the handle of a row listens to. */
export interface RowGrip {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onClickCapture: (event: MouseEvent<HTMLElement>) => void;
}

export interface RowDrag {
  gripOf(id: string): RowGrip;
  /** Where in sight of this row the dragged one would come. */
  dropAt(id: string, isLast: boolean): 'before' | 'after' | undefined;
}

/** Dragging a row of a table or list, marked `data-row`, by its handle. Nothing changes before it is dropped; Escape drops it nowhere. */
export function useRowDrag(onPlace: (id: string, before: string | null) => void): RowDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const press = useRef<{ readonly id: string; readonly y: number } | null>(null);
  const wasDragged = useRef(false);
  const isDragging = drag !== null;
  const stop = () => {
    press.current = null;
    setDrag(null);
  };
  useEffect(() => {
    if (!isDragging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      press.current = null;
      setDrag(null);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isDragging]);
  return {
    gripOf: (id) => ({
      onPointerDown: (event) => {
        wasDragged.current = false;
        if (event.button !== 0) return;
        press.current = { id, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        const from = press.current;
        if (from === null || (!wasDragged.current && Math.abs(event.clientY - from.y) < LEAST_DISTANCE)) return;
        wasDragged.current = true;
        const before = rowBelow(event.currentTarget, event.clientY);
        if (drag?.id !== id || drag.before !== before) setDrag({ id, before });
      },
      onPointerUp: () => {
        if (drag !== null) onPlace(drag.id, drag.before);
        stop();
      },
      onPointerCancel: stop,
      onClickCapture: (event) => {
        // The press was a drag: it opens no menu.
        if (wasDragged.current) event.stopPropagation();
      },
    }),
    dropAt: (id, isLast) => {
      if (drag === null) return undefined;
      if (drag.before === id) return 'before';
      return drag.before === null && isLast ? 'after' : undefined;
    },
  };
}

/** The first row whose middle lies below the pointer; null when none does. */
function rowBelow(handle: HTMLElement, y: number): string | null {
  const rows = handle.closest('[data-row]')?.parentElement;
  for (const row of rows?.querySelectorAll<HTMLElement>(':scope > [data-row]') ?? []) {
    const { top, height } = row.getBoundingClientRect();
    if (y < top + height / 2) return row.dataset.row ?? null;
  }
  return null;
}
