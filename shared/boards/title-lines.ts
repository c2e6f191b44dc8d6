import { textWidth } from '../text/text-width.ts';
import { plainLabel } from '../timeline/plain-label.ts';

/** Where a text is not measured to the end, so far beyond the room is enough to know that it does not fit. */
const BEYOND = 1.5;

/**
 * On how many lines a title stands in the medium weight, in a room so wide: one where it fits, else two. Medium lies midway
 * between the two weights whose widths are known.
 */
export function titleLines(
  title: string,
  { fontSize, width }: { readonly fontSize: number; readonly width: number },
): 1 | 2 {
  const words = plainLabel(title);
  const limit = width * BEYOND;
  const regular = textWidth(words, fontSize, limit);
  const semibold = textWidth(words, fontSize, limit, 'semibold');
  return (regular + semibold) / 2 <= width ? 1 : 2;
}
