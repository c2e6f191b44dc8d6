import { cleanLine, cutText } from '../text/read-text.ts';

/** No label is ever wider, and a tooltip has the whole title anyway. */
const LONGEST = 400;

/** Marks that turn the direction of what follows them, which a label must not do to what stands after it. */
const DIRECTION_MARKS = /[\ufffe\uffff\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/g;
const ORDINARY = /^[ -~]*$/;

/** A text as a label holds it: one line of at most 400 characters, without control characters and marks of direction. */
export function plainLabel(text: string): string {
  const cut = cutText(text, LONGEST);
  return ORDINARY.test(cut) ? cut.trim() : cleanLine(cut.replace(DIRECTION_MARKS, ''));
}
