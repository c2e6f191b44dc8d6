import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { TimelineLayout } from '../../../shared/timeline/timeline-layout.ts';
import type { TimelineLane, TimelineRows } from '../../../shared/timeline/timeline-rows.ts';
import { runMovingWithUndo } from '../../parts/cascade/run-cascading.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { announce } from '../../ui/announce.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { type BarUnder, barUnder } from './bar-under.ts';
import { type DropIntent, dropBars } from './drop-bars.ts';
import type { DatedBar, Grip } from './gesture-dates.ts';
import {
  changesAnything,
  datedBars,
  doneInWords,
  type GesturePreview,
  type PreviewBox,
  placeOfDates,
  previewOf,
} from './gesture-preview.ts';
import type { Looking } from './use-look.ts';

export interface BarDragFacts {
  readonly plan: Plan;
  readonly rows: TimelineRows | null;
  readonly layout: TimelineLayout | null;
  readonly field: RefObject<HTMLElement | null>;
  readonly looking: Looking;
}

/** A gesture that is under way. */
export interface BarDrag {
  readonly preview: GesturePreview;
  readonly boxes: readonly PreviewBox[];
  /** The other lane that it would come to; null: it stays in its own. */
  readonly laneId: string | null;
  readonly held: ReadonlySet<InitiativeId>;
  /** Of the pointer, in the field. */
  readonly at: { readonly x: number; readonly y: number };
}

export interface DropQuestion {
  readonly words: string;
  answer(how: DropIntent['how']): void;
}

interface Press {
  readonly pointerId: number;
  readonly under: BarUnder;
  readonly bars: readonly DatedBar[];
  /** In the drawing. */
  readonly fromX: number;
  readonly clientX: number;
  readonly clientY: number;
  isDragged: boolean;
}

/** In pixels: below it a press is a click. */
const LEAST_DISTANCE = 4;
/** How near an edge the field begins to move under a bar that is dragged, and how far it goes a frame. */
const EDGE = 28;
const FASTEST = 14;

