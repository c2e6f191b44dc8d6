// Finds the place at which a text stops being JSON: the messages of JSON.parse differ from engine to engine.

export interface JsonDamage {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** `there should be a comma or the end of the list`; to follow the place. */
  readonly reason: string;
  /** Whether the text is right as far as it goes, and ends before its time. */
  readonly isCutOff: boolean;
}

/** The first place at which the text is no JSON; null when all of it is. Any depth of nesting; one pass. */
export function findJsonDamage(text: string): JsonDamage | null {
  const spot = findSpot(text);
  if (spot === null) return null;
  return { ...placeInText(text, spot.offset), reason: spot.reason, isCutOff: spot.offset >= text.length };
}

/** The line and column of an offset, both counted from 1. */
export function placeInText(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: offset - before.lastIndexOf('\n') };
}

interface Spot {
  readonly offset: number;
  readonly reason: string;
}

type Awaited = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A number, or the beginning of one, at the end of the text. */
const BEGUN_NUMBER = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?\d*)?)?$/y;
const WORDS = ['true', 'false', 'null'];

function findSpot(text: string): Spot | null {
  const open: ('{' | '[')[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    at = endOf(SPACE, text, at) ?? at;
    if (at >= text.length) return awaited === 'nothing' ? null : { offset: at, reason: reasonFor(awaited, open) };
    const sign = text.charAt(at);
    const mayEnd = awaited === 'comma-or-end' || awaited === 'value-or-end' || awaited === 'name-or-end';
    if (mayEnd && sign === (open.at(-1) === '{' ? '}' : ']')) {
      open.pop();
      awaited = open.length > 0 ? 'comma-or-end' : 'nothing';
      at += 1;
    } else if (awaited === 'comma-or-end' && sign === ',') {
      awaited = open.at(-1) === '{' ? 'name' : 'value';
      at += 1;
    } else if (awaited === 'colon' && sign === ':') {
      awaited = 'value';
      at += 1;
    } else if ((awaited === 'name' || awaited === 'name-or-end') && sign === '"') {
      const end = endOfString(text, at);
      if (typeof end !== 'number') return end;
      awaited = 'colon';
      at = end;
    } else if ((awaited === 'value' || awaited === 'value-or-end') && (sign === '{' || sign === '[')) {
      open.push(sign);
      awaited = sign === '{' ? 'name-or-end' : 'value-or-end';
      at += 1;
    } else if (awaited === 'value' || awaited === 'value-or-end') {
      const end: number | Spot = endOfLeaf(text, at, reasonFor(awaited, open));
      if (typeof end !== 'number') return end;
      awaited = open.length > 0 ? 'comma-or-end' : 'nothing';
      at = end;
    } else {
      return { offset: at, reason: reasonFor(awaited, open) };
    }
  }
}

function endOfLeaf(text: string, at: number, reason: string): number | Spot {
  if (text.charAt(at) === '"') return endOfString(text, at);
  const word = WORDS.find((candidate) => text.startsWith(candidate, at));
  if (word !== undefined) return at + word.length;
  const end = endOf(NUMBER, text, at);
  const isBegun =
    endOf(BEGUN_NUMBER, text, at) !== null || WORDS.some((candidate) => candidate.startsWith(text.slice(at, at + 6)));
  if (end === null || (isBegun && end < text.length)) return { offset: isBegun ? text.length : at, reason };
  return end;
}

function endOfString(text: string, at: number): number | Spot {
  for (let index = at + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) return index + 1;
    if (code < 0x20) return { offset: index, reason: 'a text is broken off by a line break or control character' };
    if (code !== BACKSLASH) continue;
    const escaped = endOf(ESCAPE, text, index);
    if (escaped === null) {
      const isCut = text.length - index < 6 && /^\\(?:u[\da-fA-F]{0,3})?$/.test(text.slice(index));
      return { offset: isCut ? text.length : index, reason: 'there is a backslash that means nothing' };
    }
    index = escaped - 1;
  }
  return { offset: text.length, reason: 'a text has no closing quote' };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function reasonFor(awaited: Awaited, open: readonly string[]): string {
  const whole = open.at(-1) === '{' ? 'object' : 'list';
  switch (awaited) {
    case 'value':
      return 'there should be a value';
    case 'value-or-end':
      return 'there should be a value or the end of the list';
    case 'name':
      return 'there should be the name of a field';
    case 'name-or-end':
      return 'there should be the name of a field or the end of the object';
    case 'colon':
      return 'there should be a colon';
    case 'comma-or-end':
      return `there should be a comma or the end of the ${whole}`;
    case 'nothing':
      return 'there is something after the end';
  }
}
