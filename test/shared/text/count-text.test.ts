import { expect, test } from 'vitest';
import { countText } from '../../../shared/text/count-text.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [12_345_678, '12,345,678'],
  [-6, '−6'],
  [-3_680, '−3,680'],
])('%s is written %s', (count, text) => {
  expect(countText(count)).toBe(text);
});
