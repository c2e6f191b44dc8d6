/** Longer texts are not laid out as Markdown: some, made to, take time that grows with the square of their length. */
export const LONGEST_MARKDOWN = 8_000;

/** The beginning of a text, up to a limit, cut where a line ends if one does in its second half. */
export function firstPart(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const lineEnd = text.lastIndexOf('\n', limit);
  if (lineEnd > limit / 2) return text.slice(0, lineEnd);
  // Never half a character.
  const cut = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return text.slice(0, cut);
}
