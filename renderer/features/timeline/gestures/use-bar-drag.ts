import { type PointerEvent, type RefObject, useEffectEvent, useRef, useState } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { locateBars } from '../../../../shared/timeline/locate-bar.ts';
import type { TimelineLayout } from '../../../../shared/timeline/timeline-layout.ts';
import type { TimelineLane, TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';
import type { Looking } from '../drawing/use-look.ts';
import { type BarUnder, barUnder } from './bar-under.ts';
import { dragBoxes } from './drag-boxes.ts';
import type { DatedBar, Grip } from './gesture-dates.ts';
import { datedBars, type GesturePreview, type LaneWay, type PreviewBox, previewOf } from './gesture-preview.ts';
import { useDrop } from './use-drop.ts';
import { useEdgePull } from './use-edge-pull.ts';
import { useHeldKeys } from './use-held-keys.ts';

export interface BarDragFacts {
  readonly plan: Plan;
  readonly rows: TimelineRows | null;
  readonly layout: TimelineLayout | null;
  readonly field: RefObject<HTMLElement | null>;
  readonly looking: Looking;
  /** The bar that was moved into another lane by keys stays the active one there. */
  readonly setActiveLane: (laneId: string) => void;
}

/** A gesture that is under way. */
export interface BarDrag {
  readonly preview: GesturePreview;
  readonly boxes: readonly PreviewBox[];
  /** The other lane that it would come to; null: it stays in its own. */
  readonly laneId: string | null;
  /** The same object from first to last. */
  readonly held: ReadonlySet<InitiativeId>;
  /** The only one that is moved as a whole, and the box in which it stands; null: several, an end, or one without dates. */
  readonly moved: { readonly id: InitiativeId; readonly y: number; readonly height: number } | null;
  /** Of the pointer, in the field. */
  readonly at: { readonly x: number; readonly y: number };
}

interface Press {
  readonly pointerId: number;
  readonly under: BarUnder;
  readonly bars: readonly DatedBar[];
  readonly held: ReadonlySet<InitiativeId>;
  /** In the drawing. */
  readonly fromX: number;
  readonly clientX: number;
  readonly clientY: number;
  isDragged: boolean;
}

/** In pixels: below it a press is a click. */
const LEAST_DISTANCE = 4;
/** In pixels: a bar that is carried to another lane keeps its days until it is carried sideways, too. */
const STRAIGHT = 10;

/** Dragging the body of bars moves them, dragging an end resizes; Alt frees months and quarters to days; Escape puts all back. */
export function useBarDrag({ plan, rows, layout, field, looking, setActiveLane }: BarDragFacts) {
  const { view } = useAppState();
  const press = useRef<Press | null>(null);
  const pointer = useRef({ clientX: 0, clientY: 0, isFree: false });
  const [drag, setDrag] = useState<BarDrag | null>(null);
  const { question, dropQuestion, commit } = useDrop();

  const pointAt = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const bounds = field.current?.getBoundingClientRect();
    const { x, y } = looking.now();
    const at = { x: clientX - (bounds?.left ?? 0), y: clientY - (bounds?.top ?? 0) };
    return { at, x: x + at.x, y: y + at.y };
  };
  const underPointer = (event: PointerEvent): BarUnder | null => {
    const { x, y } = pointAt(event);
    return layout === null ? null : barUnder(layout.bars, x, y);
  };
  /** Into a lane, for bars of which the first was taken in another. */
  const wayTo = (to: TimelineLane, takenIn: string): LaneWay => ({
    to,
    fromOf: (initiative: Initiative) => {
      const lanes = rows === null ? [] : locateBars(rows, initiative).map(({ lane }) => lane);
      return lanes.find(({ id }) => id === takenIn) ?? lanes[0] ?? null;
    },
  });
  const laneAt = (y: number): TimelineLane | null =>
    rows?.lanes.find((lane) => y >= lane.y && y < lane.y + lane.height) ?? null;

  const show = useEffectEvent(() => {
    const from = press.current;
    if (from === null || layout === null) return;
    const bounds = field.current?.getBoundingClientRect();
    // What is dragged stays in sight: beyond the edge the pointer only makes the field move on.
    const { at, x, y } = pointAt(bounds === undefined ? pointer.current : pointInside(pointer.current, bounds));
    const { scale } = looking.now();
    const { box, part: grip } = from.under;
    const over = grip === 'body' ? laneAt(y) : null;
    const lane = over === null || over.id === box.laneId ? null : wayTo(over, box.laneId);
    const dx = lane !== null && Math.abs(x - from.fromX) < STRAIGHT ? 0 : x - from.fromX;
    const way = { kind: 'days', days: dx / scale.pixelsPerDay } as const;
    const preview = previewOf(from.bars, { plan, grip, way, isFree: pointer.current.isFree }, lane);
    const isAlone = grip === 'body' && from.bars.length === 1;
    const taken = { id: box.id, dy: isAlone ? y - (box.y + box.height / 2) : 0 };
    setDrag({
      laneId: lane === null || preview.lanes.length === 0 ? null : lane.to.id,
      preview,
      boxes: dragBoxes({ bars: from.bars, drawn: layout.bars, preview, scale, taken }),
      held: from.held,
      moved: isAlone ? { id: box.initiative.id, y: box.y, height: box.height } : null,
      at,
    });
  });
  const pulling = useEdgePull({ pointer, field, looking, onMoved: () => show() });
  const putBack = useEffectEvent(() => {
    press.current = null;
    pulling.stop();
    setDrag(null);
  });

  useHeldKeys(drag !== null, {
    putBack: () => {
      putBack();
      announce('Put back');
    },
    onAlt: (isDown) => {
      pointer.current.isFree = isDown;
      show();
    },
  });

  return {
    drag,
    question,
    dropQuestion,
    underPointer,
    /** Where a pointer is in the drawing. */
    pointIn: pointAt,
    /** Takes a press on a bar; what is dragged is all that is selected, when the bar is. */
    onPointerDown: (event: PointerEvent<HTMLElement>, under: BarUnder) => {
      if (rows === null) return;
      const { id } = under.box.initiative;
      const { selectedIds } = view.getState();
      const all =
        under.part === 'body' && selectedIds.includes(id) ? [id, ...selectedIds.filter((one) => one !== id)] : [id];
      const bars = datedBars(rows, all);
      press.current = {
        pointerId: event.pointerId,
        under,
        bars,
        held: new Set(bars.map(({ initiative }) => initiative.id)),
        fromX: pointAt(event).x,
        clientX: event.clientX,
        clientY: event.clientY,
        isDragged: false,
      };
    },
    /** Answers whether the pointer drags something. */
    onPointerMove: (event: PointerEvent<HTMLElement>): boolean => {
      const from = press.current;
      if (from?.pointerId !== event.pointerId) return false;
      pointer.current = { clientX: event.clientX, clientY: event.clientY, isFree: event.altKey };
      if (!from.isDragged) {
        if (Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) < LEAST_DISTANCE) return true;
        from.isDragged = true;
        field.current?.setPointerCapture(event.pointerId);
      }
      show();
      pulling.follow();
      return true;
    },
    /** Answers whether something was dragged. */
    onPointerUp: (event: PointerEvent<HTMLElement>): boolean => {
      const from = press.current;
      if (from?.pointerId !== event.pointerId) return false;
      putBack();
      if (from.isDragged && drag !== null) commit(drag.preview, from.bars, plan);
      return from.isDragged;
    },
    putBack: () => putBack(),
    /** The same by keys: by so many steps of what each snaps to. Answers what was done; null: nothing. */
    nudge: (ids: readonly InitiativeId[], grip: Grip, steps: 1 | -1): GesturePreview | null => {
      if (rows === null) return null;
      const bars = datedBars(rows, grip === 'body' ? ids : ids.slice(0, 1));
      if (bars.length === 0) return null;
      const preview = previewOf(bars, { plan, grip, way: { kind: 'steps', steps }, isFree: false });
      return commit(preview, bars, plan) ? preview : null;
    },
    /** And into the lane above or below that of the first. Answers what was done; null: nothing, or not yet. */
    nudgeLane: (ids: readonly InitiativeId[], fromId: string, by: 1 | -1): GesturePreview | null => {
      const at = rows?.lanes.findIndex(({ id }) => id === fromId) ?? -1;
      const to = at < 0 ? undefined : rows?.lanes[at + by];
      if (rows === null || to === undefined) {
        announce(by < 0 ? 'There is no lane above' : 'There is no lane below');
        return null;
      }
      const bars = datedBars(rows, ids);
      if (bars.length === 0) return null;
      const facts = { plan, grip: 'body', way: { kind: 'days', days: 0 }, isFree: false } as const;
      const preview = previewOf(bars, facts, wayTo(to, fromId));
      if (!commit(preview, bars, plan)) return null;
      setActiveLane(to.id);
      return preview;
    },
  };
}

/** The point of a rectangle of the screen that is nearest to a point. */
export function pointInside(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  { left, top, right, bottom }: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>,
): { readonly clientX: number; readonly clientY: number } {
  return {
    clientX: Math.min(Math.max(clientX, left), right),
    clientY: Math.min(Math.max(clientY, top), bottom),
  };
}
