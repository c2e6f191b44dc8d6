import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { durationOf } from '../../../shared/plan/effort.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { exactDayAt } from '../../../shared/timeline/timeline-scale.ts';
import { SCREEN_METRICS } from '../../../shared/timeline/timeline-view.ts';
import { runMovingWithUndo } from '../../parts/cascade/run-cascading.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { announce } from '../../ui/announce.ts';
import { datesFrom } from './add-bar.ts';
import { dropBars } from './drop-bars.ts';
import { newDatesInWords, placeOfDates, refused } from './gesture-preview.ts';
import type { BarDrag } from './use-bar-drag.ts';
import type { Looking } from './use-look.ts';

/** What the tray tells the field of the one that is dragged out of it. */
export interface TrayDrag {
  over(initiative: Initiative, clientX: number, clientY: number): void;
  drop(): void;
  cancel(): void;
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
  const held = useRef<Initiative | null>(null);
  const over = useEffectEvent((initiative: Initiative, clientX: number, clientY: number) => {
    const bounds = field.current?.getBoundingClientRect();
    held.current = initiative;
    if (bounds === undefined) return;
    const at = { x: clientX - bounds.left, y: clientY - bounds.top };
    if (at.x < 0 || at.y < 0 || at.x > bounds.width || at.y > bounds.height) return setDrag(null);
    const { id, key, schedule } = initiative;
    const base = { laneId: null, held: new Set([id]), at };
    if (schedule.pinned) {
      return setDrag({ ...base, boxes: [], preview: refused(`${key} is pinned: unpin it before it moves.`) });
    }
    const { scale, x, y } = looking.now();
    const dates = datesFrom(plan, exactDayAt(scale, x + at.x), durationOf(initiative) ?? USUAL_WORKDAYS);
    const height = SCREEN_METRICS.barHeight;
    const box = {
      id,
      ...placeOfDates(scale, dates, 1),
      y: y + at.y - height / 2,
      height,
      colour: { kind: 'none' } as const,
    };
    const words = `${key}: ${newDatesInWords(plan, dates)}`;
    setDrag({
      ...base,
      boxes: [box],
      preview: { moves: [{ id, schedule: dates }], lanes: [], words, isRefused: false },
    });
  });
  const drop = useEffectEvent(() => {
    const initiative = held.current;
    const preview = drag?.preview;
    cancel();
    if (initiative === null || preview === undefined) return;
    if (preview.isRefused) {
      app.view.getState().showToast({ tone: 'problem', message: preview.words });
      return;
    }
    const intent = { moves: preview.moves, lanes: [], how: 'add' } as const;
    const message = `Scheduled ${preview.words}`;
    if (!runMovingWithUndo(app, { command: dropBars, intent, message })) return;
    app.view.getState().select([initiative.id]);
    announce(message);
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
    };
    return () => {
      tray.current = null;
    };
  }, [tray]);
  return drag;
}
