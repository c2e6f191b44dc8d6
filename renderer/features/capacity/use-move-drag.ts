import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Period } from '../../../shared/calendar/fiscal-period.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { isSamePeriod, periodName, spansFrom } from '../../state/capacity-selectors.ts';
import type { CapacityCell } from '../../state/capacity-state.ts';
import { useAppState } from '../../state/use-app-state.tsx';

/** What an element needs to be taken with the pointer. */
export interface MoveGrip {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(): void;
}

interface Press {
  readonly id: InitiativeId;
  readonly startX: number;
  readonly startY: number;
  isHeld: boolean;
}

/** So far the pointer trembles in a click, in pixels. */
const SLACK = 4;

/** Carrying an initiative from the list of a cell over the heat map, which shows what would be; Escape puts it back. */
export function useMoveDrag(facts: {
  readonly plan: Plan;
  readonly cell: CapacityCell;
  readonly onDrop: (id: InitiativeId, period: Period) => void;
}) {
  const { plan, cell, onDrop } = facts;
  const { capacity, ports } = useAppState();
  const press = useRef<Press | null>(null);
  const dragged = useRef(false);
  const [heldId, setHeldId] = useState<InitiativeId | null>(null);
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const isHeld = heldId !== null;

  const periodAt = (x: number, y: number): Period | null => {
    const name = document.elementFromPoint(x, y)?.closest('[data-heat-cell]')?.getAttribute('data-period');
    const spans = spansFrom(plan, ports.clock.today(), capacity.getState().firstStep);
    const period = spans.find((span) => periodName(span.period) === name)?.period ?? null;
    return period === null || isSamePeriod(period, cell.period) ? null : period;
  };
  const putBack = () => {
    press.current = null;
    setHeldId(null);
    setAt(null);
    if (capacity.getState().draft?.kind === 'move') capacity.getState().tryOut(null);
  };
  const latest = useRef(putBack);
  latest.current = putBack;
  useEffect(() => {
    if (!isHeld) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Nothing else backs out with it.
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      // What is left in the middle of a drag keeps nothing of it.
      if (press.current !== null) latest.current();
    };
  }, [isHeld]);

  const gripOf = (id: InitiativeId): MoveGrip => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      dragged.current = false;
      press.current = { id, startX: event.clientX, startY: event.clientY, isHeld: false };
    },
    onPointerMove: (event) => {
      const { current } = press;
      if (current === null) return;
      const { clientX: x, clientY: y } = event;
      if (!current.isHeld) {
        if (Math.hypot(x - current.startX, y - current.startY) < SLACK) return;
        current.isHeld = true;
        dragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeldId(id);
      }
      setAt({ x, y });
      const to = periodAt(x, y);
      const { draft, tryOut } = capacity.getState();
      const before = draft?.kind === 'move' ? draft.to : undefined;
      const isSame =
        before !== undefined && (before === null || to === null ? before === to : isSamePeriod(before, to));
      if (!isSame) tryOut({ kind: 'move', initiativeId: id, from: cell, to });
    },
    onPointerUp: ({ clientX: x, clientY: y }) => {
      const { current } = press;
      const wasHeld = current?.isHeld === true;
      putBack();
      if (!wasHeld) return;
      const to = periodAt(x, y);
      if (to !== null) onDrop(id, to);
    },
    onPointerCancel: putBack,
  });

  return {
    heldId,
    /** Of the pointer in the window; null while nothing is held. */
    at,
    gripOf,
    /** Whether the press that ends in this click was a drag. */
    wasDragged: () => dragged.current,
  };
}
