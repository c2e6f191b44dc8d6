import { expect, test } from 'vitest';
import { nearestText } from '../../../shared/text/nearest-text.ts';

const WORDS = ['implemented', 'implementable', 'done', 'new'];

test('two swapped letters are one slip', () => {
  expect(nearestText('imlpemented', WORDS)).toBe('implemented');
});

test('the word with the fewest slips is taken, the first of equals', () => {
  expect(nearestText('implementabel', WORDS)).toBe('implementable');
  expect(nearestText('doen', ['dean', 'done'])).toBe('done');
  expect(nearestText('bake', ['bike', 'cake'])).toBe('bike');
});

test('short words allow one slip or none, long texts are not compared', () => {
  expect(nearestText('dune', WORDS)).toBe('done');
  expect(nearestText('dunne', WORDS)).toBeNull();
  expect(nearestText('now', WORDS)).toBeNull();
  expect(nearestText(`${'x'.repeat(40)}a`, [`${'x'.repeat(40)}b`])).toBeNull();
});
