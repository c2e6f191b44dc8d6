// What is written to a plan's files: to all of them, and flushed, before it is acknowledged.

import type { JournalEntry } from '../changes/journal.ts';
import { settingsOf } from '../plan/plan.ts';
import { journalEntrySchema, parseJournalEntry, writeJournalEntry } from '../plan-file/journal-schema.ts';
import type { StoredPlan } from '../ports/plan-store.ts';
import type { SafetyProblem } from '../ports/safety-journal.ts';
import { fail, type Result, succeed } from '../result.ts';
import { summaryAfter, summaryOf } from './copy-summary.ts';
import { crc32c } from './crc32c.ts';
import { encodeEntry, encodeJournal, encodeMark, encodeSnapshot, type WrittenEntry } from './encode-copy.ts';
import type { FilePool } from './file-pool.ts';
import { mergeSlots, tagOf } from './merge-slots.ts';
import { placeCopy, readFiles, requireRebuilt } from './order-copy.ts';
import { filesOf, NO_GROWTH, type PlanCopy, safetyRecordsOf } from './plan-copy.ts';
import { readHistory } from './rebuild-plan.ts';
import { copyMissing, invalidForCopy, safetyProblemFrom } from './safety-problem.ts';
import type { Utf8 } from './slot-file.ts';
import { appendToSlot, clearFile, cutToEnd, joinBytes, type Slot } from './slot-writing.ts';

/** The copy after writing; where that failed it is what can still be written to. */
export type WrittenCopy =
  | { readonly ok: true; readonly copy: PlanCopy }
  | { readonly ok: false; readonly copy: PlanCopy; readonly problem: SafetyProblem };

/** An entry with its text, if it could be read again. */
export function writtenEntry(entry: JournalEntry): Result<WrittenEntry, SafetyProblem> {
  const outcome = parseJournalEntry(entry, entry.sequence - 1);
  if (!outcome.ok) return fail(invalidForCopy('The latest change', outcome.problem.message));
  return succeed({ entry: outcome.value, text: journalEntrySchema.write(outcome.value) });
}

/** A new copy that begins with the entry that made the plan. */
export function beginCopy(utf8: Utf8, pool: FilePool, written: WrittenEntry): Result<PlanCopy, SafetyProblem> {
  const { entry, text } = written;
  const settings = entry.changes.tables.settings?.added[0];
  const { planId, sequence } = entry;
  if (sequence !== 1) return fail(copyMissing(sequence));
  if (settings?.id !== planId)
    return fail(invalidForCopy(entry.changes.label, 'it is the first change of a plan but makes none'));
  const empty: PlanCopy = {
    tag: tagOf(utf8, planId),
    lineage: 1,
    summary: summaryAfter(null, entry),
    sequence: 0,
    latestSum: null,
    entryCount: 0,
    known: 0,
    removedAt: null,
    markNumber: 0,
    slots: [],
    damaged: [],
    growth: NO_GROWTH,
    isNewer: false,
    isLeftAlone: false,
  };
  const bytes = encodeEntry(utf8, empty, written, empty.summary);
  const slots = placeCopy(pool, null, bytes);
  const growth = { ...NO_GROWTH, snapshotBytes: bytes.length };
  return succeed({
    ...empty,
    sequence,
    entryCount: 1,
    known: sequence,
    latestSum: crc32c(utf8.encode(text)),
    slots,
    growth,
  });
}

/** Entries that follow on the copy's latest, in order. */
export function appendEntries(utf8: Utf8, copy: PlanCopy, entries: readonly WrittenEntry[]): WrittenCopy {
  const latest = entries.at(-1);
  if (latest === undefined) return { ok: true, copy };
  let { summary } = copy;
  const frames = entries.map((written) => {
    summary = summaryAfter(summary, written.entry);
    return encodeEntry(utf8, copy, written, summary);
  });
  const bytes = joinBytes(frames);
  const written = writeToAll(copy, bytes);
  if (!written.ok) return written;
  const { sequence } = latest.entry;
  const { snapshotBytes } = copy.growth;
  const growth = {
    snapshotBytes,
    bytes: copy.growth.bytes + bytes.length,
    entries: copy.growth.entries + frames.length,
  };
  const latestSum = crc32c(utf8.encode(latest.text));
  const entryCount = copy.entryCount + frames.length;
  return { ok: true, copy: { ...written.copy, summary, sequence, known: sequence, latestSum, entryCount, growth } };
}

