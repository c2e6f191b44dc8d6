// What this machine remembers of how timelines were looked at. A plan that was never looked at begins as the latest one was.

import { isId, type PlanId, type SavedViewId } from '../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { viewFilterSchema } from '../../shared/plan/plan-schema-saved-view.ts';
import { NO_VIEW_FILTER, TIMELINE_PARTS, type TimelinePart, type ViewFilter } from '../../shared/plan/saved-view.ts';
import {
  ARROWS_SHOWN,
  COLOUR_FIELDS,
  DEFAULT_TIMELINE_VIEW,
  LABEL_PARTS,
  LABEL_PLACES,
  LANE_FIELDS,
  PACKINGS,
  ROW_ORDERS,
  type TimelineView,
} from '../../shared/plan/timeline-view.ts';
import type { Preferences } from '../../shared/ports/preferences.ts';

export interface RememberedTimeline {
  readonly part: TimelinePart;
  readonly view: TimelineView;
  /** Of one plan alone: it names its themes, people and teams. The words of it are those of the saved view, if any. */
  readonly filter: ViewFilter;
  /** The saved view that was applied last; it may be gone from the plan. */
  readonly viewId: SavedViewId | null;
}

const PART = 'timeline-part';
const VIEW = 'timeline-view';
const ofPlan = (id: PlanId): string => `timeline:${id}`;

/** How the latest timeline was drawn, whichever plan it was of. */
export function readLatestTimeline(preferences: Preferences): Pick<RememberedTimeline, 'part' | 'view'> {
  return {
    part: oneOf(TIMELINE_PARTS, preferences.read(PART)) ?? 'bars',
    view: readTimelineView(preferences.read(VIEW)),
  };
}

/** How a plan's timeline was looked at; null: never. */
export function readRememberedTimeline(preferences: Preferences, plan: Plan): RememberedTimeline | null {
  const text = preferences.read(ofPlan(settingsOf(plan).id));
  if (text === null) return null;
  const { part, view, filter, viewId: id } = readRecord(text);
  const viewId = typeof id === 'string' && isId<SavedViewId>(id) ? id : null;
  const saved = viewId === null ? undefined : plan.savedViews.get(viewId);
  const { conditions } = viewFilterSchema.accepts(filter) ? filter : NO_VIEW_FILTER;
  return {
    part: oneOf(TIMELINE_PARTS, part) ?? 'bars',
    view: timelineViewOf(view),
    filter: { text: saved?.shows.filter.text ?? '', conditions },
    viewId,
  };
}

/** `planId`: null while none is open. */
export function rememberTimeline(preferences: Preferences, planId: PlanId | null, seen: RememberedTimeline): void {
  const { part, view, filter, viewId } = seen;
  preferences.write(PART, part);
  preferences.write(VIEW, JSON.stringify(view));
  if (planId === null) return;
  preferences.write(ofPlan(planId), JSON.stringify({ part, view, filter: { ...filter, text: '' }, viewId }));
}

/** What was remembered, as far as it can be made sense of. */
export function readTimelineView(text: string | null): TimelineView {
  return timelineViewOf(readRecord(text));
}

function timelineViewOf(value: unknown): TimelineView {
  const read = isRecord(value) ? value : {};
  const usual = DEFAULT_TIMELINE_VIEW;
  const { label } = read;
  return {
    lanes: oneOf(LANE_FIELDS, read.lanes) ?? usual.lanes,
    lanesWithin: oneOf(LANE_FIELDS, read.lanesWithin),
    packing: oneOf(PACKINGS, read.packing) ?? usual.packing,
    order: oneOf(ROW_ORDERS, read.order) ?? usual.order,
    label: Array.isArray(label) ? LABEL_PARTS.filter((part) => label.includes(part)) : usual.label,
    labelPlace: oneOf(LABEL_PLACES, read.labelPlace) ?? usual.labelPlace,
    colourBy: oneOf(COLOUR_FIELDS, read.colourBy) ?? usual.colourBy,
    showsMilestones: flagOr(usual.showsMilestones, read.showsMilestones),
    showsDeadlines: flagOr(usual.showsDeadlines, read.showsDeadlines),
    arrows: oneOf(ARROWS_SHOWN, read.arrows) ?? usual.arrows,
    showsCriticalPath: flagOr(usual.showsCriticalPath, read.showsCriticalPath),
  };
}

function readRecord(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function oneOf<Value>(values: readonly Value[], read: unknown): Value | null {
  return values.find((value) => value === read) ?? null;
}

function flagOr(usual: boolean, read: unknown): boolean {
  return typeof read === 'boolean' ? read : usual;
}
