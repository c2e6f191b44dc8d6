import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { CriterionId } from '../../../../shared/plan/criterion.ts';

/** In pixels: below it a press is no drag. */
const LEAST_DISTANCE = 4;

interface Drag {
  readonly id: CriterionId;
  /** Which one it would stand before; null: last. */
  readonly before: CriterionId | null;
}

/** What the handle of a criterion listens to. */
export interface CriterionGrip {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

export interface CriterionDrag {
  gripOf(id: CriterionId): CriterionGrip;
  /** Where in sight of this criterion the dragged one would come. */
  dropAt(id: CriterionId, isLast: boolean): 'before' | 'after' | undefined;
}

/** Dragging a criterion, marked `data-criterion`, by its handle. It moves when it is dropped; Escape drops it nowhere. */
export function useCriterionDrag(onPlace: (id: CriterionId, before: CriterionId | null) => void): CriterionDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const pressedAt = useRef<number | null>(null);
  const isDragging = drag !== null;
  const stop = () => {
    pressedAt.current = null;
    setDrag(null);
  };
  useEffect(() => {
    if (!isDragging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      pressedAt.current = null;
      setDrag(null);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isDragging]);
  return {
    gripOf: (id) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        pressedAt.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        const from = pressedAt.current;
        if (from === null || (drag === null && Math.abs(event.clientY - from) < LEAST_DISTANCE)) return;
        const before = criterionBelow(event.currentTarget, event.clientY);
        if (drag?.id !== id || drag.before !== before) setDrag({ id, before });
      },
      onPointerUp: () => {
        if (drag !== null) onPlace(drag.id, drag.before);
        stop();
      },
      onPointerCancel: stop,
    }),
    dropAt: (id, isLast) => {
      if (drag === null) return undefined;
      if (drag.before === id) return 'before';
      return drag.before === null && isLast ? 'after' : undefined;
    },
  };
}

/** The first criterion whose middle lies below the pointer; null when none does. */
function criterionBelow(handle: HTMLElement, y: number): CriterionId | null {
  for (const row of handle.closest('ol')?.querySelectorAll<HTMLElement>(':scope > [data-criterion]') ?? []) {
    const { top, height } = row.getBoundingClientRect();
    if (y < top + height / 2) return row.dataset.criterion ?? null;
  }
  return null;
}
