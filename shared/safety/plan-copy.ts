// What is known of one plan's safety copy while it is open.

import type { PlanId } from '../plan/ids.ts';
import { PLAN_FORMAT_VERSION } from '../plan-file/plan-format-upgrades.ts';
import type { LostEntries, SafetyManifestEntry } from '../ports/safety-journal.ts';
import { type CopySummary, payloadBody, payloadSummary } from './copy-summary.ts';
import { crc32c } from './crc32c.ts';
import type { Frame } from './frame.ts';
import type { ManifestRow } from './manifest.ts';
import { isWholeSlot, type MergedCopy, mergeSlots, removedAtOf, type SlotContent, tagOf } from './merge-slots.ts';
import { lostEntries, type SafetyRecord, type SafetyRecords } from './rebuild-plan.ts';
import type { SlotFile, Utf8 } from './slot-file.ts';
import type { Slot } from './slot-writing.ts';

export interface PlanCopy {
  readonly tag: number;
  readonly lineage: number;
  /** The plan after its latest entry. */
  readonly summary: CopySummary;
  /** Of the latest entry that can be rebuilt; 0 when nothing can. */
  readonly sequence: number;
  /** The checksum of that entry's text; null when only a snapshot has it. */
  readonly latestSum: number | null;
  /** How many entries there are up to it; fewer than its sequence number when some are lost that a snapshot contains. */
  readonly entryCount: number;
  /** The highest sequence number that it is known to have had. */
  readonly known: number;
  readonly removedAt: string | null;
  readonly markNumber: number;
  /** Files that hold it whole; the next entry goes to all of them. */
  readonly slots: readonly Slot[];
  /** Files that hold only part of it, or damage. */
  readonly damaged: readonly SlotFile[];
  readonly growth: Growth;
  /** Whether a newer version wrote it: then it is only listed. */
  readonly isNewer: boolean;
  /** Set when its files could not be put in order: that is not tried again before the next entry. */
  readonly isLeftAlone: boolean;
}

/** What was written since the newest snapshot, which tells when another is due. */
export interface Growth {
  readonly snapshotBytes: number;
  readonly bytes: number;
  readonly entries: number;
}

export const NO_GROWTH: Growth = { snapshotBytes: 0, bytes: 0, entries: 0 };

/** The copy that the files of a plan hold together; null when none of their frames is the plan's. */
export function openPlanCopy(
  utf8: Utf8,
  planId: PlanId,
  contents: readonly SlotContent[],
  row: ManifestRow | null,
): PlanCopy | null {
  const tag = tagOf(utf8, planId);
  const merged = mergeSlots(contents, tag);
  const { lineage, reach, mark, latest } = merged;
  const summary = summaryOfFrames(utf8, merged) ?? row?.summary ?? null;
  if (summary === null) return null;
  const known = row?.lineage === lineage ? Math.max(row.sequence, merged.known) : merged.known;
  // Where something is lost no file is whole: they are kept as they are.
  const isReachable = reach > 0 && known === reach;
  const whole = contents.filter((content) => isReachable && isWholeSlot(content, tag, merged) && cutTornEnd(content));
  return {
    tag,
    lineage,
    summary,
    sequence: reach,
    latestSum: latest?.kind === 'entry' ? crc32c(payloadBody(latest.payload)) : null,
    entryCount: entriesInOrder(merged).filter((frame) => frame.sequence <= reach).length,
    known,
    // Of a copy without a whole file only the manifest takes note of a removal.
    removedAt: whole.length === 0 && row !== null ? row.removedAt : removedAtOf(utf8, mark),
    markNumber: mark?.sequence ?? 0,
    slots: whole.map(slotOf),
    damaged: contents.filter((content) => !whole.includes(content)).map(({ file }) => file),
    growth: growthOf(merged),
    isNewer: summary.formatVersion > PLAN_FORMAT_VERSION || contents.some(({ scan }) => scan.isNewer),
    isLeftAlone: false,
  };
}

