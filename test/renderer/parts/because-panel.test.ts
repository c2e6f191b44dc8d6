import { expect, test } from 'vitest';
import { formatScore, passingSentence } from '../../../renderer/parts/because/because-words.ts';

test('a score is whole from 100 on, and shows two digits below', () => {
  expect(formatScore(1_248.4)).toBe('1,248');
  expect(formatScore(99.456)).toBe('99.46');
  expect(formatScore(0)).toBe('0');
});

test('what would pass the one above is said in one sentence', () => {
  const none = { key: 'DX-11', reach: null, impact: null, confidence: null, effort: null };
  expect(passingSentence({ ...none, reach: 3_445, effort: 3.8 })).toBe(
    'Passes DX-11 with reach ≥ 3,445, or effort ≤ 3.8.',
  );
  expect(passingSentence({ ...none, reach: 3_445 })).toBe('Passes DX-11 with reach ≥ 3,445.');
  expect(passingSentence(none)).toBe('No change of one input alone passes DX-11.');
});
