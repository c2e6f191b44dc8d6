import { describe, expect, test } from 'vitest';
import {
  cleanLine,
  cleanLines,
  cutText,
  foldWord,
  quoteText,
  shortenText,
  splitList,
} from '../../../shared/text/read-text.ts';

describe('a cleaned text', () => {
  test('loses control characters and halves of pairs, and keeps inner spaces and bidi marks', () => {
    expect(cleanLine(' null\u0000 byte\u0007 ')).toBe('null byte');
    expect(cleanLine('half \ud83d of a pair')).toBe('half  of a pair');
    expect(cleanLine('Remove  FEDT')).toBe('Remove  FEDT');
    expect(cleanLine('invoice\u202Efdp.exe')).toBe('invoice\u202Efdp.exe');
    expect(cleanLine('🟢 ok')).toBe('🟢 ok');
  });

  test('is one line, or keeps its lines', () => {
    expect(cleanLine('a\r\nb\tc')).toBe('a b c');
    expect(cleanLines('a\r\nb\rc\td\u0000\n')).toBe('a\nb\nc\td');
  });

  test('keeps a formula as it stands', () => {
    expect(cleanLine('=HYPERLINK("http://x.example","y")')).toBe('=HYPERLINK("http://x.example","y")');
  });
});

describe('a list', () => {
  test('is separated by commas, semicolons and line breaks', () => {
    expect(splitList('a, b;c\n d,, ;')).toEqual(['a', 'b', 'c', 'd']);
    expect(splitList('')).toEqual([]);
  });

  test('may hold separators in quoted parts', () => {
    expect(splitList('"Design, brand",Q1 launch')).toEqual(['Design, brand', 'Q1 launch']);
    expect(splitList('"say ""hi""" ; b')).toEqual(['say "hi"', 'b']);
  });

  test('takes a quotation mark that closes nothing as it stands', () => {
    expect(splitList('"open, b')).toEqual(['"open', 'b']);
    expect(splitList('"a" b, c')).toEqual(['"a" b', 'c']);
  });
});

test('a text is never cut inside a pair', () => {
  expect(cutText('ab🟢', 3)).toBe('ab');
  expect(cutText('ab🟢', 4)).toBe('ab🟢');
});

test('a shortened text says so', () => {
  const said: string[] = [];
  expect(shortenText('abcdef', 3, (message) => said.push(message))).toBe('abc');
  expect(said).toEqual(['The text has 6 characters; the first 3 were kept.']);
});

test('a quoted text stands on one line and is cut to 100 characters', () => {
  expect(quoteText('a\nb')).toBe('“a b”');
  expect(quoteText('x'.repeat(200))).toBe(`“${'x'.repeat(99)}…”`);
});

test('words are compared without case, accents, spaces and punctuation', () => {
  expect(foldWord("Won't")).toBe('wont');
  expect(foldWord('In-Progress ')).toBe(foldWord('in progress'));
  expect(foldWord('Terminé')).toBe('termine');
});
