// Looks over a text before JSON.parse gets it, which takes minutes over some hostile texts that have no place in a plan.

export interface JsonExcess {
  /** Where in the text, in UTF-16 code units. */
  readonly offset: number;
  readonly kind: 'too-deep' | 'too-many-fields' | 'too-many-parts';
}

export const MAX_JSON_DEPTH = 100;
export const MAX_JSON_FIELDS = 20_000;
/** Lists and objects in all: several times those of the largest plan with its journal. */
export const MAX_JSON_PARTS = 4_000_000;

/** So low that no file has enough commas to lift it. */
const UNCOUNTED = -1_000_000_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * The first place at which a JSON text is nested more than `MAX_JSON_DEPTH` deep an object has more than
 * `MAX_JSON_FIELDS` fields, or there are more than `MAX_JSON_PARTS` lists and objects; null when there is none, or when the text is no JSON before that. One quick pass.
 */
export function findJsonExcess(text: string): JsonExcess | null {
  const outer: number[] = [];
  /** How many fields the innermost object has so far; of lists nothing is counted. */
  let fields = UNCOUNTED;
  let parts = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      if (at === -1) return null;
    } else if (code === COMMA) {
      fields += 1;
      if (fields > MAX_JSON_FIELDS) return { offset: at, kind: 'too-many-fields' };
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      if (outer.length === MAX_JSON_DEPTH) return { offset: at, kind: 'too-deep' };
      parts += 1;
      if (parts > MAX_JSON_PARTS) return { offset: at, kind: 'too-many-parts' };
      outer.push(fields);
      fields = code === OPEN_OBJECT ? 1 : UNCOUNTED;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      fields = outer.pop() ?? UNCOUNTED;
    }
  }
  return null;
}

/** The closing quote; -1 when there is none. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}
