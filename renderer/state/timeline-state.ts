// What the Timeline screen shows. How it is drawn is remembered as this machine's preference.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PlanId } from '../../shared/plan/ids.ts';
import type { Preferences } from '../../shared/ports/preferences.ts';
import type { TimelineScale } from '../../shared/timeline/timeline-scale.ts';
import {
  COLOUR_FIELDS,
  DEFAULT_TIMELINE_VIEW,
  LABEL_PARTS,
  LABEL_PLACES,
  LANE_FIELDS,
  PACKINGS,
  ROW_ORDERS,
  type TimelineView,
} from '../../shared/timeline/timeline-view.ts';

/** Where one looks: x and y are the pixels of the drawing at the upper left. */
export interface TimelineLook {
  readonly scale: TimelineScale;
  readonly x: number;
  readonly y: number;
}

export interface TimelineState {
  readonly view: TimelineView;
  /** Ids of lanes that are folded to one row. */
  readonly folded: ReadonlySet<string>;
  readonly showsCritical: boolean;
  /** Whether the arrows of what is not selected are drawn, too, faintly. */
  readonly showsAllArrows: boolean;
  readonly isTrayOpen: boolean;
  /** Where a plan was looked at last, so that one comes back to it; null: nowhere yet. */
  readonly look: { readonly planId: PlanId; readonly at: TimelineLook } | null;
  changeView(changed: Partial<TimelineView>): void;
  fold(laneId: string, isFolded: boolean): void;
  showCritical(shows: boolean): void;
  showAllArrows(shows: boolean): void;
  setTrayOpen(isOpen: boolean): void;
  lookAt(planId: PlanId, at: TimelineLook): void;
}

const PREFERENCE = 'timeline-view';

export function createTimelineState(preferences: Preferences): StoreApi<TimelineState> {
  return createStore<TimelineState>()((set, get) => ({
    view: readTimelineView(preferences.read(PREFERENCE)),
    folded: new Set(),
    showsCritical: false,
    showsAllArrows: false,
    isTrayOpen: preferences.read('timeline-tray') !== 'no',
    look: null,
    changeView: (changed) => {
      const view = { ...get().view, ...changed };
      preferences.write(PREFERENCE, JSON.stringify(view));
      set({ view });
    },
    fold: (laneId, isFolded) => {
      const folded = new Set(get().folded);
      if (isFolded) folded.add(laneId);
      else folded.delete(laneId);
      set({ folded });
    },
    showCritical: (showsCritical) => set({ showsCritical }),
    showAllArrows: (showsAllArrows) => set({ showsAllArrows }),
    setTrayOpen: (isTrayOpen) => {
      preferences.write('timeline-tray', isTrayOpen ? 'yes' : 'no');
      set({ isTrayOpen });
    },
    lookAt: (planId, at) => set({ look: { planId, at } }),
  }));
}

/** What was remembered, as far as it can be made sense of. */
export function readTimelineView(text: string | null): TimelineView {
  const read = readRecord(text);
  const usual = DEFAULT_TIMELINE_VIEW;
  const label = read.label;
  return {
    lanes: oneOf(LANE_FIELDS, read.lanes) ?? usual.lanes,
    lanesWithin: oneOf(LANE_FIELDS, read.lanesWithin),
    packing: oneOf(PACKINGS, read.packing) ?? usual.packing,
    order: oneOf(ROW_ORDERS, read.order) ?? usual.order,
    label: Array.isArray(label) ? LABEL_PARTS.filter((part) => label.includes(part)) : usual.label,
    labelPlace: oneOf(LABEL_PLACES, read.labelPlace) ?? usual.labelPlace,
    colourBy: oneOf(COLOUR_FIELDS, read.colourBy) ?? usual.colourBy,
    showsMilestones: typeof read.showsMilestones === 'boolean' ? read.showsMilestones : usual.showsMilestones,
    showsDeadlines: typeof read.showsDeadlines === 'boolean' ? read.showsDeadlines : usual.showsDeadlines,
  };
}

function readRecord(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function oneOf<Value>(values: readonly Value[], read: unknown): Value | null {
  return values.find((value) => value === read) ?? null;
}
