import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PaletteEntry, rankEntries } from '../../../shared/palette/rank-entries.ts';
import { searchTextOf } from '../../../shared/palette/search-text.ts';

const entry = (text: string, otherWords: string | null = null): PaletteEntry => ({
  id: text,
  text: searchTextOf(text),
  otherWords: otherWords === null ? null : searchTextOf(otherWords),
});

function found(entries: readonly PaletteEntry[], typed: string, recentIds: readonly string[] = [], limit = 50) {
  return rankEntries(entries, typed, { recentIds, limit }).found.map(({ entry }) => entry.id);
}

const KEYS = ['PAY-12 Ledger export', 'PAY-1 Ledger', 'PAY-2 Payment audit', 'SRE-1 Paging'].map((text) => entry(text));

describe('ranked entries', () => {
  test('stand as given while nothing is typed, the recent ones first', () => {
    expect(found(KEYS, ' ', ['SRE-1 Paging', 'PAY-2 Payment audit'])).toEqual([
      'SRE-1 Paging',
      'PAY-2 Payment audit',
      'PAY-12 Ledger export',
      'PAY-1 Ledger',
    ]);
  });

  test('begin with the one whose key was typed, however recent another is', () => {
    expect(found(KEYS, 'pay-1', ['PAY-12 Ledger export'])).toEqual(['PAY-1 Ledger', 'PAY-12 Ledger export']);
  });

  test('match all the typed words, in any order', () => {
    expect(found(KEYS, 'export pay')).toEqual(['PAY-12 Ledger export']);
    expect(found(KEYS, 'ledger nothing')).toEqual([]);
  });

  test('put the recent one first among equals, then the shorter', () => {
    expect(found(KEYS, 'ledger')).toEqual(['PAY-1 Ledger', 'PAY-12 Ledger export']);
    expect(found(KEYS, 'ledger', ['PAY-12 Ledger export'])).toEqual(['PAY-12 Ledger export', 'PAY-1 Ledger']);
  });

  test('are found by other words too, after those whose own text matches', () => {
    const entries = [entry('Appearance', 'dark light theme'), entry('Set theme of PAY-1')];
    expect(found(entries, 'theme')).toEqual(['Set theme of PAY-1', 'Appearance']);
    expect(rankEntries(entries, 'dark', { recentIds: [], limit: 5 }).found).toEqual([{ entry: entries[0], spans: [] }]);
  });

  test('are counted beyond the limit', () => {
    const { found: shown, total } = rankEntries(KEYS, 'pay', { recentIds: [], limit: 2 });
    expect([shown.length, total]).toEqual([2, 3]);
    expect(rankEntries(KEYS, 'pay', { recentIds: [], limit: 0 })).toEqual({ found: [], total: 3 });
  });

  test('are the first of the full order whatever the limit (seed 4)', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '-', '1'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 30 }), text, fc.nat(10), (texts, typed, limit) => {
        const entries = texts.map((one) => entry(one));
        const recentIds = texts.slice(0, 3);
        const all = found(entries, typed, recentIds, 1000);
        expect(found(entries, typed, recentIds, limit)).toEqual(all.slice(0, limit));
      }),
      { seed: 4 },
    );
  });
});
