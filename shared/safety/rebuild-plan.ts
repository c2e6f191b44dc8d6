// A plan rebuilt from its safety copy: the newest snapshot that can be read, and every entry after it.

import type { JournalEntry } from '../changes/journal.ts';
import type { PlanId } from '../plan/ids.ts';
import { type Plan, settingsOf, TABLE_NAMES, type TableName } from '../plan/plan.ts';
import { type OutsideRecords, parsePlan } from '../plan/plan-schema.ts';
import { parseJournal, parseJournalEntry } from '../plan-file/journal-schema.ts';
import { PLAN_FORMAT_VERSION, upgradePlanFile } from '../plan-file/plan-format-upgrades.ts';
import type { LostEntries, RebuiltPlan, SafetyProblem } from '../ports/safety-journal.ts';
import { fail, type Result, succeed } from '../result.ts';
import { isRecord, parseOrNull } from './copy-summary.ts';
import { createReplay } from './replay.ts';
import { damagedCopy, newerCopy } from './safety-problem.ts';

export interface SafetyRecords {
  readonly planId: PlanId;
  /** The name by which sentences call the plan. */
  readonly name: string;
  /** Plan files without a journal, newest first. */
  readonly snapshots: readonly SafetyRecord[];
  /** Journal entries as JSON, in order; some may be missing. */
  readonly entries: readonly SafetyRecord[];
  /** The highest sequence number that the plan is known to have had. */
  readonly known: number;
}

export interface SafetyRecord {
  readonly sequence: number;
  readonly formatVersion: number;
  /** Asked for when it is needed: most entries stand before the snapshot. */
  readonly text: () => string;
}

export type RebuiltState = Pick<RebuiltPlan, 'plan' | 'sequence' | 'lost'>;

/** What `rebuildState` says, with the journal that goes with it. */
export function rebuildPlan(records: SafetyRecords): Result<RebuiltPlan, SafetyProblem> {
  const state = rebuildState(records);
  return state.ok ? succeed({ ...state.value, ...readHistory(records, state.value.sequence) }) : state;
}

/**
 * The plan as far as it can be rebuilt: up to the first entry after the snapshot that is missing, can't be read or does not
 * fit, and what is lost from there on. A snapshot that can't be read is passed over for an older one, at last for the
 * entries from the first on. Refused: nothing to begin with, records that contradict each other, a newer plan format.
 */
export function rebuildState(records: SafetyRecords): Result<RebuiltState, SafetyProblem> {
  const { name, snapshots, entries } = records;
  const newest = Math.max(0, ...snapshots.map(versionOf), entries.at(-1)?.formatVersion ?? 0);
  if (newest > PLAN_FORMAT_VERSION) return fail(newerCopy(name));
  let reason: string | null = null;
  for (const start of [...snapshots, null]) {
    const begun = start === null ? NOTHING : readSnapshot(start);
    const outcome = begun === null ? null : followEntries(begun, records);
    if (outcome?.ok) return outcome;
    // What is wrong with the newest snapshot tells most.
    if (outcome !== null) reason ??= outcome.problem;
  }
  return fail(damagedCopy(name, reason ?? NOTHING_READABLE));
}

/** The first sequence number at which two journals of a plan differ; null when one continues the other. */
export function journalsPartAt(a: readonly JournalEntry[], b: readonly JournalEntry[]): number | null {
  const instantBySequence = new Map(a.map(({ sequence, at }) => [sequence, at]));
  const other = b.find(({ sequence, at }) => (instantBySequence.get(sequence) ?? at) !== at);
  return other?.sequence ?? null;
}

export function lostEntries(name: string, from: number, to: number): LostEntries {
  const which = from === to ? `Change ${from} of “${name}” is` : `The changes ${from} to ${to} of “${name}” are`;
  return { from, to, message: `${which} lost from the safety copy: the record is damaged.` };
}

interface Begun {
  readonly rows: OutsideRecords;
  readonly sequence: number;
}

const NOTHING_READABLE = 'neither a snapshot nor its first entry can be read';

/** The first entry of a journal adds all records that the plan has. */
const NOTHING: Begun = { rows: {}, sequence: 0 };

function readSnapshot({ sequence, formatVersion, text }: SafetyRecord): Begun | null {
  const file = parseOrNull(text());
  if (!isRecord(file)) return null;
  const { plan: tables } = upgradePlanFile(file, formatVersion);
  if (!isRecord(tables)) return null;
  const rows: { [Table in TableName]?: readonly unknown[] } = {};
  for (const table of TABLE_NAMES) {
    const found = table === 'settings' ? [tables.settings] : tables[table];
    if (!Array.isArray(found)) return null;
    rows[table] = found;
  }
  return { rows, sequence };
}

/** The problem is a reason in words. */
function followEntries(begun: Begun, records: SafetyRecords): Result<RebuiltState, string> {
  const { planId, name, entries, known } = records;
  const replay = createReplay(begun.rows);
  if (replay === null) return fail('two of its records have the same id');
  let { sequence } = begun;
  for (const record of entries) {
    if (record.sequence <= sequence) continue;
    const entry = record.sequence === sequence + 1 ? readEntry(record) : null;
    if (entry === null || entry.planId !== planId || !replay.play(entry.changes)) break;
    sequence = record.sequence;
  }
  if (sequence === 0) return fail(NOTHING_READABLE);
  const plan: Result<Plan, { readonly message: string }> = parsePlan(replay.rows());
  if (!plan.ok) return fail(plan.problem.message);
  if (settingsOf(plan.value).id !== planId) return fail('its settings are those of another plan');
  const most = Math.max(known, entries.at(-1)?.sequence ?? 0);
  return succeed({
    plan: plan.value,
    sequence,
    lost: most > sequence ? lostEntries(name, sequence + 1, most) : null,
  });
}

function readEntry(record: SafetyRecord): JournalEntry | null {
  const outcome = parseJournalEntry(readRow(record), record.sequence - 1);
  return outcome.ok && outcome.value.sequence === record.sequence ? outcome.value : null;
}

function readRow({ text, formatVersion }: SafetyRecord): unknown {
  const row = parseOrNull(text());
  if (formatVersion === PLAN_FORMAT_VERSION) return row;
  const { journal } = upgradePlanFile({ plan: {}, journal: [row] }, formatVersion);
  return Array.isArray(journal) ? journal[0] : null;
}

/** The entries of a journal up to one of them. */
export function readHistory(
  { planId, entries }: SafetyRecords,
  sequence: number,
): Pick<RebuiltPlan, 'journal' | 'hasWholeHistory'> {
  const upTo = entries.filter((record) => record.sequence <= sequence);
  const isWhole = upTo.length === sequence && upTo[0]?.sequence === 1;
  const journal = isWhole ? parseJournal(upTo.map(readRow), planId) : null;
  if (journal?.ok) return { journal: journal.value, hasWholeHistory: true };
  const readable = upTo.map(readEntry).filter((entry) => entry !== null);
  return { journal: readable.filter((entry) => entry.planId === planId), hasWholeHistory: false };
}

function versionOf({ formatVersion }: SafetyRecord): number {
  return formatVersion;
}
