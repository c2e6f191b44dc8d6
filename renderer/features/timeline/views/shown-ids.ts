import { useMemo } from 'react';
import { liveConditions, type Passes } from '../../../../shared/grid/column-filter.ts';
import { gridColumnsOf } from '../../../../shared/grid/grid-column.ts';
import { passerOf } from '../../../../shared/grid/grid-rows.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { type Plan, TABLE_NAMES } from '../../../../shared/plan/plan.ts';
import type { ViewFilter } from '../../../../shared/plan/saved-view.ts';
import { needsReason } from '../../../../shared/plan/stage.ts';
import { updatedInitiatives } from '../../../../shared/plan/updated-initiatives.ts';
import { rankedById } from '../../../state/selectors.ts';
import { useTimeline } from '../../../state/use-app-state.tsx';

/** Whether a filter narrows a plan: words, or a condition on a column that the plan has. */
export function narrows(plan: Plan, { text, conditions }: ViewFilter): boolean {
  return text.trim() !== '' || (conditions.length > 0 && liveConditions(gridColumnsOf(plan), conditions).length > 0);
}

interface Known {
  readonly plan: Plan;
  readonly ids: ReadonlySet<InitiativeId> | null;
}

// The head, the drawing and the boards ask for the same, one after the other.
const knownByFilter = new WeakMap<ViewFilter, Known>();

/** Whether declined and parked initiatives are asked for, too: they are by a condition on the stage. */
function asksForIdle(plan: Plan, { conditions }: ViewFilter): boolean {
  return liveConditions(gridColumnsOf(plan), conditions).some(({ column }) => column.cell.kind === 'stage');
}

/** How many there are to be narrowed: all but declined and parked ones, unless those are asked for. */
export function countNarrowed(plan: Plan, filter: ViewFilter): number {
  if (asksForIdle(plan, filter)) return plan.initiatives.size;
  let count = 0;
  for (const { stage } of plan.initiatives.values()) if (!needsReason(stage)) count += 1;
  return count;
}

/**
 * The initiatives that pass a filter; null: it narrows nothing. Declined and parked ones pass only where the filter asks
 * for a stage. The same set for as long as the same initiatives pass,
 * and after an edit of some initiatives only those are asked again.
 */
export function shownIds(plan: Plan, filter: ViewFilter): ReadonlySet<InitiativeId> | null {
  const known = knownByFilter.get(filter);
  if (known?.plan === plan) return known.ids;
  const ids = known === undefined ? passing(plan, filter) : passingAgain(known, plan, filter);
  knownByFilter.set(filter, { plan, ids });
  return ids;
}

/** Of what the screen is narrowed to; for boards, counts and whatever has no ghosts. */
export function useShownIds(plan: Plan): ReadonlySet<InitiativeId> | null {
  const filter = useTimeline((state) => state.filter);
  return shownIds(plan, filter);
}

/** The same for the drawing: while one compares, with what passed the filter in the earlier plan and has gone since. */
export function useDrawnIds(plan: Plan): ReadonlySet<InitiativeId> | null {
  const shown = useShownIds(plan);
  const filter = useTimeline((state) => state.filter);
  const earlier = useTimeline((state) => state.comparison?.earlier ?? null);
  return useMemo(() => withGone(shown, { plan, earlier, filter }), [shown, plan, earlier, filter]);
}

export function withGone(
  shown: ReadonlySet<InitiativeId> | null,
  facts: { readonly plan: Plan; readonly earlier: Plan | null; readonly filter: ViewFilter },
): ReadonlySet<InitiativeId> | null {
  const { plan, earlier, filter } = facts;
  if (shown === null || earlier === null) return shown;
  const isGone = (id: InitiativeId): boolean => {
    const now = plan.initiatives.get(id);
    return now === undefined || needsReason(now.stage);
  };
  const gone = [...(shownIds(earlier, earlierOf(filter)) ?? [])].filter((id) => !shown.has(id) && isGone(id));
  return gone.length === 0 ? shown : new Set([...shown, ...gone]);
}

/** The same filter under another name, so that what passed in the earlier plan is remembered beside what passes now. */
const earlierFilters = new WeakMap<ViewFilter, ViewFilter>();

function earlierOf(filter: ViewFilter): ViewFilter {
  const known = earlierFilters.get(filter) ?? { ...filter };
  earlierFilters.set(filter, known);
  return known;
}

function passing(plan: Plan, filter: ViewFilter): ReadonlySet<InitiativeId> | null {
  if (!narrows(plan, filter)) return null;
  const passes = passesIn(plan, filter);
  const ids = new Set<InitiativeId>();
  for (const initiative of plan.initiatives.values()) if (passes(initiative)) ids.add(initiative.id);
  return ids;
}

function passingAgain(known: Known, plan: Plan, filter: ViewFilter): ReadonlySet<InitiativeId> | null {
  const { plan: before, ids } = known;
  const updated = onlyInitiativesChanged(before, plan)
    ? updatedInitiatives(before.initiatives, plan.initiatives)
    : null;
  // A rank depends on all the others, and other cells name an initiative by its key.
  const asksOthers =
    updated === null ||
    filter.conditions.some(({ columnId }) => columnId === 'rank') ||
    updated.some(([from, to]) => from.key !== to.key);
  if (asksOthers) return sameOr(ids, passing(plan, filter));
  if (ids === null) return null;
  const passes = passesIn(plan, filter);
  if (updated.every(([, to]) => passes(to) === ids.has(to.id))) return ids;
  const next = new Set(ids);
  for (const [, to] of updated) {
    if (passes(to)) next.add(to.id);
    else next.delete(to.id);
  }
  return next;
}

function passesIn(plan: Plan, filter: ViewFilter): Passes {
  const { text, conditions } = filter;
  const rankOf = ({ id }: { readonly id: InitiativeId }) => rankedById(plan).get(id)?.rank ?? null;
  const fits = passerOf(plan, { text, conditions, sort: null, groupBy: null, collapsed: NONE }, rankOf);
  return asksForIdle(plan, filter) ? fits : (initiative) => !needsReason(initiative.stage) && fits(initiative);
}

const NONE: ReadonlySet<string> = new Set();

function onlyInitiativesChanged(before: Plan, after: Plan): boolean {
  return TABLE_NAMES.every((table) => table === 'initiatives' || before[table] === after[table]);
}

/** The set that is known already where the other one holds the same. */
function sameOr(
  known: ReadonlySet<InitiativeId> | null,
  found: ReadonlySet<InitiativeId> | null,
): ReadonlySet<InitiativeId> | null {
  if (known === null || found === null || known.size !== found.size) return found;
  for (const id of found) if (!known.has(id)) return found;
  return known;
}
