import type { JournalEntry } from './journal.ts';
import { sameContent } from './same-content.ts';

/**
 * Whether two entries of one plan's journal are the same. Two windows may write in the same millisecond under the same number:
 * only what an entry changes tells the one's from the other's.
 */
export function isSameEntry(a: JournalEntry, b: JournalEntry): boolean {
  return a.sequence === b.sequence && a.at === b.at && a.kind === b.kind && sameContent(a.changes, b.changes);
}
