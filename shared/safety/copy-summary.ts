// What is known of a plan without reading it: it stands on the first line of every payload, before the plan or entry itself.

import type { ChangeSet } from '../changes/change-set.ts';
import type { JournalEntry } from '../changes/journal.ts';
import { isId, type PlanId } from '../plan/ids.ts';
import { type Plan, settingsOf, TABLE_NAMES, type TableName } from '../plan/plan.ts';
import { PLAN_FORMAT_VERSION } from '../plan-file/plan-format-upgrades.ts';
import type { PlanCounts } from '../ports/plan-store.ts';
import type { Utf8 } from './slot-file.ts';

/** The plan as an entry, or a snapshot, leaves it. */
export interface CopySummary {
  readonly planId: PlanId;
  readonly name: string;
  /** The ISO instant of the entry. */
  readonly changedAt: string;
  readonly counts: PlanCounts;
  /** The version of the plan format that the payload is written in. */
  readonly formatVersion: number;
}

export function summaryOf(plan: Plan, changedAt: string): CopySummary {
  const { id, name } = settingsOf(plan);
  const counts = countsBy((table) => plan[table].size);
  return { planId: id, name, changedAt, counts, formatVersion: PLAN_FORMAT_VERSION };
}

/** The summary after an entry; `before` is null for the entry that begins a plan. */
export function summaryAfter(before: CopySummary | null, entry: JournalEntry): CopySummary {
  return {
    planId: entry.planId,
    name: nameAfter(entry.changes) ?? before?.name ?? '',
    changedAt: entry.at,
    counts: countsAfter(before?.counts ?? {}, entry.changes),
    formatVersion: PLAN_FORMAT_VERSION,
  };
}

/** How many records of each table there are after the changes. */
export function countsAfter(counts: PlanCounts, changes: ChangeSet): PlanCounts {
  return countsBy((table) => (counts[table] ?? 0) + growthOf(changes, table));
}

/** How many there were before them. */
export function countsBefore(counts: PlanCounts, changes: ChangeSet): PlanCounts {
  return countsBy((table) => (counts[table] ?? 0) - growthOf(changes, table));
}

export function sameCounts(a: PlanCounts, b: PlanCounts): boolean {
  return TABLE_NAMES.every((table) => (a[table] ?? 0) === (b[table] ?? 0));
}

/** A summary from outside; null when it is none. Tables that are not known here are left out. */
export function readSummary(value: unknown): CopySummary | null {
  if (!isRecord(value)) return null;
  const { planId, name, changedAt, counts, formatVersion } = value;
  if (typeof planId !== 'string' || !isId<PlanId>(planId) || typeof name !== 'string') return null;
  if (typeof changedAt !== 'string' || !isRecord(counts) || typeof formatVersion !== 'number') return null;
  return { planId, name, changedAt, counts: countsBy((table) => wholeNumber(counts[table])), formatVersion };
}

export function encodePayload(utf8: Utf8, summary: CopySummary, body: string): Uint8Array {
  return utf8.encode(`${JSON.stringify(summary)}${LINE_FEED}${body}`);
}

/** The summary in a payload; null when there is none, as when a newer version wrote it. */
export function payloadSummary(utf8: Utf8, payload: Uint8Array): CopySummary | null {
  return readSummary(parseOrNull(utf8.decode(payloadHead(payload))));
}

/** The first line: a summary, or all that there is. */
export function payloadHead(payload: Uint8Array): Uint8Array {
  return payload.subarray(0, lineEnd(payload));
}

export function payloadBody(payload: Uint8Array): Uint8Array {
  return payload.subarray(lineEnd(payload) + 1);
}

export function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LINE_FEED = '\n';
const LINE_FEED_BYTE = 10;

function lineEnd(payload: Uint8Array): number {
  const found = payload.indexOf(LINE_FEED_BYTE);
  return found === -1 ? payload.length : found;
}

function growthOf({ tables }: ChangeSet, table: TableName): number {
  const change = tables[table];
  return change === undefined ? 0 : change.added.length - change.removed.length;
}

function nameAfter({ tables }: ChangeSet): string | null {
  return tables.settings?.updated.at(-1)?.[1].name ?? tables.settings?.added.at(-1)?.name ?? null;
}

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function countsBy(count: (table: TableName) => number): PlanCounts {
  const counts: { [Table in TableName]?: number } = {};
  for (const table of TABLE_NAMES) {
    const found = count(table);
    if (found !== 0) counts[table] = found;
  }
  return counts;
}
