import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinSpans, matchWord, queryWordsOf } from '../../../shared/palette/match-text.ts';
import { searchTextOf } from '../../../shared/palette/search-text.ts';

/** The text with what matched in brackets; null when nothing did. */
function marked(text: string, word: string): string | null {
  const match = matchWord(searchTextOf(text), word);
  if (match === null) return null;
  let result = '';
  let from = 0;
  for (const [start, end] of match.spans) {
    result += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return result + text.slice(from);
}

const scoreOf = (text: string, word: string) => matchWord(searchTextOf(text), word)?.score ?? 0;

describe('a typed word', () => {
  test.each([
    ['Replatform the platform', 'plat', 'Replatform the [plat]form'],
    ['Replatform', 'form', 'Replat[form]'],
    ['PAY-12 Ledger', 'pay-12', '[PAY-12] Ledger'],
    ['PAY-12 Ledger', 'pay12', '[PAY]-[12] Ledger'],
    ['Export ranking as workbook', 'expwo', '[Exp]ort ranking as [wo]rkbook'],
    ['Open the old one', 'oto', '[O]pen [t]he [o]ld one'],
    ['Prioritize', 'prtz', '[Pr]iori[t]i[z]e'],
    ['Müller’s café', 'cafe', 'Müller’s [café]'],
  ])('finds its place in “%s” for “%s”', (text, word, expected) => {
    expect(marked(text, word)).toBe(expected);
  });

  test.each([
    ['Prioritize', 'zt'],
    ['Prioritize', 'pz'],
    ['Audit trail', 'adx'],
    ['Split by two words', 'sptw x'],
    ['', 'a'],
  ])('does not find “%s” for “%s”', (text, word) => {
    expect(marked(text, word)).toBeNull();
  });

  test('counts most as a whole word, then as a beginning, in the middle, as beginnings, as strewn letters', () => {
    const scores = [
      scoreOf('PAY-1', 'pay-1'),
      scoreOf('PAY-12', 'pay-1'),
      scoreOf('Replatform', 'form'),
      scoreOf('Export workbook', 'exwo'),
      scoreOf('Prioritize', 'prtz'),
    ];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });

  test('goes on to a shorter beginning where the longest leaves the rest no place', () => {
    expect(marked('abc b', 'abb')).toBe('[ab]c [b]');
  });

  test('ends soon on a text that could be split in countless ways', () => {
    expect(marked('a '.repeat(400), `${'a'.repeat(60)}b`)).toBeNull();
  });

  test('finds every piece of every text, with what it found in the text (seed 4)', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.nat(39),
        fc.integer({ min: 1, max: 40 }),
        (text, from, length) => {
          const piece = text.slice(from % text.length).slice(0, length);
          for (const word of queryWordsOf(piece)) {
            const match = matchWord(searchTextOf(text), word);
            expect(match).not.toBeNull();
            const [[start, end] = [0, 0]] = match?.spans ?? [];
            expect(searchTextOf(text).folded.slice(start, end)).toBe(word);
          }
        },
      ),
      { seed: 4 },
    );
  });
});

describe('what was typed', () => {
  test('is split into words without case and accents', () => {
    expect(queryWordsOf('  Réseau   PAY-12 ')).toEqual(['reseau', 'pay-12']);
    expect(queryWordsOf('   ')).toEqual([]);
  });

  test('is cut where it is no search any more', () => {
    expect(queryWordsOf('x'.repeat(1_000_000))[0]).toHaveLength(100);
  });
});

test('spans that touch or overlap are joined', () => {
  expect(
    joinSpans([
      [5, 7],
      [0, 2],
      [2, 4],
      [6, 9],
    ]),
  ).toEqual([
    [0, 4],
    [5, 9],
  ]);
});
