import { describe, expect, test } from 'vitest';
import {
  betterInWords,
  copyScale,
  pictureProblem,
  pixelsInWords,
  pointsInWords,
  sheetsInWords,
  tooManySheets,
} from '../../../../../renderer/features/timeline/export/export-words.ts';

const A4 = { size: 'A4', orientation: 'landscape' } as const;

describe('what an export will be', () => {
  test('sheets, how they lie, and their type', () => {
    expect(sheetsInWords({ columns: 1, rows: 1, fontPoints: 9 }, A4)).toBe(
      '1 page of A4, landscape. Type is 9 pt or larger.',
    );
    expect(sheetsInWords({ columns: 3, rows: 2, fontPoints: 10 }, A4)).toBe(
      '6 pages of A4, landscape: 3 across, 2 down. Type is 10 pt or larger.',
    );
    expect(sheetsInWords({ columns: 1, rows: 1, fontPoints: 7.46 }, A4)).toContain('Type goes down to 7.4 pt.');
    expect(sheetsInWords({ columns: 1, rows: 1, fontPoints: 3.58 }, A4)).toContain('3.5 pt: too small to read.');
  });

  test('a size of type never promises more than there is', () => {
    expect([8.99, 9, 0.31, 0.04].map(pointsInWords)).toEqual(['8.9', '9', '0.3', 'under 0.1']);
  });

  test('the paper on which type is larger', () => {
    const paper = { size: 'A3', orientation: 'portrait' } as const;
    expect(betterInWords({ paper, fontPoints: 9 }, 9)).toBe('A3, portrait keeps 9 pt');
    expect(betterInWords({ paper, fontPoints: 5.34 }, 9)).toBe('A3, portrait makes it 5.3 pt');
  });

  test('more sheets than anybody prints are refused with a way out', () => {
    expect(tooManySheets({ columns: 5, rows: 100 })).toBeNull();
    expect(tooManySheets({ columns: 2, rows: 570 })).toMatch(
      /^That would be 1,140 pages, more than the 500.*fit it to one page\.$/,
    );
  });

  test('a picture that no canvas holds is refused, with the scale that fits', () => {
    const tall = { width: 1_600, height: 6_000 };
    expect(pixelsInWords(tall, 2)).toBe('3,200 × 12,000 px');
    expect(pictureProblem(tall, 2)).toBeNull();
    expect(pictureProblem(tall, 4)).toMatch(
      /^6,400 × 24,000 px is more .* The largest that fits is 2×: 3,200 × 12,000 px\.$/,
    );
    expect(pictureProblem({ width: 1_600, height: 300_000 }, 1)).toMatch(/Save it as SVG or PDF/);
  });

  test('a copy is drawn at 2×, or as large as fits', () => {
    expect(copyScale({ width: 1_600, height: 800 })).toBe(2);
    expect(copyScale({ width: 1_600, height: 9_000 })).toBe(1);
    expect(copyScale({ width: 1_600, height: 90_000 })).toBeNull();
  });
});
