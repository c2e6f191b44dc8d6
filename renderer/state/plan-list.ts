// The plans that are on this machine, and what is done to a whole plan.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyChangeSet, isEmptyChangeSet } from '../../shared/changes/change-set.ts';
import { openingEntry } from '../../shared/changes/opening-entry.ts';
import type { CommandProblem } from '../../shared/commands/command.ts';
import { renamePlan } from '../../shared/commands/rename-plan.ts';
import type { PlanId } from '../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { copyName, copyPlan } from '../../shared/plan-file/copy-plan.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';
import type { PlanStore, PlanSummary, RemovedPlanSummary, StoreProblem } from '../../shared/ports/plan-store.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import { findUnreadableRecord } from './find-unreadable-record.ts';
import type { PlanSession } from './plan-session.ts';
import { makePlanFrom, type PlanTemplateId } from './plan-templates.ts';

export type PlanListProblem = StoreProblem | CommandProblem;

export interface PlanListState {
  readonly kind: 'loading' | 'ready' | 'failed';
  /** Latest change first. */
  readonly plans: readonly PlanSummary[];
  /** Those that can be brought back, latest removal first. */
  readonly removed: readonly RemovedPlanSummary[];
  /** Why the list could not be read. */
  readonly problem: StoreProblem | null;
  refresh(): Promise<void>;
  /** None of these opens the plan: `openPlan` of the session does. */
  create(name: string, template?: PlanTemplateId): Promise<Result<PlanId, PlanListProblem>>;
  createSample(): Promise<Result<PlanId, PlanListProblem>>;
  /** Takes in a whole plan that is new here; the label is what its journal begins with. */
  importAsPlan(plan: Plan, label: string): Promise<Result<PlanId, PlanListProblem>>;
  /** A plan of its own with the same content and history, named `Atlas (copy)`. */
  duplicate(id: PlanId): Promise<Result<PlanSummary, PlanListProblem>>;
  rename(id: PlanId, name: string): Promise<Result<void, PlanListProblem>>;
  /** Closes the plan if it is open. It can be restored for 30 days. */
  remove(id: PlanId): Promise<Result<void, PlanListProblem>>;
  restore(id: PlanId): Promise<Result<void, PlanListProblem>>;
  /** Keeps the list in step with what the session saves. */
  noteSaved(summary: PlanSummary): void;
}

export interface PlanListParts {
  readonly store: PlanStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly who: () => string;
  readonly session: StoreApi<PlanSession>;
}

export function createPlanList({ store, clock, ids, who, session }: PlanListParts): StoreApi<PlanListState> {
  const list = createStore<PlanListState>()(() => ({
    kind: 'loading',
    plans: [],
    removed: [],
    problem: null,
    refresh,
    create,
    createSample: () => create('', 'sample'),
    importAsPlan,
    duplicate,
    rename: async (id, name) => {
      const { open, run, whenSaved } = session.getState();
      if (open !== null && settingsOf(open.plan).id === id) {
        const renamed = run(renamePlan, { name });
        return renamed.ok ? succeed(undefined) : renamed;
      }
      const saving = await whenSaved();
      return saving.kind === 'not-saved' ? fail(saving.problem) : renameStored(id, name);
    },
    remove: async (id) => {
      const { open, closePlan, whenSaved, discardUnsaved } = session.getState();
      if (open !== null && settingsOf(open.plan).id === id) closePlan();
      await whenSaved();
      const removed = await store.removePlan(id, clock.now());
      if (!removed.ok) return removed;
      const { unsaved } = session.getState();
      if (unsaved !== null && settingsOf(unsaved.plan).id === id) discardUnsaved();
      list.setState({ plans: list.getState().plans.filter((plan) => plan.id !== id) });
      await refreshRemoved();
      return succeed(undefined);
    },
    restore: async (id) => {
      const restored = await store.restorePlan(id);
      if (restored.ok) await refresh();
      return restored;
    },
    noteSaved,
  }));
  return list;

  async function refresh(): Promise<void> {
    const plans = await store.listPlans();
    if (plans.ok) list.setState({ kind: 'ready', plans: latestFirst(plans.value), problem: null });
    else list.setState({ kind: 'failed', problem: plans.problem });
    await refreshRemoved();
  }

  /** They are an offer: where they can't be read, none is made. */
  async function refreshRemoved(): Promise<void> {
    const removed = await store.listRemovedPlans();
    list.setState({ removed: removed.ok ? removed.value : [] });
  }

  async function duplicate(id: PlanId): Promise<Result<PlanSummary, PlanListProblem>> {
    const saving = await session.getState().whenSaved();
    if (saving.kind === 'not-saved') return fail(saving.problem);
    const stored = await store.openPlan(id);
    if (!stored.ok) return stored;
    const taken = list.getState().plans.map(({ name }) => name);
    const name = copyName(settingsOf(stored.value.plan).name, taken);
    const copy = copyPlan(stored.value, { id: ids.next(), name, at: clock.now(), who: who() });
    const put = await store.putPlan(copy, { replace: false });
    if (put.ok) noteSaved(put.value);
    return put;
  }

  async function create(typed: string, template: PlanTemplateId = 'empty'): Promise<Result<PlanId, PlanListProblem>> {
    const made = await makePlanFrom(template, typed, { today: clock.today(), ids });
    return made.ok ? importAsPlan(made.value.plan, made.value.label) : made;
  }

  async function importAsPlan(plan: Plan, label: string): Promise<Result<PlanId, PlanListProblem>> {
    const entry = openingEntry(plan, { at: clock.now(), who: who(), label });
    const unreadable = findUnreadableRecord(entry.changes);
    if (unreadable !== null) return fail(unreadable);
    const created = await store.createPlan(plan, entry);
    if (!created.ok) return created;
    noteSaved(created.value);
    return succeed(created.value.id);
  }

  /** Of a plan that is not open: its journal gets the entry all the same. */
  async function renameStored(id: PlanId, name: string): Promise<Result<void, PlanListProblem>> {
    const stored = await store.openPlan(id);
    if (!stored.ok) return stored;
    const { plan, journal } = stored.value;
    const changes = renamePlan(plan, { name }, { today: clock.today(), who: who(), ids });
    if (!changes.ok) return changes;
    if (isEmptyChangeSet(changes.value)) return succeed(undefined);
    const sequence = (journal.at(-1)?.sequence ?? 0) + 1;
    const appended = await store.appendEntry(
      { planId: id, sequence, at: clock.now(), who: who(), kind: 'do', changes: changes.value },
      applyChangeSet(plan, changes.value),
    );
    if (!appended.ok) return appended;
    noteSaved(appended.value);
    return succeed(undefined);
  }

  function noteSaved(summary: PlanSummary): void {
    const others = list.getState().plans.filter((plan) => plan.id !== summary.id);
    list.setState({ plans: latestFirst([summary, ...others]) });
  }
}

/** The one order of the list: the latest change first, of equal ones by id. */
function latestFirst(plans: readonly PlanSummary[]): readonly PlanSummary[] {
  return plans.toSorted((a, b) => {
    if (a.changedAt !== b.changedAt) return a.changedAt < b.changedAt ? 1 : -1;
    return a.id < b.id ? -1 : 1;
  });
}
