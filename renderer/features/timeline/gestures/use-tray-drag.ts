import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { plainDateToDay } from '../../../../shared/calendar/plain-date.ts';
import { durationOf } from '../../../../shared/plan/effort.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { SCREEN_METRICS } from '../../../../shared/timeline/timeline-metrics.ts';
import { exactDayAt } from '../../../../shared/timeline/timeline-scale.ts';
import { runMovingWithUndo } from '../../../parts/cascade/run-cascading.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';
import type { Looking } from '../drawing/use-look.ts';
import { datesFrom } from './add-bar.ts';
import { dropBars } from './drop-bars.ts';
import { type GesturePreview, newDatesInWords, placeOfDates, refused } from './gesture-preview.ts';
import type { BarDrag } from './use-bar-drag.ts';

/** What the tray tells the field of the one that is dragged out of it. */
export interface TrayDrag {
  over(initiative: Initiative, clientX: number, clientY: number): void;
  drop(): void;
  cancel(): void;
  /** By keys: dates it from today on where that is in sight, else from the middle of what is; the arrows then move its bar. */
  place(initiative: Initiative): void;
}

/** Without an estimate a bar is two weeks long. */
const USUAL_WORKDAYS = 10;

/** Dragging out of the tray gives dates: as long as the effort takes, from the day under the pointer. Escape puts it back. */
export function useTrayDrag(facts: {
  readonly plan: Plan;
  readonly field: RefObject<HTMLElement | null>;
  readonly looking: Looking;
  readonly tray: RefObject<TrayDrag | null>;
}): BarDrag | null {
  const { plan, field, looking, tray } = facts;
  const app = useAppState();
  const [drag, setDrag] = useState<BarDrag | null>(null);
  const held = useRef<{ readonly initiative: Initiative; readonly ids: ReadonlySet<InitiativeId> } | null>(null);
  const over = useEffectEvent((initiative: Initiative, clientX: number, clientY: number) => {
    const bounds = field.current?.getBoundingClientRect();
    if (held.current?.initiative !== initiative) held.current = { initiative, ids: new Set([initiative.id]) };
    if (bounds === undefined) return;
    const at = { x: clientX - bounds.left, y: clientY - bounds.top };
    if (at.x < 0 || at.y < 0 || at.x > bounds.width || at.y > bounds.height) return setDrag(null);
    const { id, key, schedule } = initiative;
    const base = { laneId: null, held: held.current.ids, moved: null, at };
    if (schedule.pinned) return setDrag({ ...base, boxes: [], preview: refused(pinnedInWords(key)) });
    const { scale, x, y } = looking.now();
    const preview = placedAt(initiative, exactDayAt(scale, x + at.x));
    const height = SCREEN_METRICS.barHeight;
    const boxes = preview.moves.map(({ schedule: dates }) => ({
      id,
      initiativeId: id,
      ...placeOfDates(scale, dates, 1),
      y: y + at.y - height / 2,
      height,
      colour: { kind: 'none' } as const,
      label: `${key} ${initiative.title.slice(0, 120)}`,
    }));
    setDrag({ ...base, boxes, preview });
  });
  const placedAt = (initiative: Initiative, day: number): GesturePreview => {
    const dates = datesFrom(plan, day, durationOf(initiative) ?? USUAL_WORKDAYS);
    const words = `${initiative.key}: ${newDatesInWords(plan, dates)}`;
    return { moves: [{ id: initiative.id, schedule: dates }], lanes: [], words, isRefused: false };
  };
  const schedule = ({ moves, words }: GesturePreview, { id }: Initiative): boolean => {
    const message = `Scheduled ${words}`;
    const intent = { moves, lanes: [], how: 'add' } as const;
    if (!runMovingWithUndo(app, { command: dropBars, intent, message })) return false;
    app.view.getState().select([id]);
    announce(message);
    return true;
  };
  const drop = useEffectEvent(() => {
    const initiative = held.current?.initiative;
    const preview = drag?.preview;
    cancel();
    if (initiative === undefined || preview === undefined) return;
    if (preview.isRefused) app.view.getState().showToast({ tone: 'problem', message: preview.words });
    else schedule(preview, initiative);
  });
  const place = useEffectEvent((initiative: Initiative): void => {
    if (initiative.schedule.pinned) {
      app.view.getState().showToast({ tone: 'problem', message: pinnedInWords(initiative.key) });
      return;
    }
    const { scale, x } = looking.now();
    const [first, last] = [x, x + (field.current?.clientWidth ?? 0)].map((at) => exactDayAt(scale, at));
    const now = plainDateToDay(app.ports.clock.today());
    const isTodayInSight = first !== undefined && last !== undefined && now >= first && now < last;
    const day = isTodayInSight ? now : ((first ?? now) + (last ?? now)) / 2;
    if (!schedule(placedAt(initiative, day), initiative)) return;
    // Its bar is the active one now: the arrows move it on.
    field.current?.focus();
  });
  const cancel = useEffectEvent(() => {
    held.current = null;
    setDrag(null);
  });
  useEffect(() => {
    tray.current = {
      over: (initiative, clientX, clientY) => over(initiative, clientX, clientY),
      drop: () => drop(),
      cancel: () => cancel(),
      place: (initiative) => place(initiative),
    };
    return () => {
      tray.current = null;
    };
  }, [tray]);
  return drag;
}

function pinnedInWords(key: string): string {
  return `${key} is pinned: unpin it before it moves.`;
}
