import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterSetOf, foldInPlace, searchTextOf } from '../../../shared/palette/search-text.ts';

describe('search text', () => {
  test('has words of letters and words of digits', () => {
    expect(searchTextOf('PAY-12 Über 3x')).toMatchObject({
      text: 'PAY-12 Über 3x',
      folded: 'pay-12 uber 3x',
      wordStarts: [0, 4, 7, 12, 13],
    });
  });

  test('ends a word at a dash or quotation mark of any kind', () => {
    expect(searchTextOf('a–b “c”').wordStarts).toEqual([0, 2, 5]);
  });

  test('tells the characters that occur', () => {
    const { characters } = searchTextOf('PAY-12');
    expect(characters & ~characterSetOf('12-pay')).toBe(0);
    expect(characterSetOf('pax') & ~characters).not.toBe(0);
    expect(characterSetOf('pay9') & ~characters).not.toBe(0);
  });

  test('keeps a place for each place of any text (seed 4)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldInPlace(text)).toHaveLength(text.length);
        expect(foldInPlace(foldInPlace(text))).toBe(foldInPlace(text));
      }),
      { seed: 4, numRuns: 50 },
    );
  });
});
