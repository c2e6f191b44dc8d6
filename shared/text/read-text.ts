// Texts as cells hold them, made fit to keep and to compare.

const CONTROL_CHARACTERS = /[^\P{Cc}\t\n]|\p{Cs}/gu;
const ANY_CONTROL_CHARACTER = /[\p{Cc}\p{Cs}]/u;
const LONGEST_QUOTE = 100;

/** One line: control characters gone, line breaks and tabs as one space, trimmed. Inner spaces and bidi marks stay. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(CONTROL_CHARACTERS, '')
    .trim();
}

/** Text of several lines: line breaks as `\n`, other control characters but tabs gone, trimmed. */
export function cleanLines(text: string): string {
  if (!ANY_CONTROL_CHARACTER.test(text)) return text.trim();
  return text.replace(/\r\n?/g, '\n').replace(CONTROL_CHARACTERS, '').trim();
}

/** The first characters of a text, never half of a pair. `length` counts UTF-16 code units. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const isFirstOfPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isFirstOfPair ? length - 1 : length);
}

/** The text, cut to a length where it is longer, and said so. */
export function shortenText(text: string, length: number, say: (message: string) => void): string {
  if (text.length <= length) return text;
  say(
    `The text has ${text.length.toLocaleString('en')} characters; the first ${length.toLocaleString('en')} were kept.`,
  );
  return cutText(text, length).trimEnd();
}

/** A text in quotation marks for a message, on one line and cut to 100 characters. */
export function quoteText(text: string): string {
  const line = cleanLine(text);
  return line.length <= LONGEST_QUOTE ? `“${line}”` : `“${cutText(line, LONGEST_QUOTE - 1)}…”`;
}

/**
 * The parts of a list: separated by commas, semicolons or line breaks, trimmed, blank ones gone. A part in double
 * quotation marks may hold separators (`"Design, brand", Launch`); a quotation mark inside it is doubled.
 */
export function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  while (from <= text.length) {
    const part = text.charAt(firstNonBlank(text, from)) === '"' ? readQuoted(text, firstNonBlank(text, from)) : null;
    const end = part?.end ?? nextSeparator(text, from);
    const line = cleanLine(part?.text ?? text.slice(from, end));
    if (line !== '') parts.push(line);
    from = end + 1;
  }
  return parts;
}

/** A name in the middle of a sentence: `reach`, `job size`, but `ROI`. */
export function lowerFirst(name: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** What two words have in common that differ by case, accents, spaces or punctuation: `Won't` and `wont`. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function nextSeparator(text: string, from: number): number {
  let index = from;
  while (index < text.length && !isSeparator(text.charAt(index))) index += 1;
  return index;
}

function firstNonBlank(text: string, from: number): number {
  let index = from;
  while (text.charAt(index) === ' ') index += 1;
  return index;
}

/** The quoted part that begins at `from` and where the separator behind it stands; null when the quotes don't close a part. */
function readQuoted(text: string, from: number): { readonly text: string; readonly end: number } | null {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  const end = firstNonBlank(text, close + 1);
  if (end < text.length && !isSeparator(text.charAt(end))) return null;
  return { text: text.slice(from + 1, close).replaceAll('""', '"'), end };
}

function isSeparator(character: string): boolean {
  return character === ',' || character === ';' || character === '\n' || character === '\r';
}
