// The safety copies of all plans, over a pool of files. What a function answers stands on the disk when it returns; the ways to
// the homes of it, a worker or the desktop's main process, are asynchronous.

import type { JournalEntry } from '../changes/journal.ts';
import type { PlanId } from '../plan/ids.ts';
import { settingsOf } from '../plan/plan.ts';
import { writeJournalEntry } from '../plan-file/journal-schema.ts';
import { PLAN_FORMAT_VERSION } from '../plan-file/plan-format-upgrades.ts';
import type { StoredPlan } from '../ports/plan-store.ts';
import type { RebuiltPlan, SafetyManifestEntry, SafetyProblem } from '../ports/safety-journal.ts';
import { fail, type Result, succeed } from '../result.ts';
import { appendEntries, beginCopy, markCopy, takeInPlan, upgradeCopy, writtenEntry } from './copy-writing.ts';
import { createFilePool } from './file-pool.ts';
import { type ManifestFiles, readManifest, writeManifest } from './manifest.ts';
import { mergeSlots } from './merge-slots.ts';
import { openSlots } from './open-slots.ts';
import {
  isInDisorder,
  isSnapshotDue,
  mendCopy,
  ROTATION_LIMITS,
  type RotationLimits,
  readFiles,
  rotateCopy,
} from './order-copy.ts';
import {
  filesOf,
  isLatestEntry,
  lossOf,
  manifestEntryOf,
  manifestRowOf,
  type PlanCopy,
  safetyRecordsOf,
} from './plan-copy.ts';
import { rebuildPlan } from './rebuild-plan.ts';
import {
  copyBehind,
  copyConflict,
  damagedCopy,
  newerCopy,
  notHeld,
  safetyProblemFrom,
  wouldLose,
} from './safety-problem.ts';
import type { SlotFile, Utf8 } from './slot-file.ts';
import { isMoreWhole, latestOfSound, lossByTaking } from './take-in-plan.ts';

/** The port `SafetyJournal`, done at once, with its housekeeping. */
export interface SafetyCopies {
  list(): readonly SafetyManifestEntry[];
  append(entry: JournalEntry): Result<SafetyManifestEntry, SafetyProblem>;
  snapshot(stored: StoredPlan, options: { readonly replace: boolean }): Result<SafetyManifestEntry, SafetyProblem>;
  load(id: PlanId): Result<RebuiltPlan, SafetyProblem>;
  remove(id: PlanId, at: string): Result<undefined, SafetyProblem>;
  restore(id: PlanId): Result<undefined, SafetyProblem>;
  purge(id: PlanId): Result<undefined, SafetyProblem>;
  /** Does one piece of housekeeping, which may take as long as writing a plan; false: nothing is left to do. When idle. */
  tidy(): boolean;
  /** Whether the pool should grow now, so that there is a spare file when one is needed. */
  readonly wantsFiles: boolean;
  addFiles(files: readonly SlotFile[]): void;
}

export interface SafetyHome {
  readonly utf8: Utf8;
  readonly manifestFiles: ManifestFiles;
  /** The rest of the pool. */
  readonly files: readonly SlotFile[];
  readonly limits?: RotationLimits;
}

/** Two for a new plan, two for another that is rewritten meanwhile. */
const LEAST_SPARE = 4;

