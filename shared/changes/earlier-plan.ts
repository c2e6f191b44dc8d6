// The plan as it was: what the journal says was done since is taken back.

import type { Plan } from '../plan/plan.ts';
import { applyChangeSet, invertChangeSet, squashChangeSets } from './change-set.ts';
import type { JournalEntry } from './journal.ts';

/**
 * The plan as it was before the entry of a number was made. `plan`: as it is after the last of `entries`, which are the
 * plan's journal, in order and without a gap, from that entry on or from any before it. The records that nothing touched
 * since are the same objects, as are their tables. Throws a RangeError, naming the number, for an entry that is not among
 * them and for one that brought the plan here: before it there was none.
 */
export function planBefore(plan: Plan, entries: readonly JournalEntry[], sequence: number): Plan {
  const from = entries.findIndex((entry) => entry.sequence === sequence);
  if (from < earliestMoment(entries)) throw new RangeError(`The journal reaches no plan before entry ${sequence}`);
  const since = entries.slice(from).map(({ changes }) => changes);
  // Taken back as one: going back entry by entry would copy whole tables for each.
  return applyChangeSet(plan, invertChangeSet(squashChangeSets('', since)));
}

/** The entries before which there was a plan, in order: those after the last one that brought it here. */
export function momentsOf(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  return entries.slice(earliestMoment(entries));
}

/**
 * The first entry at or after an instant (ISO, UTC): before it the plan was what it was at that instant. null: nothing was
 * done since. undefined: the journal does not reach back so far.
 */
export function firstEntrySince(entries: readonly JournalEntry[], instant: string): JournalEntry | null | undefined {
  const moments = momentsOf(entries);
  const opening = entries[entries.length - moments.length - 1];
  if (opening === undefined || opening.at > instant) return undefined;
  return moments.find(({ at }) => at >= instant) ?? null;
}

/** Where among the entries the first one stands that was done to a plan that was there. */
function earliestMoment(entries: readonly JournalEntry[]): number {
  return Math.max(0, entries.findLastIndex(({ kind }) => kind === 'open') + 1);
}
