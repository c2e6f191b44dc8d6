// From the bytes of a text file to its text, whichever of the usual encodings it is in.

import type { SourceNote } from '../import/source-table.ts';

export interface DecodedText {
  readonly text: string;
  /** What had to be guessed or was lost; null when nothing was. */
  readonly note: SourceNote | null;
}

/** What the bytes 0x80 to 0x9F mean in Windows-1252; the five that mean nothing stay as they are. */
const WINDOWS_1252_UPPER = [
  0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
  0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
  0x017e, 0x0178,
] as const;

const SAMPLE = 4096;
/** Windows-1252 text hardly ever looks like UTF-8 by chance, so that few right characters tell against many wrong bytes. */
const LIKELY_SHARE = 4;

/**
 * A byte order mark decides; without one, zero bytes in every other place mean UTF-16, text that is right UTF-8 is
 * UTF-8, and so is text that mostly is (the wrong bytes become U+FFFD, with a note); the rest is read as Windows-1252,
 * with a note.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: decode(bytes, 'utf-16le'), note: null };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: decode(bytes, 'utf-16be'), note: null };
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return { text: decode(bytes, wide), note: encodingNote('Read as UTF-16.') };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    return decodeFaultyText(bytes);
  }
}

function decodeFaultyText(bytes: Uint8Array): DecodedText {
  const text = decode(bytes, 'utf-8');
  const wrong = count(text, /\uFFFD/g);
  const right = count(text, /[^\p{ASCII}\uFFFD]/gu);
  if (wrong >= right * LIKELY_SHARE)
    return { text: decodeWindows1252(bytes), note: encodingNote('Read as Windows-1252.') };
  const places = wrong === 1 ? 'one place that is' : `${wrong.toLocaleString('en')} places that are`;
  return { text, note: encodingNote(`Read as UTF-8, with ${places} not: look for \uFFFD.`) };
}

/** Own table: some versions of Node decode `windows-1252` as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const wide = new Uint8Array(bytes.length * 2);
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    const code = WINDOWS_1252_UPPER[byte - 0x80] ?? byte;
    wide[index * 2] = code & 0xff;
    wide[index * 2 + 1] = code >> 8;
  }
  return decode(wide, 'utf-16le');
}

function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = sample.length / 2 / 5;
  if (sample.length < 4) return null;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

function encodingNote(message: string): SourceNote {
  return { kind: 'encoding', message };
}