/** Reads every file of the pool. Damage is repaired by `tidy`, as far as another file has what one has lost. */
export function openSafetyCopies({ utf8, manifestFiles, files, limits = ROTATION_LIMITS }: SafetyHome): SafetyCopies {
  const manifest = readManifest(utf8, manifestFiles);
  let manifestNumber = manifest.number;
  let isManifestBehind = false;
  const opened = openSlots(utf8, files, manifest.rows);
  const copies = new Map(opened.copies);
  const pool = createFilePool();
  pool.add(opened.spare);

  function keep(copy: PlanCopy): SafetyManifestEntry {
    copies.set(copy.summary.planId, copy);
    isManifestBehind = true;
    return manifestEntryOf(copy);
  }

  /** The copy to be continued, its files in the present format; or why it can't be. */
  function openForWriting(copy: PlanCopy): Result<PlanCopy, SafetyProblem> {
    const { name } = copy.summary;
    if (copy.isNewer) return fail(newerCopy(name));
    const loss = lossOf(copy);
    if (loss !== null || copy.sequence === 0)
      return fail(damagedCopy(name, loss?.message ?? 'nothing in it can be read'));
    if (copy.summary.formatVersion < PLAN_FORMAT_VERSION) return succeed(upgradeCopy(utf8, pool, copy));
    return succeed(copy.slots.length === 0 ? mendCopy(pool, copy) : copy);
  }

  function append(entry: JournalEntry): Result<SafetyManifestEntry, SafetyProblem> {
    const written = writtenEntry(entry);
    if (!written.ok) return written;
    const held = copies.get(entry.planId);
    if (held === undefined) {
      const begun = beginCopy(utf8, pool, written.value);
      return begun.ok ? succeed(keepAndList(begun.value)) : begun;
    }
    const opened = openForWriting(held);
    if (!opened.ok) return opened;
    const copy = opened.value;
    if (copy !== held) keep(copy);
    const { sequence, summary } = copy;
    if (entry.sequence === sequence && isLatestEntry(utf8, copy, entry.at, written.value.text))
      return succeed(manifestEntryOf(copy));
    if (entry.sequence <= sequence) return fail(copyConflict(summary.name, entry.sequence));
    if (entry.sequence > sequence + 1) {
      return fail(copyBehind(summary.name, { held: sequence, given: entry.sequence }));
    }
    const appended = appendEntries(utf8, copy, [written.value]);
    const isRenamed = appended.copy.summary.name !== summary.name;
    const listed = isRenamed && appended.ok ? keepAndList(appended.copy) : keep(appended.copy);
    return appended.ok ? succeed(listed) : fail(appended.problem);
  }

  function snapshot(
    stored: StoredPlan,
    { replace }: { readonly replace: boolean },
  ): Result<SafetyManifestEntry, SafetyProblem> {
    const latest = latestOfSound(stored);
    if (!latest.ok) return latest;
    const { id, name } = settingsOf(stored.plan);
    const held = copies.get(id) ?? null;
    if (held?.isNewer) return fail(newerCopy(name));
    const loss = held === null ? null : lossByTaking(utf8, held, stored);
    if (loss !== null && !replace) return fail(wouldLose(name, loss));
    const isContinuable = held !== null && !replace && !isMoreWhole(stored, held);
    const continued = isContinuable ? attempt(() => openForWriting(held)) : null;
    if (!continued?.ok) {
      return succeed(keepAndList(takeInPlan(utf8, pool, stored, { held, isContinued: !replace })));
    }
    const since = stored.journal
      .filter(({ sequence }) => sequence > continued.value.sequence)
      .map((entry) => ({ entry, text: writeJournalEntry(entry) }));
    const appended = appendEntries(utf8, continued.value, since);
    const listed = keep(appended.copy);
    return appended.ok ? succeed(listed) : fail(appended.problem);
  }

  function load(id: PlanId): Result<RebuiltPlan, SafetyProblem> {
    const copy = copies.get(id);
    if (copy === undefined) return fail(notHeld());
    if (copy.isNewer) return fail(newerCopy(copy.summary.name));
    return rebuildPlan(safetyRecordsOf(utf8, copy, mergeSlots(readFiles(filesOf(copy)), copy.tag)));
  }

  function setRemoved(id: PlanId, removedAt: string | null): Result<undefined, SafetyProblem> {
    const copy = copies.get(id);
    if (copy === undefined) return fail(notHeld());
    if (copy.isNewer) return fail(newerCopy(copy.summary.name));
    if (copy.removedAt !== removedAt) {
      const marked = markCopy(utf8, copy, removedAt);
      keepAndList(marked.copy);
      if (!marked.ok) return fail(marked.problem);
    }
    return succeed(undefined);
  }

  function purge(id: PlanId): Result<undefined, SafetyProblem> {
    const copy = copies.get(id);
    if (copy === undefined) return fail(notHeld());
    if (copy.isNewer) return fail(newerCopy(copy.summary.name));
    copies.delete(id);
    // First off the list: a plan that is on it without files is taken for lost.
    updateManifest();
    for (const file of filesOf(copy)) pool.giveBack(file);
    return succeed(undefined);
  }

  function keepAndList(copy: PlanCopy): SafetyManifestEntry {
    const listed = keep(copy);
    // The plan's own files have it: where this fails, `tidy` tries again.
    succeeds(updateManifest);
    return listed;
  }

  function updateManifest(): void {
    isManifestBehind = true;
    const rows = new Map([...copies.values()].map((copy) => [copy.summary.planId, manifestRowOf(copy)]));
    writeManifest(utf8, manifestFiles, { number: manifestNumber + 1, rows });
    manifestNumber += 1;
    isManifestBehind = false;
  }

  function tidy(): boolean {
    for (const copy of copies.values()) {
      if (isInDisorder(copy)) return order(copy, () => mendCopy(pool, copy));
      if (isSnapshotDue(copy, limits)) return order(copy, () => rotateCopy(utf8, pool, copy));
    }
    if (isManifestBehind) succeeds(updateManifest);
    return false;
  }

  function order(copy: PlanCopy, put: () => PlanCopy): boolean {
    const isDone = succeeds(() => keep(put()));
    if (!isDone) keep({ ...copy, isLeftAlone: true });
    return true;
  }

  return {
    list: () => [...copies.values()].map(manifestEntryOf),
    append: (entry) => attempt(() => append(entry)),
    snapshot: (stored, options) => attempt(() => snapshot(stored, options)),
    load: (id) => attempt(() => load(id)),
    remove: (id, at) => attempt(() => setRemoved(id, at)),
    restore: (id) => attempt(() => setRemoved(id, null)),
    purge: (id) => attempt(() => purge(id)),
    tidy,
    get wantsFiles() {
      return pool.size < LEAST_SPARE;
    },
    addFiles: (added) => {
      pool.add(added);
      for (const copy of copies.values()) copies.set(copy.summary.planId, { ...copy, isLeftAlone: false });
    },
  };
}

function attempt<Value>(work: () => Result<Value, SafetyProblem>): Result<Value, SafetyProblem> {
  try {
    return work();
  } catch (error) {
    return fail(safetyProblemFrom(error));
  }
}

/** Whether it worked: housekeeping that fails is nobody's loss yet. */
function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
