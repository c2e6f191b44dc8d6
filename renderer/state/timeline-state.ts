// What the Timeline screen shows. How a plan is looked at is remembered as this machine's preference.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanId, SavedViewId } from '../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import {
  NO_VIEW_FILTER,
  type TimelinePart,
  type TimelineRange,
  type TimelineScreenView,
  type ViewFilter,
} from '../../shared/plan/saved-view.ts';
import { DEFAULT_TIMELINE_VIEW, type TimelineView } from '../../shared/plan/timeline-view.ts';
import type { Preferences } from '../../shared/ports/preferences.ts';
import type { TimelineScale } from '../../shared/timeline/timeline-scale.ts';
import {
  type RememberedTimeline,
  readLatestTimeline,
  readRememberedTimeline,
  rememberTimeline,
} from './remembered-timeline.ts';

/** Where one looks: x and y are the pixels of the drawing at the upper left. */
export interface TimelineLook {
  readonly scale: TimelineScale;
  readonly x: number;
  readonly y: number;
}

/** The plan as it was, to be held against the plan as it is. */
export interface Comparison {
  /** Such as `Monday 14:02, before “Move 3 bars”`. */
  readonly label: string;
  readonly earlier: Plan;
}

export const TIMELINE_DEEDS = [
  'fit',
  'zoom-in',
  'zoom-out',
  'go-to-today',
  'compare',
  'export',
  'export-pdf',
  'print',
] as const;
/** What a command asks of the drawing, which alone knows how near one looks, or of a menu in the head, which opens. */
export type TimelineDeed = (typeof TIMELINE_DEEDS)[number];

export type TimelineAsk =
  | { readonly deed: TimelineDeed }
  /** The days fill the width. Once the drawing is there, should it not be yet. */
  | { readonly deed: 'show-days'; readonly range: TimelineRange }
  /** A day comes to the middle. */
  | { readonly deed: 'go-to-day'; readonly day: number };

export interface TimelineState {
  readonly part: TimelinePart;
  readonly view: TimelineView;
  readonly filter: ViewFilter;
  /** The saved view that was applied last; it may be gone from the plan. */
  readonly viewId: SavedViewId | null;
  readonly comparison: Comparison | null;
  readonly isPresenting: boolean;
  /** Ids of lanes that are folded to one row. */
  readonly folded: ReadonlySet<string>;
  readonly isTrayOpen: boolean;
  /** Where a plan was looked at last, so that one comes back to it; null: nowhere yet. */
  readonly look: { readonly planId: PlanId; readonly at: TimelineLook } | null;
  /** Of the field, in pixels, as it will be when the drawing comes; null: nobody can tell. */
  readonly expectedRoom: { readonly width: number; readonly height: number } | null;
  /** A new object for each time that something is asked; null: nothing, or it was done. */
  readonly asked: TimelineAsk | null;
  /** Tells which days are in sight; null: the drawing is not there. */
  readonly daysInSight: (() => TimelineRange | null) | null;
  /** Another plan was opened, or none: it is looked at as it was last. What it was compared with is let go. */
  beginPlan(plan: Plan | null): void;
  showPart(part: TimelinePart): void;
  changeView(changed: Partial<TimelineView>): void;
  setFilter(filter: ViewFilter): void;
  setViewId(viewId: SavedViewId | null): void;
  /** Shows what a saved view was saved with; null: everything as it usually is. */
  applyView(view: { readonly id: SavedViewId; readonly shows: TimelineScreenView } | null): void;
  compareWith(comparison: Comparison | null): void;
  present(isPresenting: boolean): void;
  fold(laneId: string, isFolded: boolean): void;
  setTrayOpen(isOpen: boolean): void;
  lookAt(planId: PlanId, at: TimelineLook): void;
  expectRoom(room: { readonly width: number; readonly height: number }): void;
  tellDaysInSight(daysInSight: (() => TimelineRange | null) | null): void;
  ask(asked: TimelineDeed | TimelineAsk | null): void;
}

export function createTimelineState(preferences: Preferences): StoreApi<TimelineState> {
  let planId: PlanId | null = null;
  return createStore<TimelineState>()((set, get) => {
    const look = (changed: Partial<RememberedTimeline>): void => {
      set(changed);
      rememberTimeline(preferences, planId, get());
    };
    return {
      ...readLatestTimeline(preferences),
      filter: NO_VIEW_FILTER,
      viewId: null,
      comparison: null,
      isPresenting: false,
      folded: new Set(),
      isTrayOpen: preferences.read('timeline-tray') !== 'no',
      look: null,
      expectedRoom: null,
      asked: null,
      daysInSight: null,
      beginPlan: (plan) => {
        planId = plan === null ? null : settingsOf(plan).id;
        const begun = { filter: NO_VIEW_FILTER, viewId: null, comparison: null, asked: null };
        set({ ...begun, ...(plan === null ? {} : readRememberedTimeline(preferences, plan)) });
      },
      showPart: (part) => look({ part }),
      changeView: (changed) => look({ view: { ...get().view, ...changed } }),
      setFilter: (filter) => {
        // Words are not remembered, and every key passes by here.
        if (filter.conditions === get().filter.conditions) set({ filter });
        else look({ filter });
      },
      setViewId: (viewId) => look({ viewId }),
      applyView: (view) => {
        if (view === null) {
          look({ filter: NO_VIEW_FILTER, view: DEFAULT_TIMELINE_VIEW, viewId: null });
          return;
        }
        const { part, filter, view: drawn, range } = view.shows;
        look({ part, filter, view: drawn, viewId: view.id });
        if (range !== null) set({ asked: { deed: 'show-days', range } });
      },
      compareWith: (comparison) => set({ comparison }),
      present: (isPresenting) => set({ isPresenting }),
      fold: (laneId, isFolded) => {
        const folded = new Set(get().folded);
        if (isFolded) folded.add(laneId);
        else folded.delete(laneId);
        set({ folded });
      },
      setTrayOpen: (isTrayOpen) => {
        preferences.write('timeline-tray', isTrayOpen ? 'yes' : 'no');
        set({ isTrayOpen });
      },
      lookAt: (ofPlan, at) => set({ look: { planId: ofPlan, at } }),
      expectRoom: (expectedRoom) => set({ expectedRoom }),
      tellDaysInSight: (daysInSight) => set({ daysInSight }),
      ask: (asked) => set({ asked: typeof asked === 'string' ? { deed: asked } : asked }),
    };
  });
}
