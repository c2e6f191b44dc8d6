import { expect, test } from 'vitest';
import { usualPaper } from '../../../shared/readout/usual-paper.ts';

test.each([
  ['en-US', 'Letter'],
  ['es-419', 'A4'],
  ['fr-CA', 'Letter'],
  ['es-MX-u-nu-latn', 'Letter'],
  ['sr-Latn-US', 'Letter'],
  ['de-DE-u-rg-uszzzz', 'A4'],
  ['en-GB', 'A4'],
  ['en', 'A4'],
  ['', 'A4'],
])('the paper of %j is %s', (locale, paper) => {
  expect(usualPaper(locale)).toBe(paper);
});