/** A plan of which the manifest is all that is left. */
export function vanishedCopy(utf8: Utf8, { summary, sequence, lineage, removedAt }: ManifestRow): PlanCopy {
  return {
    tag: tagOf(utf8, summary.planId),
    lineage,
    summary,
    sequence: 0,
    latestSum: null,
    entryCount: 0,
    known: sequence,
    removedAt,
    markNumber: 0,
    slots: [],
    damaged: [],
    growth: NO_GROWTH,
    isNewer: summary.formatVersion > PLAN_FORMAT_VERSION,
    isLeftAlone: false,
  };
}

/** All its files, the whole ones first. */
export function filesOf({ slots, damaged }: PlanCopy): readonly SlotFile[] {
  return [...slots.map(({ file }) => file), ...damaged];
}

export function lossOf({ summary, sequence, known }: PlanCopy): LostEntries | null {
  return known > sequence ? lostEntries(summary.name, sequence + 1, known) : null;
}

export function manifestEntryOf(copy: PlanCopy): SafetyManifestEntry {
  const { summary, sequence, entryCount, removedAt, slots } = copy;
  const { planId, name, counts, changedAt } = summary;
  const copies = sequence === 0 ? 0 : Math.max(1, slots.length);
  const hasWholeHistory = entryCount === sequence;
  return { id: planId, name, counts, sequence, changedAt, removedAt, copies, hasWholeHistory, lost: lossOf(copy) };
}

export function manifestRowOf({ summary, sequence, known, lineage, removedAt }: PlanCopy): ManifestRow {
  return { summary, sequence: Math.max(sequence, known), lineage, removedAt };
}

/** Whether an entry is the one that the copy ends with. An entry of an older plan format is known by its instant alone. */
export function isLatestEntry(utf8: Utf8, { summary, latestSum }: PlanCopy, at: string, text: string): boolean {
  if (at !== summary.changedAt) return false;
  return latestSum === null || summary.formatVersion < PLAN_FORMAT_VERSION || latestSum === crc32c(utf8.encode(text));
}

/** What a plan can be rebuilt from. */
export function safetyRecordsOf(utf8: Utf8, { summary, known }: PlanCopy, merged: MergedCopy): SafetyRecords {
  const record = (frame: Frame): SafetyRecord => ({
    sequence: frame.sequence,
    formatVersion: payloadSummary(utf8, frame.payload)?.formatVersion ?? Number.MAX_SAFE_INTEGER,
    text: () => utf8.decode(payloadBody(frame.payload)),
  });
  return {
    planId: summary.planId,
    name: summary.name,
    snapshots: merged.snapshots.map(record),
    entries: entriesInOrder(merged).map(record),
    known,
  };
}

export function entriesInOrder({ entries }: MergedCopy): readonly Frame[] {
  return [...entries.values()].sort((a, b) => a.sequence - b.sequence);
}

export function slotOf({ file, scan }: SlotContent): Slot {
  const snapshots = scan.frames.filter(({ kind }) => kind === 'snapshot').map(({ sequence }) => sequence);
  return { file, end: scan.end, snapshotSequence: Math.max(0, ...snapshots) };
}

export function growthOf(merged: MergedCopy): Growth {
  const [snapshot] = merged.snapshots;
  const base = snapshot ?? merged.entries.get(1);
  // The entry that begins a plan has all its records: it is as good as a snapshot.
  const from = snapshot?.sequence ?? 1;
  const since = [...merged.entries.values()].filter(({ sequence }) => sequence > from);
  const bytes = since.reduce((sum, frame) => sum + frame.bytes.length, 0);
  return { snapshotBytes: base?.bytes.length ?? 0, bytes, entries: since.length };
}

function summaryOfFrames(utf8: Utf8, { latest, entries, snapshots }: MergedCopy): CopySummary | null {
  const frame = latest ?? snapshots[0] ?? [...entries.values()].at(-1);
  return frame === undefined ? null : payloadSummary(utf8, frame.payload);
}

/** A write that was cut short was never acknowledged: cut off, the file is whole. */
function cutTornEnd({ file, scan }: SlotContent): boolean {
  if (!scan.hasTornEnd) return true;
  try {
    file.truncate(scan.end);
    file.flush();
    return true;
  } catch {
    return false;
  }
}
