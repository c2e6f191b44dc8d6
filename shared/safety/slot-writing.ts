// Writing to the files of the pool: all of it, flushed, or nothing.

import type { SlotFile } from './slot-file.ts';

/** A file that holds a whole copy of a plan and takes its next entries. */
export interface Slot {
  readonly file: SlotFile;
  /** Where the next frame goes. */
  readonly end: number;
  /** Of the snapshot in it; 0: none. */
  readonly snapshotSequence: number;
}

/** The slot with the bytes at its end, flushed. Throws what the file throws. */
export function appendToSlot(slot: Slot, bytes: Uint8Array): Slot {
  slot.file.write(bytes, slot.end);
  slot.file.flush();
  return { ...slot, end: slot.end + bytes.length };
}

/** Cuts off what a write that failed left behind its end. Should that fail too, the next write goes over it. */
export function cutToEnd({ file, end }: Slot): void {
  try {
    file.truncate(end);
  } catch {
    // What stands behind the end is no whole frame, or one that was never acknowledged.
  }
}

/** Fills a spare file, flushed and read again. Throws what the file throws, and leaves the file empty then if it can. */
export function fillFile(file: SlotFile, bytes: Uint8Array): void {
  try {
    file.truncate(0);
    file.write(bytes, 0);
    file.flush();
    if (!sameBytes(file.readAll(), bytes)) throw new Error(`${file.name} does not hold what was written to it`);
  } catch (error) {
    clearFile(file);
    throw error;
  }
}

/** Whether the file is empty now. */
export function clearFile(file: SlotFile): boolean {
  try {
    file.truncate(0);
    file.flush();
    return true;
  } catch {
    return false;
  }
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