/** Notes that the plan was removed or restored; of a copy without a whole file only the manifest will know it. */
export function markCopy(utf8: Utf8, copy: PlanCopy, removedAt: string | null): WrittenCopy {
  const number = copy.markNumber + 1;
  const mark = encodeMark(utf8, copy, { number, planId: copy.summary.planId, removedAt });
  const written = writeToAll(copy, mark);
  return written.ok ? { ok: true, copy: { ...written.copy, removedAt, markNumber: number } } : written;
}

/** A whole plan as a new copy, or in the place of what is held of it. */
export function takeInPlan(
  utf8: Utf8,
  pool: FilePool,
  stored: StoredPlan,
  { held, isContinued }: { readonly held: PlanCopy | null; readonly isContinued: boolean },
): PlanCopy {
  const { plan, journal } = stored;
  const { id, name } = settingsOf(plan);
  const latest = journal.at(-1);
  if (latest === undefined) throw new Error(`The journal of “${name}” has no entry`);
  const { sequence, at: changedAt } = latest;
  const summary = summaryOf(plan, changedAt);
  const owner = { tag: tagOf(utf8, id), lineage: (held?.lineage ?? 0) + (held !== null && isContinued ? 0 : 1) };
  const removedAt = held?.removedAt ?? null;
  const markNumber = (held?.markNumber ?? 0) + 1;
  const snapshot = encodeSnapshot(utf8, owner, plan, { sequence, changedAt });
  const slots = placeCopy(
    pool,
    held,
    joinBytes([
      encodeMark(utf8, owner, { number: markNumber, planId: id, removedAt }),
      snapshot,
      ...encodeJournal(utf8, owner, journal, summary),
    ]),
  );
  return {
    ...owner,
    summary,
    sequence,
    latestSum: crc32c(utf8.encode(writeJournalEntry(latest))),
    entryCount: journal.length,
    known: sequence,
    removedAt,
    markNumber,
    slots,
    damaged: [],
    growth: { ...NO_GROWTH, snapshotBytes: snapshot.length },
    isNewer: false,
    isLeftAlone: false,
  };
}

/** The copy, written anew in the present plan format. Throws when the plan can't be rebuilt from it as it should be. */
export function upgradeCopy(utf8: Utf8, pool: FilePool, copy: PlanCopy): PlanCopy {
  const merged = mergeSlots(readFiles(filesOf(copy)), copy.tag);
  const plan = requireRebuilt(utf8, copy, merged);
  const { journal } = readHistory(safetyRecordsOf(utf8, copy, merged), copy.sequence);
  return takeInPlan(utf8, pool, { plan, journal }, { held: copy, isContinued: true });
}

function writeToAll(copy: PlanCopy, bytes: Uint8Array): WrittenCopy {
  const written: Slot[] = [];
  for (const slot of copy.slots) {
    try {
      written.push(appendToSlot(slot, bytes));
    } catch (error) {
      for (const touched of copy.slots) cutToEnd(touched);
      return failedWrite(copy, slot, safetyProblemFrom(error));
    }
  }
  return { ok: true, copy: { ...copy, slots: written } };
}

/** A file that can't be written is let go, as long as there is another; a full disk is no fault of the file. */
function failedWrite(copy: PlanCopy, failed: Slot, problem: SafetyProblem): WrittenCopy {
  const others = copy.slots.filter((slot) => slot !== failed);
  if (problem.kind === 'full' || others.length === 0) return { ok: false, copy, problem };
  // Emptied if it can be: what was not acknowledged must not come back from it.
  clearFile(failed.file);
  return { ok: false, copy: { ...copy, slots: others }, problem };
}
