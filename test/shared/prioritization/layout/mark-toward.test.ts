import { describe, expect, test } from 'vitest';
import { markAt, markToward } from '../../../../shared/prioritization/layout/mark-toward.ts';

const middle = { id: 'middle', x: 100, y: 100, radius: 10 };
const right = { id: 'right', x: 160, y: 100, radius: 5 };
const farRight = { id: 'far right', x: 300, y: 100, radius: 5 };
const above = { id: 'above', x: 110, y: 40, radius: 5 };
const marks = [middle, right, farRight, above];

describe('an arrow', () => {
  test('leads to the nearest mark in its direction', () => {
    expect(markToward(marks, middle, 'right')).toBe(right);
    expect(markToward(marks, right, 'right')).toBe(farRight);
    expect(markToward(marks, middle, 'up')).toBe(above);
    expect(markToward(marks, above, 'down')).toBe(middle);
  });

  test('leads nowhere where there is none', () => {
    expect(markToward(marks, middle, 'left')).toBeNull();
    expect(markToward(marks, above, 'up')).toBeNull();
  });
});

describe('the mark under a point', () => {
  test('is the smallest of those that cover it', () => {
    const small = { id: 'small', x: 104, y: 100, radius: 4 };
    expect(markAt([small, ...marks], { x: 104, y: 100 }, 0)).toBe(small);
    expect(markAt([...marks, small], { x: 104, y: 100 }, 8)).toBe(small);
    expect(markAt([...marks, small], { x: 95, y: 100 }, 0)).toBe(middle);
  });

  test('is one whose edge is near where none covers it, and none further off', () => {
    expect(markAt(marks, { x: 170, y: 100 }, 8)).toBe(right);
    expect(markAt(marks, { x: 180, y: 100 }, 8)).toBeNull();
  });
});
