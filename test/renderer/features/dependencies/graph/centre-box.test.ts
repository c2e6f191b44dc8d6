import { describe, expect, test } from 'vitest';
import { centreBox } from '../../../../../renderer/features/dependencies/graph/centre-box.ts';

const facts = (drawing: { readonly width: number; readonly height: number }, k = 1) => ({
  frame: { width: 800, height: 600 },
  drawing,
  look: { x: 24, y: 24, k },
  margin: 24,
});
const box = { x: 1000, y: 900, width: 200, height: 60 };

describe('a box of a graph', () => {
  test('comes to the middle of what is looked through', () => {
    const { x, y } = centreBox(box, facts({ width: 3000, height: 2000 }));
    expect([x + 1100, y + 930]).toEqual([400, 300]);
  });

  test('comes to the middle at any scale', () => {
    const { x, y } = centreBox(box, facts({ width: 3000, height: 2000 }, 0.8));
    expect([x + 1100 * 0.8, y + 930 * 0.8]).toEqual([400, 300]);
  });

  test('at an edge of the drawing leaves no empty room beyond it', () => {
    expect(centreBox({ ...box, x: 0, y: 0 }, facts({ width: 3000, height: 2000 }))).toEqual({ x: 24, y: 24 });
    expect(centreBox({ ...box, x: 2800, y: 1940 }, facts({ width: 3000, height: 2000 }))).toEqual({
      x: 800 - 24 - 3000,
      y: 600 - 24 - 2000,
    });
  });

  test('moves nothing along an axis on which all has room', () => {
    expect(centreBox(box, facts({ width: 3000, height: 500 }))).toEqual({ x: -700, y: 24 });
  });
});
