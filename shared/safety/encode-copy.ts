// A plan and its journal as the frames of its safety copy.

import type { JournalEntry } from '../changes/journal.ts';
import type { PlanId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { writeJournalEntry } from '../plan-file/journal-schema.ts';
import { serializePlanFile } from '../plan-file/plan-file.ts';
import { type CopySummary, countsBefore, encodePayload, summaryOf } from './copy-summary.ts';
import { encodeFrame, type FrameHead } from './frame.ts';
import type { Utf8 } from './slot-file.ts';

export type FrameOwner = Pick<FrameHead, 'tag' | 'lineage'>;

/** An entry and the text that it is written as. */
export interface WrittenEntry {
  readonly entry: JournalEntry;
  readonly text: string;
}

/** `after` is the plan after the entry. */
export function encodeEntry(
  utf8: Utf8,
  owner: FrameOwner,
  { entry, text }: WrittenEntry,
  after: CopySummary,
): Uint8Array {
  const { tag, lineage } = owner;
  const head: FrameHead = { kind: 'entry', tag, lineage, sequence: entry.sequence };
  return encodeFrame(head, encodePayload(utf8, after, text));
}

/** Throws when the plan has a record that could not be read again. */
export function encodeSnapshot(
  utf8: Utf8,
  owner: FrameOwner,
  plan: Plan,
  at: { readonly sequence: number; readonly changedAt: string },
): Uint8Array {
  const { sequence, changedAt } = at;
  const summary = summaryOf(plan, changedAt);
  const { tag, lineage } = owner;
  const head: FrameHead = { kind: 'snapshot', tag, lineage, sequence };
  return encodeFrame(head, encodePayload(utf8, summary, serializePlanFile(plan)));
}

/**
 * The entries of a journal that leads to the given summary; each frame says how the plan was after it. Throws when an entry
 * is none that could be read again.
 */
export function encodeJournal(
  utf8: Utf8,
  owner: FrameOwner,
  journal: readonly JournalEntry[],
  atEnd: CopySummary,
): readonly Uint8Array[] {
  let { counts, name } = atEnd;
  const frames: Uint8Array[] = [];
  for (const entry of journal.toReversed()) {
    const text = writeJournalEntry(entry);
    frames.push(encodeEntry(utf8, owner, { entry, text }, { ...atEnd, counts, name, changedAt: entry.at }));
    counts = countsBefore(counts, entry.changes);
    name = entry.changes.tables.settings?.updated[0]?.[0].name ?? name;
  }
  return frames.reverse();
}

/** Notes a removal or a restoring; `number` is one more each time. */
export function encodeMark(
  utf8: Utf8,
  owner: FrameOwner,
  mark: { readonly number: number; readonly planId: PlanId; readonly removedAt: string | null },
): Uint8Array {
  const { number, planId, removedAt } = mark;
  const { tag, lineage } = owner;
  return encodeFrame(
    { kind: 'mark', tag, lineage, sequence: number },
    utf8.encode(JSON.stringify({ planId, removedAt })),
  );
}
