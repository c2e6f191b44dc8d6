// A text made ready to be searched at every keystroke.

export interface SearchText {
  /** As it is shown. */
  readonly text: string;
  /** In lower case and without accents; each place stands for the same place of the text. */
  readonly folded: string;
  /** Where words begin, in ascending order: `PAY-12` has two. */
  readonly wordStarts: readonly number[];
  /** Which characters occur, as `characterSetOf` tells it. */
  readonly characters: number;
}

/** Folds a text and finds its words: runs of letters, and runs of digits. Linear in its length. */
export function searchTextOf(text: string): SearchText {
  const folded = foldInPlace(text);
  const wordStarts: number[] = [];
  let before: CharacterKind = 'other';
  for (let place = 0; place < folded.length; place += 1) {
    const kind = kindOf(folded.charCodeAt(place));
    if (kind !== 'other' && kind !== before) wordStarts.push(place);
    before = kind;
  }
  return { text, folded, wordStarts, characters: characterSetOf(folded) };
}

/**
 * Which characters occur in a folded text, as bits: one for each letter from a to z, five for the digits, one for all else.
 * A text can't hold a word whose set is no part of its own; most texts are told from a word by that alone.
 */
export function characterSetOf(folded: string): number {
  let set = 0;
  for (let place = 0; place < folded.length; place += 1) {
    const code = folded.charCodeAt(place);
    if (code >= 97 && code <= 122) set |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) set |= 1 << (26 + ((code - 48) >> 1));
    else set |= 1 << 31;
  }
  return set;
}

/** The text in lower case and without accents, one place for each of its own. */
export function foldInPlace(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  let folded = '';
  for (let place = 0; place < text.length; place += 1) folded += foldCharacter(text.charAt(place));
  return folded;
}

function foldCharacter(character: string): string {
  const plain = character.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain === '' ? character : plain.toLowerCase().charAt(0);
}

type CharacterKind = 'letter' | 'digit' | 'other';

function kindOf(code: number): CharacterKind {
  if (code >= 48 && code <= 57) return 'digit';
  if (code >= 97 && code <= 122) return 'letter';
  // Beyond ASCII only letters matter; the few signs among them (dashes, quotation marks) part words too.
  if (code < 128 || (code >= 0x2000 && code <= 0x206f) || code === 0xa0 || code === 0xab || code === 0xbb)
    return 'other';
  return 'letter';
}
