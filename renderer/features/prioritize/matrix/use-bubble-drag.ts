import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { HistoryMark } from '../../../../shared/changes/history.ts';
import type { Model } from '../../../../shared/plan/model.ts';
import { placeOf, valueAt } from '../../../../shared/prioritization/layout/axis-scale.ts';
import type { Bubble, MatrixAxis, MatrixLayout } from '../../../../shared/prioritization/layout/matrix-layout.ts';
import { snapValue } from '../../../../shared/prioritization/layout/snap-value.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import { fixedReason } from './matrix-words.ts';
import type { NewValue, Rescore } from './use-rescore.ts';

/** A bubble on its way, and what held before it was taken. */
export interface BubbleDrag {
  readonly before: RankedInitiative;
  /** Axes and the other bubbles stay as they were, wherever the values go: only the one that is taken moves. */
  readonly layout: MatrixLayout;
  /** Why it does not follow the pointer one way or both, in sentences; empty when it does. */
  readonly reasons: readonly string[];
}

interface Press {
  readonly bubble: Bubble;
  readonly row: RankedInitiative;
  readonly layout: MatrixLayout;
  readonly startX: number;
  readonly startY: number;
  /** null until the pointer has moved far enough to mean it. */
  mark: HistoryMark | null;
}

/** So far the pointer trembles in a click, in pixels. */
const SLACK = 4;

/** Dragging a bubble: both criteria follow the pointer in steps of their scales, Escape takes it back. */
export function useBubbleDrag(facts: {
  readonly model: Model;
  readonly rescore: Rescore;
  readonly onDropped: (before: RankedInitiative) => void;
}) {
  const { model, rescore, onDropped } = facts;
  const [drag, setDrag] = useState<BubbleDrag | null>(null);
  const press = useRef<Press | null>(null);
  const isDragging = drag !== null;

  const giveUp = () => {
    const { mark = null } = press.current ?? {};
    if (mark !== null) rescore.drop(mark);
    press.current = null;
    setDrag(null);
  };
  const latest = useRef(giveUp);
  latest.current = giveUp;
  useEffect(() => {
    if (!isDragging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Nothing else backs out with it.
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isDragging]);
  // What is left in the middle of a drag keeps nothing of it.
  useEffect(
    () => () => {
      const { mark = null } = press.current ?? {};
      if (mark !== null) rescore.drop(mark);
    },
    [rescore],
  );

  return {
    drag,
    begin(event: PointerEvent<HTMLElement>, bubble: Bubble, row: RankedInitiative, layout: MatrixLayout): void {
      event.currentTarget.setPointerCapture(event.pointerId);
      press.current = { bubble, row, layout, startX: event.clientX, startY: event.clientY, mark: null };
    },
    move(event: PointerEvent<HTMLElement>): void {
      const { current } = press;
      if (current === null) return;
      const across = event.clientX - current.startX;
      const down = event.clientY - current.startY;
      const { layout, row } = current;
      if (current.mark === null) {
        if (Math.hypot(across, down) < SLACK) return;
        current.mark = rescore.begin();
        const reasons = [layout.x, layout.y].flatMap(
          ({ measure }) => fixedReason(measure, model, row.initiative) ?? [],
        );
        setDrag({ before: row, layout, reasons: [...new Set(reasons)] });
      }
      const values = [moved(layout.x, row, across), moved(layout.y, row, down)];
      rescore.set(row.initiative, values.filter((value) => value !== null).filter(isFree));
    },
    end(): void {
      const { current } = press;
      press.current = null;
      if (current === null || current.mark === null) return;
      rescore.keep(current.mark, current.row.initiative);
      setDrag(null);
      onDropped(current.row);
    },
    cancel: giveUp,
  };

  function isFree({ criterion }: NewValue): boolean {
    const { layout, row } = press.current ?? {};
    if (layout === undefined || row === undefined) return false;
    return [layout.x.measure, layout.y.measure].some(
      (measure) =>
        measure.kind === 'criterion' &&
        measure.criterion.id === criterion.id &&
        fixedReason(measure, model, row.initiative) === null,
    );
  }
}

/** The value at which the pointer has arrived, from where the bubble's own value stood. */
function moved({ measure, scale, domain }: MatrixAxis, row: RankedInitiative, by: number): NewValue | null {
  if (measure.kind !== 'criterion') return null;
  const from = measure.read(row);
  if (from === null) return null;
  const { criterion } = measure;
  const value = snapValue(criterion.scale, valueAt(scale, placeOf(scale, from) + by), domain);
  return value === null ? null : { criterion, value };
}
