// The list of the plans that were ever taken in, in two files written in turn: so that a plan whose files vanish is missed.
// It is written after the plan's own files, and only now and then: its sequence numbers are the least that a plan has had.

import type { PlanId } from '../plan/ids.ts';
import { type CopySummary, isRecord, parseOrNull, readSummary } from './copy-summary.ts';
import { encodeFrame, type Frame, scanFrames } from './frame.ts';
import type { SlotFile, Utf8 } from './slot-file.ts';
import { fillFile } from './slot-writing.ts';

export interface ManifestRow {
  readonly summary: CopySummary;
  readonly sequence: number;
  readonly lineage: number;
  readonly removedAt: string | null;
}

export interface Manifest {
  /** One more each time that it is written. */
  readonly number: number;
  readonly rows: ReadonlyMap<PlanId, ManifestRow>;
}

export type ManifestFiles = readonly [SlotFile, SlotFile];

/** The newest of the two that can be read; an empty one when neither can. */
export function readManifest(utf8: Utf8, files: ManifestFiles): Manifest {
  const frames = files
    .flatMap(framesOf)
    .filter(({ kind }) => kind === 'manifest')
    .sort((a, b) => b.sequence - a.sequence);
  const [newest] = frames;
  if (newest === undefined) return { number: 0, rows: new Map() };
  const rows = parseOrNull(utf8.decode(newest.payload));
  const read = Array.isArray(rows) ? rows.map(readRow).filter((row) => row !== null) : [];
  return { number: newest.sequence, rows: new Map(read.map((row) => [row.summary.planId, row])) };
}

/** Puts it in the place of the older one. Throws what the file throws. */
export function writeManifest(utf8: Utf8, files: ManifestFiles, { number, rows }: Manifest): void {
  const payload = utf8.encode(JSON.stringify([...rows.values()]));
  const frame = encodeFrame({ kind: 'manifest', tag: 0, lineage: 0, sequence: number }, payload);
  fillFile(files[number % 2 === 0 ? 0 : 1], frame);
}

function framesOf(file: SlotFile): readonly Frame[] {
  try {
    return scanFrames(file.readAll()).frames;
  } catch {
    return [];
  }
}

function readRow(value: unknown): ManifestRow | null {
  if (!isRecord(value)) return null;
  const { sequence, lineage, removedAt } = value;
  const summary = readSummary(value.summary);
  if (summary === null || typeof sequence !== 'number' || typeof lineage !== 'number') return null;
  return { summary, sequence, lineage, removedAt: typeof removedAt === 'string' ? removedAt : null };
}
