// What this machine remembers of how a plan's grid was looked at. Another plan begins as the latest one was looked at.

import { GROUP_FIELDS, type GroupField } from '../../../shared/grid/grid-groups.ts';
import type { GridSort } from '../../../shared/grid/grid-rows.ts';
import { isId, type PlanId, type SavedViewId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { viewFilterSchema } from '../../../shared/plan/plan-schema-saved-view.ts';
import { NO_VIEW_FILTER, type ViewFilter } from '../../../shared/plan/saved-view.ts';
import type { Preferences } from '../../../shared/ports/preferences.ts';
import { type GridLayout, isRecord, readLayout, USUAL_LAYOUT } from '../../parts/initiative-grid/grid-layout.ts';

export interface RememberedView {
  readonly sort: GridSort | null;
  readonly groupBy: GroupField | null;
  readonly layout: GridLayout;
  /** Of this plan alone: it names its themes, people and teams. The words of it are those of the view, if any. */
  readonly filter: ViewFilter;
  /** The saved view that was applied last. */
  readonly viewId: SavedViewId | null;
}

export const USUAL_VIEW: RememberedView = {
  sort: null,
  groupBy: null,
  layout: USUAL_LAYOUT,
  filter: NO_VIEW_FILTER,
  viewId: null,
};

const LATEST = 'initiatives-grid';
const ofPlan = (id: PlanId): string => `${LATEST}:${id}`;

/** What was remembered, as far as it can be made sense of. */
export function readRememberedView(preferences: Preferences, plan: Plan): RememberedView {
  const view = readView(preferences.read(ofPlan(settingsOf(plan).id)) ?? preferences.read(LATEST));
  const saved = view.viewId === null ? undefined : plan.savedViews.get(view.viewId);
  return { ...view, filter: { ...view.filter, text: saved?.shows.filter.text ?? '' } };
}

export function rememberView(preferences: Preferences, planId: PlanId, view: RememberedView): void {
  const { filter, viewId, ...latest } = view;
  preferences.write(ofPlan(planId), JSON.stringify({ ...latest, viewId, filter: { ...filter, text: '' } }));
  preferences.write(LATEST, JSON.stringify(latest));
}

function readView(text: string | null): RememberedView {
  if (text === null) return USUAL_VIEW;
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return USUAL_VIEW;
    const { viewId, filter } = value;
    return {
      sort: readSort(value.sort),
      groupBy: GROUP_FIELDS.find((field) => field === value.groupBy) ?? null,
      layout: readLayout(value.layout),
      filter: viewFilterSchema.accepts(filter) ? filter : NO_VIEW_FILTER,
      viewId: typeof viewId === 'string' && isId<SavedViewId>(viewId) ? viewId : null,
    };
  } catch {
    return USUAL_VIEW;
  }
}

function readSort(value: unknown): GridSort | null {
  if (!isRecord(value) || typeof value.columnId !== 'string') return null;
  const direction = value.direction === 'descending' ? 'descending' : 'ascending';
  return { columnId: value.columnId, direction };
}
