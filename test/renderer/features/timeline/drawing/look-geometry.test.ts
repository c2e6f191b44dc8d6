import { describe, expect, test } from 'vitest';
import {
  drawingAt,
  firstDrawing,
  held,
  isCovered,
  revealing,
} from '../../../../../renderer/features/timeline/drawing/look-geometry.ts';
import { zoomedAbout } from '../../../../../shared/timeline/timeline-scale.ts';

const room = { width: 800, height: 600 };
const look = { scale: { firstDay: 0, pixelsPerDay: 10 }, x: 100, y: 200 };

describe('what is drawn of a timeline', () => {
  test('is what is in sight at first, and more around it once one goes on', () => {
    expect(firstDrawing(look, room).viewport).toEqual({ x: 100, y: 200, ...room });
    const { viewport } = drawingAt(look, room);
    expect(viewport.x).toBeLessThan(100);
    expect(viewport.x + viewport.width).toBeGreaterThan(900);
  });

  test('covers a look at the same scale as long as all of it is drawn', () => {
    const drawn = drawingAt(look, room);
    expect(isCovered(look, room, drawn)).toBe(true);
    expect(isCovered({ ...look, x: 300 }, room, drawn)).toBe(true);
    expect(isCovered({ ...look, x: 400 }, room, drawn)).toBe(false);
    expect(isCovered({ ...look, y: 0 }, room, drawn)).toBe(false);
  });

  test('is stretched for a nearer look, but not by more than twice', () => {
    const drawn = drawingAt(look, room);
    const zoomed = (factor: number) => ({ ...look, scale: zoomedAbout(look.scale, look.x + 400, factor) });
    expect(isCovered(zoomed(1.5), room, drawn)).toBe(true);
    expect(isCovered(zoomed(2), room, drawn)).toBe(false);
    expect(isCovered(zoomed(0.8), room, drawn)).toBe(true);
    expect(isCovered(zoomed(0.6), room, drawn)).toBe(false);
  });

  test('keeps the rows as they are while one zooms', () => {
    const before = drawingAt(look, room);
    const nearer = { ...look, scale: zoomedAbout(look.scale, look.x, 2) };
    expect(drawingAt(nearer, room, before).packedFor).toBe(10);
    expect(drawingAt(nearer, room).packedFor).toBe(20);
  });
});

describe('where one looks', () => {
  const whole = { height: 1_000, extent: { firstDay: 0, lastDay: 99 } };

  test('is held to where there is something to see', () => {
    expect(held(look, whole, room)).toBe(look);
    expect(held({ ...look, y: 5_000 }, whole, room).y).toBe(400);
    expect(held({ ...look, x: 5_000 }, whole, room).x).toBe(920);
    expect(held({ ...look, x: -5_000 }, whole, room).x).toBe(-720);
  });

  test('moves by no more than brings a box into sight', () => {
    expect(revealing(look, { x: 200, y: 300, width: 50, height: 30 }, room)).toBe(look);
    expect(revealing(look, { x: 1_000, y: 300, width: 50, height: 30 }, room)).toMatchObject({ x: 274, y: 200 });
    expect(revealing(look, { x: 0, y: 900, width: 50, height: 30 }, room)).toMatchObject({ x: -24, y: 354 });
  });
});