/** Dragging the body of bars moves them, dragging an end resizes; Alt frees months and quarters to days; Escape puts all back. */
export function useBarDrag({ plan, rows, layout, field, looking }: BarDragFacts) {
  const app = useAppState();
  const press = useRef<Press | null>(null);
  const pointer = useRef({ clientX: 0, clientY: 0, isFree: false });
  const [drag, setDrag] = useState<BarDrag | null>(null);
  const [question, setQuestion] = useState<DropQuestion | null>(null);
  const isDragging = drag !== null;

  const pointAt = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const bounds = field.current?.getBoundingClientRect();
    const { x, y } = looking.now();
    const at = { x: clientX - (bounds?.left ?? 0), y: clientY - (bounds?.top ?? 0) };
    return { at, x: x + at.x, y: y + at.y, bounds };
  };
  const underPointer = (event: PointerEvent): BarUnder | null => {
    const { x, y } = pointAt(event);
    return layout === null ? null : barUnder(layout.bars, x, y);
  };
  /** Where a bar of a lane would come at a height of the drawing; null: it stays in its lane. */
  const laneWay = (fromId: string, y: number): { readonly from: TimelineLane; readonly to: TimelineLane } | null => {
    const from = rows?.lanes.find(({ id }) => id === fromId);
    const to = rows?.lanes.find((lane) => y >= lane.y && y < lane.y + lane.height);
    return from === undefined || to === undefined || from === to ? null : { from, to };
  };
  const show = useEffectEvent(() => {
    const from = press.current;
    if (from === null || layout === null) return;
    const { at, x, y } = pointAt(pointer.current);
    const { scale } = looking.now();
    const way = { kind: 'days', days: (x - from.fromX) / scale.pixelsPerDay } as const;
    const { box, part: grip } = from.under;
    const lane = grip === 'body' ? laneWay(box.laneId, y) : null;
    const preview = previewOf(from.bars, { plan, grip, way, isFree: pointer.current.isFree }, lane);
    const dy = from.under.part === 'body' && from.bars.length === 1 ? y - (box.y + box.height / 2) : 0;
    const boxById = new Map(layout.bars.map((one) => [one.initiative.id, one]));
    boxById.set(box.initiative.id, box);
    const boxes = preview.moves.flatMap(({ id, schedule }): readonly PreviewBox[] => {
      const own = boxById.get(id);
      const span = from.bars.find(({ initiative }) => initiative.id === id)?.span;
      if (own === undefined || span === undefined) return [];
      const { x: left, width } = placeOfDates(scale, schedule, span.last - span.first + 1);
      return [{ id: own.id, x: left, y: own.y + dy, width, height: own.height, colour: own.colour }];
    });
    setDrag({
      laneId: lane === null || preview.lanes.length === 0 ? null : lane.to.id,
      preview,
      boxes,
      held: new Set(preview.moves.map(({ id }) => id)),
      at,
    });
  });
  const putBack = useEffectEvent(() => {
    press.current = null;
    setDrag(null);
  });

  /** Near an edge the field moves on under what is dragged. */
  const follow = useEffectEvent(() => {
    const { at, bounds } = pointAt(pointer.current);
    const dx = bounds === undefined ? 0 : pull(at.x, bounds.width);
    const dy = bounds === undefined ? 0 : pull(at.y, bounds.height);
    if (dx === 0 && dy === 0) return;
    looking.panBy(dx, dy);
    show();
  });

  useEffect(() => {
    if (!isDragging) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Alt') {
        event.preventDefault();
        pointer.current.isFree = event.type === 'keydown';
        show();
      }
      if (event.key !== 'Escape' || event.type !== 'keydown') return;
      // Nothing else backs out with it.
      event.preventDefault();
      event.stopPropagation();
      putBack();
      announce('Put back');
    };
    let frame = requestAnimationFrame(function move() {
      follow();
      frame = requestAnimationFrame(move);
    });
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('keyup', onKey, { capture: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('keyup', onKey, { capture: true });
    };
  }, [isDragging]);

  /** Makes the moves, with undo; what waits for them is asked about. */
  const commit = useMemo(
    () =>
      (preview: GesturePreview, bars: readonly DatedBar[], inPlan: Plan): void => {
        if (preview.isRefused) {
          app.view.getState().showToast({ tone: 'problem', message: preview.words });
          return;
        }
        if (!changesAnything(inPlan, preview)) return;
        const message = doneInWords(
          bars.map(({ initiative }) => initiative),
          preview.words,
        );
        const intent: DropIntent = { moves: preview.moves, lanes: preview.lanes, how: 'add' };
        const drop = (how: DropIntent['how']) => {
          if (runMovingWithUndo(app, { command: dropBars, intent: { ...intent, how }, message })) announce(message);
        };
        const asked = teamQuestion(inPlan, intent);
        if (asked === null) drop('add');
        else setQuestion({ words: asked, answer: drop });
      },
    [app],
  );

  return {
    drag,
    /** What has to be said before what was dropped stays there; null: nothing. */
    question,
    dropQuestion: () => setQuestion(null),
    underPointer,
    /** Where a pointer is in the drawing. */
    pointIn: pointAt,
    /** Takes a press on a bar; what is dragged is all that is selected, when the bar is. */
    onPointerDown: (event: PointerEvent<HTMLElement>, under: BarUnder) => {
      if (rows === null) return;
      const { id } = under.box.initiative;
      const { selectedIds } = app.view.getState();
      const all =
        under.part === 'body' && selectedIds.includes(id) ? [id, ...selectedIds.filter((one) => one !== id)] : [id];
      press.current = {
        pointerId: event.pointerId,
        under,
        bars: datedBars(rows, all),
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
    /** The same by keys: by so many steps of what each snaps to. */
    nudge: (ids: readonly InitiativeId[], grip: Grip, steps: 1 | -1) => {
      if (rows === null) return;
      const bars = datedBars(rows, grip === 'body' ? ids : ids.slice(0, 1));
      if (bars.length === 0) return;
      const preview = previewOf(bars, { plan, grip, way: { kind: 'steps', steps }, isFree: false });
      commit(preview, bars, plan);
    },
  };
}

/** Whether the other team is asked for something already; null: it is not. */
function teamQuestion(plan: Plan, { lanes }: DropIntent): string | null {
  for (const { id, changes } of lanes) {
    for (const change of changes) {
      if (change.kind !== 'team' || change.existing === null || change.moved === null) continue;
      const key = plan.initiatives.get(id)?.key ?? '';
      const team = change.to === null ? 'Unassigned' : (plan.teams.get(change.to)?.name ?? '');
      const has = change.existing.likely === null ? 'no figure yet' : `${formatNumber(change.existing.likely)} pw`;
      return `${key} asks ${team} for ${has} already. Add to it, or replace it?`;
    }
  }
  return null;
}

function pull(at: number, room: number): number {
  if (at < EDGE) return -Math.min(FASTEST, (EDGE - at) / 2);
  return at > room - EDGE ? Math.min(FASTEST, (at - room + EDGE) / 2) : 0;
}
