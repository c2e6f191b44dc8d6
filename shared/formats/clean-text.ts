// Characters that no cell should hold.

/** Control characters but tab and newline, halves of surrogate pairs, and the two non-characters that XML refuses. */
const UNWANTED = /[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/gu;

/** The text with line ends as `\n` and without control characters (tab and newline stay) and lone surrogates. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNWANTED, '');
}
