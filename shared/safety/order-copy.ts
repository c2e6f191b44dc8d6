// Puts the files of a plan in order: two whole ones, with a snapshot that is not too old. New content goes to spare files, and
// only when it stands there are old ones given back.

import type { Plan } from '../plan/plan.ts';
import { sameCounts, summaryOf } from './copy-summary.ts';
import { encodeSnapshot } from './encode-copy.ts';
import type { FilePool } from './file-pool.ts';
import { scanFrames } from './frame.ts';
import { type MergedCopy, mergeSlots, readSlot, type SlotContent } from './merge-slots.ts';
import { entriesInOrder, filesOf, growthOf, lossOf, type PlanCopy, safetyRecordsOf, slotOf } from './plan-copy.ts';
import { rebuildState } from './rebuild-plan.ts';
import type { SlotFile, Utf8 } from './slot-file.ts';
import { joinBytes, type Slot } from './slot-writing.ts';

export interface RotationLimits {
  /** Of entries since the newest snapshot; a large plan may have half the size of its snapshot. */
  readonly bytes: number;
  readonly entries: number;
}

export const ROTATION_LIMITS: RotationLimits = { bytes: 1_000_000, entries: 1_000 };

const COPIES = 2;

export function isInDisorder(copy: PlanCopy): boolean {
  const { sequence, slots, damaged, isNewer, isLeftAlone } = copy;
  const canMend = sequence > 0 && lossOf(copy) === null && !isNewer && !isLeftAlone;
  return canMend && (slots.length !== COPIES || damaged.length > 0);
}

export function isSnapshotDue(copy: PlanCopy, limits: RotationLimits): boolean {
  const { growth, slots, isNewer, isLeftAlone } = copy;
  if (slots.length === 0 || isNewer || isLeftAlone) return false;
  return growth.entries >= limits.entries || growth.bytes >= Math.max(limits.bytes, growth.snapshotBytes / 2);
}

/** The copy with two whole files, made of what all of its files hold together. */
export function mendCopy(pool: FilePool, copy: PlanCopy): PlanCopy {
  const merged = mergeSlots(readFiles(filesOf(copy)), copy.tag);
  requireReach(copy, merged);
  const slots = byNewestSnapshot(copy.slots);
  const kept = slots.slice(0, COPIES);
  if (kept.length < COPIES) {
    const bytes = framesOf(merged, merged.snapshots[0]?.bytes ?? null);
    while (kept.length < COPIES) kept.push(slotOf(readSlot(pool.fill(bytes))));
  }
  for (const { file } of slots.slice(COPIES)) pool.giveBack(file);
  for (const file of copy.damaged) pool.giveBack(file);
  return { ...copy, slots: kept, damaged: [] };
}

/**
 * The copy with a snapshot of now in the place of its older one. It is made from one file alone, which is kept: that proves
 * that the plan can be rebuilt from it.
 */
export function rotateCopy(utf8: Utf8, pool: FilePool, copy: PlanCopy): PlanCopy {
  const [kept, ...others] = byNewestSnapshot(copy.slots);
  if (kept === undefined) throw new Error(`The safety copy of “${copy.summary.name}” has no whole file`);
  const merged = mergeSlots([readSlot(kept.file)], copy.tag);
  const plan = requireRebuilt(utf8, copy, merged);
  const bytes = framesOf(
    merged,
    encodeSnapshot(utf8, copy, plan, { sequence: copy.sequence, changedAt: copy.summary.changedAt }),
  );
  const newest = readSlot(pool.fill(bytes));
  for (const { file } of others) pool.giveBack(file);
  return { ...copy, slots: [slotOf(newest), kept], growth: growthOf(mergeSlots([newest], copy.tag)) };
}

/** Two files with the given content, in the place of all that the plan had. Nothing old is given back before one stands. */
export function placeCopy(pool: FilePool, old: PlanCopy | null, bytes: Uint8Array): readonly Slot[] {
  const files = [pool.fill(bytes)];
  try {
    if (pool.size > 0) files.push(pool.fill(bytes));
  } catch (error) {
    for (const file of files) pool.giveBack(file);
    throw error;
  }
  if (old !== null) for (const file of filesOf(old)) pool.giveBack(file);
  if (files.length < COPIES && pool.size > 0) files.push(...filledOrNone(pool, bytes));
  const scan = scanFrames(bytes);
  return files.map((file) => slotOf({ file, scan }));
}

/** From here on one file is all that there is: better that than none. `tidy` sees to the other. */
function filledOrNone(pool: FilePool, bytes: Uint8Array): readonly SlotFile[] {
  try {
    return [pool.fill(bytes)];
  } catch {
    return [];
  }
}

/** The plan that files hold together. Throws when it is not the one that was written to them. */
export function requireRebuilt(utf8: Utf8, copy: PlanCopy, merged: MergedCopy): Plan {
  requireReach(copy, merged);
  const rebuilt = rebuildState(safetyRecordsOf(utf8, copy, merged));
  if (!rebuilt.ok) throw new Error(rebuilt.problem.message);
  const { plan, sequence, lost } = rebuilt.value;
  const isSame = sequence === copy.sequence && lost === null;
  if (!isSame || !sameCounts(summaryOf(plan, '').counts, copy.summary.counts)) {
    throw new Error(`The safety copy of “${copy.summary.name}” does not give the plan that was written to it`);
  }
  return plan;
}

/** Those that can be read at all. */
export function readFiles(files: readonly SlotFile[]): readonly SlotContent[] {
  return files.flatMap((file) => {
    try {
      return [readSlot(file)];
    } catch {
      return [];
    }
  });
}

function framesOf(merged: MergedCopy, snapshot: Uint8Array | null): Uint8Array {
  const parts = [merged.mark?.bytes ?? null, snapshot];
  const entries = entriesInOrder(merged).map(({ bytes }) => bytes);
  return joinBytes([...parts.filter((part) => part !== null), ...entries]);
}

function byNewestSnapshot(slots: readonly Slot[]): readonly Slot[] {
  return [...slots].sort((a, b) => b.snapshotSequence - a.snapshotSequence);
}

function requireReach({ summary, sequence, lineage }: PlanCopy, merged: MergedCopy): void {
  if (merged.reach === sequence && merged.lineage === lineage) return;
  throw new Error(`The safety copy of “${summary.name}” was damaged since it was opened`);
}
