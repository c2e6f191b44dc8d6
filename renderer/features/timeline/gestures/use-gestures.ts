import { type RefObject, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { type DependencyPaths, NO_PATHS } from '../../../../shared/timeline/dependency-paths.ts';
import type { BarBox, TimelineLayout } from '../../../../shared/timeline/timeline-layout.ts';
import type { TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import type { Looking } from '../drawing/use-look.ts';
import { pathsBeside } from './effect-paths.ts';
import { type EffectLine, effectLines } from './effects-in-words.ts';
import type { Grip } from './gesture-dates.ts';
import type { GesturePreview } from './gesture-preview.ts';
import { type BarDrag, useBarDrag } from './use-bar-drag.ts';
import { type LiveEffects, useGestureEffects } from './use-gesture-effects.ts';
import { useLinking } from './use-linking.ts';
import { useToldEffects } from './use-told-effects.ts';
import { type TrayDrag, useTrayDrag } from './use-tray-drag.ts';
import { type BarPlace, boxOfPlace } from './walk-bars.ts';

export interface GesturesFacts {
  readonly plan: Plan;
  readonly rows: TimelineRows | null;
  readonly layout: TimelineLayout | null;
  readonly today: PlainDate;
  readonly field: RefObject<HTMLElement | null>;
  readonly looking: Looking;
  readonly tray: RefObject<TrayDrag | null>;
  readonly activeId: InitiativeId | null;
  readonly active: BarPlace | null;
  readonly activeBox: BarBox | null;
  readonly setActiveLane: (laneId: string) => void;
}

export type Gestures = ReturnType<typeof useGestures>;

const NOBODY: ReadonlySet<InitiativeId> = new Set();
const NO_BOXES: readonly BarBox[] = [];
const NO_LINES: readonly EffectLine[] = [];

/** All that is done to bars directly, and what it would do to others while it goes on. */
export function useGestures(facts: GesturesFacts) {
  const { plan, rows, layout, today, field, looking, tray, activeId, activeBox, setActiveLane } = facts;
  const bars = useBarDrag({ plan, rows, layout, field, looking, setActiveLane });
  const placing = useTrayDrag({ plan, field, looking, tray });
  const boxes = layout?.bars ?? NO_BOXES;
  const link = useLinking({ plan, boxes, activeBox, activeId, field, looking });
  const drag: BarDrag | null = bars.drag ?? placing;
  const live: LiveEffects | null = useGestureEffects(plan, today, drag?.preview ?? null);
  const told = useToldEffects(today);
  // What is refused stays where it is, and looks so.
  const held = drag === null || drag.preview.isRefused ? NOBODY : drag.held;
  const paths = layout?.paths ?? NO_PATHS;
  const pathsLeft: DependencyPaths = useMemo(() => pathsBeside(paths, held), [paths, held]);
  const effects = live?.effects ?? null;
  const resolution = live?.resolution ?? null;
  const lines = useMemo(
    () => (effects === null ? NO_LINES : effectLines(plan, effects, resolution)),
    [plan, effects, resolution],
  );

  // A bar that keys have moved stays in sight, wherever it has come to stand.
  const hasStepped = useRef(false);
  const bringIntoSight = useEffectEvent((shown: TimelineRows) => {
    const box = facts.active === null ? null : boxOfPlace(shown, looking.now().scale, facts.active);
    if (box !== null) looking.reveal(box);
  });
  useEffect(() => {
    if (rows === null || !hasStepped.current) return;
    hasStepped.current = false;
    bringIntoSight(rows);
  }, [rows]);
  const afterStep = (done: GesturePreview | null) => {
    if (done === null) return;
    hasStepped.current = true;
    told.tell(plan, done);
  };
  return {
    bars,
    /** What is dragged, a bar or one out of the tray; null: nothing. */
    drag,
    link,
    live,
    lines: drag === null ? told.lines : lines,
    held,
    /** The arrows of all but what is dragged. */
    pathsLeft,
    nudge: (ids: readonly InitiativeId[], grip: Grip, steps: 1 | -1) => afterStep(bars.nudge(ids, grip, steps)),
    nudgeLane: (ids: readonly InitiativeId[], fromId: string, by: 1 | -1) => afterStep(bars.nudgeLane(ids, fromId, by)),
  };
}
