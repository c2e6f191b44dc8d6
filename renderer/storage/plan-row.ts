// The row that stands for a plan in the list and guards what is written to it.

import type { JournalEntry } from '../../shared/changes/journal.ts';
import { isId, type PlanId } from '../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { PLAN_FORMAT_VERSION } from '../../shared/plan-file/plan-format-upgrades.ts';
import type { PlanSummary, StoreProblem } from '../../shared/ports/plan-store.ts';

export interface PlanRow extends PlanSummary {
  /** Of its records and journal entries. */
  readonly formatVersion: number;
  /** The instant of its removal; null while it is on the list. */
  readonly removedAt: string | null;
  /** Of the latest journal entry. */
  readonly sequence: number;
}

/** A row as the database gives it: anything may stand in it. */
export type UnreadPlanRow = { readonly [Field in keyof PlanRow]?: unknown };

export function planRowOf(plan: Plan, entry: JournalEntry): PlanRow {
  return {
    id: entry.planId,
    name: settingsOf(plan).name,
    initiativeCount: plan.initiatives.size,
    changedAt: entry.at,
    formatVersion: PLAN_FORMAT_VERSION,
    removedAt: null,
    sequence: entry.sequence,
  };
}

/** What the list says of a plan, as far as the row can be read: a damaged plan must not vanish from it. */
export function listedSummary(row: UnreadPlanRow): PlanSummary | null {
  if (typeof row.id !== 'string' || !isId<PlanId>(row.id)) return null;
  return {
    id: row.id,
    name: typeof row.name === 'string' ? row.name : 'Damaged plan',
    initiativeCount: typeof row.initiativeCount === 'number' ? row.initiativeCount : 0,
    changedAt: isInstant(row.changedAt) ? row.changedAt : '1970-01-01T00:00:00.000Z',
  };
}

/** The row of a plan that can be read and written here, or why it can't. */
export function readPlanRow(row: UnreadPlanRow | undefined): PlanRow | StoreProblem {
  if (row === undefined) return { kind: 'not-found', message: 'This plan is not on this machine any more.' };
  const read = readListedRow(row);
  if (isStoreProblem(read) || read.removedAt === null) return read;
  return { kind: 'not-found', message: `“${read.name}” was deleted. Restore it to go on with it.` };
}

/** The same, of a plan that may have been removed. */
export function readListedRow(row: UnreadPlanRow): PlanRow | StoreProblem {
  const summary = listedSummary(row);
  const { formatVersion, sequence, removedAt } = row;
  const isRead =
    summary !== null &&
    isCount(formatVersion) &&
    isCount(sequence) &&
    isCount(row.initiativeCount) &&
    (removedAt === null || isInstant(removedAt));
  if (isCount(formatVersion) && formatVersion > PLAN_FORMAT_VERSION) return newerPlan(summary?.name ?? '');
  if (!isRead) return damagedPlan(summary?.name ?? '', 'its entry in the list of plans can’t be read');
  return { ...summary, formatVersion, sequence, removedAt };
}

export function isStoreProblem(row: PlanRow | StoreProblem): row is StoreProblem {
  return 'kind' in row;
}

export function damagedPlan(name: string, what: string): StoreProblem {
  const message = `“${name}” is damaged in this browser’s store: ${what.replace(/\.$/, '')}. Nothing was changed. If you have a copy of the plan, open that.`;
  return { kind: 'damaged', message };
}

export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function newerPlan(name: string): StoreProblem {
  const message = `“${name}” was written by a newer version of Quarterdeck. Nothing was changed. Open it with the newest version.`;
  return { kind: 'newer-version', message };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
