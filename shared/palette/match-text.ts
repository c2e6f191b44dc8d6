// How well a text answers what was typed, and where.

import { characterSetOf, foldInPlace, type SearchText } from './search-text.ts';

export interface TextMatch {
  /** Above 0; the higher the better. A whole word is worth more than the beginning of one, that more than the middle. */
  readonly score: number;
  /** The places that matched, `[from, to)`, in ascending order and apart from each other. */
  readonly spans: readonly Span[];
}

export type Span = readonly [from: number, to: number];

const SCORES = { wordStart: 80, inside: 50, wordBeginnings: 40, letters: 15 } as const;
const WHOLE_WORD = 20;
const TEXT_START = 10;
/** Fewer letters than this, strewn over a word, are found almost anywhere. */
const LEAST_STREWN = 3;
/** What is typed beyond this is no search; it keeps the work of a keystroke bounded. */
const MOST_TYPED = 100;

/** The words of what was typed, folded like the texts that they are looked for in; of a huge text the first 100 places. */
export function queryWordsOf(typed: string): readonly string[] {
  return foldInPlace(typed.slice(0, MOST_TYPED))
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * Matches one folded word, in this order: from the beginning of a word on (`plat` in "Platform"), anywhere (`form`), by the
 * beginnings of several words (`pay12` in "PAY-12", `expw` in "Export workbook"), or by three and more letters of one word
 * in their order (`prtz` in "Prioritize"). null when none fits.
 */
export function matchWord(search: SearchText, word: string): TextMatch | null {
  if ((characterSetOf(word) & ~search.characters) !== 0) return null;
  return matchWhole(search, word) ?? matchWordBeginnings(search, word) ?? matchLetters(search, word);
}

/** Spans of several matches as one list: sorted, those that touch or overlap joined. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last === undefined || span[0] > last[1]) joined.push(span);
    else joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
  }
  return joined;
}

function matchWhole({ folded, wordStarts }: SearchText, word: string): TextMatch | null {
  const first = folded.indexOf(word);
  if (first < 0) return null;
  let best = -1;
  let bestScore = 0;
  for (const start of wordStarts) {
    if (start < first || !folded.startsWith(word, start)) continue;
    const end = start + word.length;
    const isWhole = end === folded.length || wordStarts.includes(end) || !isWordCharacter(folded, end);
    const score = SCORES.wordStart + (isWhole ? WHOLE_WORD : 0) + (start === 0 ? TEXT_START : 0);
    if (score > bestScore) {
      best = start;
      bestScore = score;
    }
  }
  return best < 0
    ? { score: SCORES.inside, spans: [[first, first + word.length]] }
    : { score: bestScore, spans: [[best, best + word.length]] };
}

function isWordCharacter(folded: string, place: number): boolean {
  return /[\p{L}\p{N}]/u.test(folded.charAt(place));
}

/** Splits the word into beginnings of words that follow each other, though not always at once. */
function matchWordBeginnings(search: SearchText, word: string): TextMatch | null {
  if (word.length < 2 || search.wordStarts.length < 2) return null;
  const spans: Span[] = [];
  if (!takeBeginnings({ search, word, spans, tries: 0 }, 0, 0)) return null;
  return { score: Math.max(SCORES.letters + 1, SCORES.wordBeginnings - spans.length), spans };
}

interface Splitting {
  readonly search: SearchText;
  readonly word: string;
  /** Of the beginnings taken so far. */
  readonly spans: Span[];
  tries: number;
}

/** Some texts ("a a a a …") could be split in too many ways to try them all. */
const MOST_TRIES = 200;

/** Takes the word from its place `typed` on, from the words that follow; false, with nothing taken, where that can't be. */
function takeBeginnings(splitting: Splitting, fromWord: number, typed: number): boolean {
  const { search, word, spans } = splitting;
  if (typed === word.length) return true;
  for (let index = fromWord; index < search.wordStarts.length; index += 1) {
    const start = search.wordStarts[index] ?? 0;
    // The longest beginning first; a shorter one where the rest then has no place.
    for (let taken = commonLength(search.folded, start, word, typed); taken > 0; taken -= 1) {
      spans.push([start, start + taken]);
      if (takeBeginnings(splitting, index + 1, typed + taken)) return true;
      spans.pop();
      splitting.tries += 1;
      if (splitting.tries > MOST_TRIES) return false;
    }
  }
  return false;
}

function commonLength(folded: string, start: number, word: string, typed: number): number {
  let length = 0;
  while (typed + length < word.length && folded.charCodeAt(start + length) === word.charCodeAt(typed + length)) {
    length += 1;
  }
  return length;
}

/** The letters of the word in their order within one word of the text, the first of them at its beginning. */
function matchLetters({ folded, wordStarts }: SearchText, word: string): TextMatch | null {
  if (word.length < LEAST_STREWN) return null;
  for (const start of wordStarts) {
    if (folded.charCodeAt(start) !== word.charCodeAt(0)) continue;
    const spans = lettersFrom(folded, start, word);
    if (spans !== null) return { score: Math.max(1, SCORES.letters - spans.length), spans: joinSpans(spans) };
  }
  return null;
}

function lettersFrom(folded: string, start: number, word: string): readonly Span[] | null {
  const spans: Span[] = [];
  let typed = 0;
  for (let place = start; place < folded.length && typed < word.length; place += 1) {
    if (folded.charCodeAt(place) === 32) return null;
    if (folded.charCodeAt(place) !== word.charCodeAt(typed)) continue;
    spans.push([place, place + 1]);
    typed += 1;
  }
  return typed === word.length ? spans : null;
}
