// What a palette lists for what is typed into it.

import { joinSpans, matchWord, queryWordsOf, type Span, type TextMatch } from './match-text.ts';
import type { SearchText } from './search-text.ts';

export interface PaletteEntry {
  /** Unique among the entries. */
  readonly id: string;
  readonly text: SearchText;
  /** Other words by which it is found, though less readily. */
  readonly otherWords: SearchText | null;
}

export interface RankedEntry<Entry extends PaletteEntry> {
  readonly entry: Entry;
  /** The places of its text that matched, `[from, to)`. */
  readonly spans: readonly Span[];
}

export interface RankedEntries<Entry extends PaletteEntry> {
  /** Best first. */
  readonly found: readonly RankedEntry<Entry>[];
  /** How many match, those beyond the limit too. */
  readonly total: number;
}

const OTHER_WORDS = 0.5;
/** Less than what parts a whole word from the beginning of one: what is typed exactly comes first however old it is. */
const RECENCY = 12;

/**
 * The entries that match every typed word, best first: by how well they match, then those chosen lately (`recentIds`, latest
 * first), then the shorter text, then as given. While nothing is typed all match, the recent ones first. Linear in the
 * entries; of at most `limit` of them the order is worked out.
 */
export function rankEntries<Entry extends PaletteEntry>(
  entries: readonly Entry[],
  typed: string,
  { recentIds, limit }: { readonly recentIds: readonly string[]; readonly limit: number },
): RankedEntries<Entry> {
  const words = queryWordsOf(typed);
  const recency = new Map(recentIds.map((id, index) => [id, RECENCY * (1 - index / recentIds.length)]));
  const best: Candidate<Entry>[] = [];
  let total = 0;
  for (const [order, entry] of entries.entries()) {
    const match = words.length === 0 ? EVERYTHING : matchEntry(entry, words);
    if (match === null) continue;
    total += 1;
    const score = match.score + (recency.get(entry.id) ?? 0);
    const length = words.length === 0 ? 0 : entry.text.text.length;
    insert(best, { entry, spans: match.spans, score, length, order }, limit);
  }
  return { found: best.map(({ entry, spans }) => ({ entry, spans })), total };
}

const EVERYTHING: TextMatch = { score: 0, spans: [] };

interface Candidate<Entry extends PaletteEntry> extends RankedEntry<Entry> {
  readonly score: number;
  readonly length: number;
  readonly order: number;
}

function matchEntry(entry: PaletteEntry, words: readonly string[]): TextMatch | null {
  let score = 0;
  const spans: Span[] = [];
  for (const word of words) {
    const match = matchWord(entry.text, word);
    const other = entry.otherWords === null ? null : matchWord(entry.otherWords, word);
    const otherScore = other === null ? 0 : other.score * OTHER_WORDS;
    if (match === null && other === null) return null;
    score += Math.max(match?.score ?? 0, otherScore);
    if (match !== null && match.score >= otherScore) spans.push(...match.spans);
  }
  return { score, spans: joinSpans(spans) };
}

/** Puts a candidate in its place among the best; of these there are never more than the limit. */
function insert<Entry extends PaletteEntry>(
  best: Candidate<Entry>[],
  candidate: Candidate<Entry>,
  limit: number,
): void {
  const last = best.at(-1);
  if (best.length >= limit && (last === undefined || compare(candidate, last) >= 0)) return;
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = best[middle];
    if (other !== undefined && compare(candidate, other) < 0) high = middle;
    else low = middle + 1;
  }
  best.splice(low, 0, candidate);
  if (best.length > limit) best.pop();
}

function compare<Entry extends PaletteEntry>(a: Candidate<Entry>, b: Candidate<Entry>): number {
  return b.score - a.score || a.length - b.length || a.order - b.order;
}
