// What the files of one plan hold together: an entry that is damaged in one is taken from another.

import type { PlanId } from '../plan/ids.ts';
import { isRecord, parseOrNull } from './copy-summary.ts';
import { crc32c } from './crc32c.ts';
import { type Frame, type FrameScan, scanFrames } from './frame.ts';
import type { SlotFile, Utf8 } from './slot-file.ts';

export interface SlotContent {
  readonly file: SlotFile;
  readonly scan: FrameScan;
}

export interface MergedCopy {
  readonly lineage: number;
  /** Newest first. */
  readonly snapshots: readonly Frame[];
  readonly entries: ReadonlyMap<number, Frame>;
  /** The latest note of a removal or restoring. */
  readonly mark: Frame | null;
  /** Up to which entry the plan can be rebuilt; 0 when it can't. */
  readonly reach: number;
  /** The highest sequence number that is to be seen at all. */
  readonly known: number;
  /** The entry, or else the snapshot, at its reach. */
  readonly latest: Frame | null;
}

export function readSlot(file: SlotFile): SlotContent {
  return { file, scan: scanFrames(file.readAll()) };
}

/** The mark of a plan on its frames. */
export function tagOf(utf8: Utf8, planId: PlanId): number {
  return crc32c(utf8.encode(planId));
}

/** The frame that says whose file it is: the first, unless that is damaged; null when nothing in it can be read. */
export function owningFrame({ scan }: SlotContent): Frame | null {
  const [first] = scan.frames;
  const last = scan.frames.at(-1);
  if (first === undefined || last === undefined) return null;
  return scan.hasDamage ? last : first;
}

/** The frames of one plan, in the latest lineage from which it can be rebuilt. */
export function mergeSlots(slots: readonly SlotContent[], tag: number): MergedCopy {
  const frames = slots.flatMap(({ scan }) => scan.frames.filter((frame) => frame.tag === tag));
  const lineages = [...new Set(frames.map(({ lineage }) => lineage))].sort((a, b) => b - a);
  const merged = lineages.map((lineage) => mergeLineage(frames, lineage));
  return merged.find(({ reach }) => reach > 0) ?? merged[0] ?? mergeLineage([], 1);
}

/** Whether a file alone holds all that the merged copy has, undamaged. A write that was cut short at its end is no damage. */
export function isWholeSlot(slot: SlotContent, tag: number, merged: MergedCopy): boolean {
  const { frames, hasDamage, isNewer } = slot.scan;
  if (hasDamage || isNewer || frames.some((frame) => frame.tag !== tag || frame.lineage !== merged.lineage))
    return false;
  const own = mergeLineage(frames, merged.lineage);
  return (
    own.reach === merged.reach &&
    own.entries.size === merged.entries.size &&
    own.mark?.sequence === merged.mark?.sequence
  );
}

/** The instant of removal that a mark notes; null: on the list. */
export function removedAtOf(utf8: Utf8, mark: Frame | null): string | null {
  const noted = mark === null ? null : parseOrNull(utf8.decode(mark.payload));
  return isRecord(noted) && typeof noted.removedAt === 'string' ? noted.removedAt : null;
}

function mergeLineage(frames: readonly Frame[], lineage: number): MergedCopy {
  const snapshots = new Map<number, Frame>();
  const entries = new Map<number, Frame>();
  let mark: Frame | null = null;
  for (const frame of frames) {
    if (frame.lineage !== lineage) continue;
    if (frame.kind === 'snapshot') snapshots.set(frame.sequence, frame);
    else if (frame.kind === 'entry') entries.set(frame.sequence, frame);
    else if (frame.kind === 'mark' && frame.sequence > (mark?.sequence ?? 0)) mark = frame;
  }
  const newestFirst = [...snapshots.values()].sort((a, b) => b.sequence - a.sequence);
  const start = newestFirst[0]?.sequence ?? 0;
  let reach = start;
  while (entries.has(reach + 1)) reach += 1;
  const known = Math.max(start, largest(entries.keys()));
  const latest = entries.get(reach) ?? snapshots.get(reach) ?? null;
  return { lineage, snapshots: newestFirst, entries, mark, reach, known, latest };
}

function largest(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}
