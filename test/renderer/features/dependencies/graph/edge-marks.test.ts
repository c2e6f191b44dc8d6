import { describe, expect, test } from 'vitest';
import { edgeHead, edgeMarks, labelPlace } from '../../../../../renderer/features/dependencies/graph/edge-marks.ts';

describe('the marks of an edge', () => {
  test('end in a head that points along its last piece', () => {
    expect(
      edgeHead([
        { x: 0, y: 0 },
        { x: 20, y: 0 },
      ]),
    ).toBe('M20 0L13 3.5L13 -3.5Z');
    expect(
      edgeHead([
        { x: 20, y: 0 },
        { x: 0, y: 0 },
      ]),
    ).toBe('M0 0L7 -3.5L7 3.5Z');
    expect(edgeHead([{ x: 0, y: 0 }])).toBe('');
  });

  test('have their label in the middle of the longest level piece', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 90 },
      { x: 50, y: 90 },
    ];
    expect(labelPlace(points)).toEqual({ x: 30, y: 90 });
  });

  test('are one path, however many edges there are', () => {
    const path = {
      points: [
        { x: 0, y: 0 },
        { x: 9, y: 0 },
      ],
    };
    const { lines, heads } = edgeMarks([path, path]);
    expect(lines.match(/M/g)).toHaveLength(2);
    expect(heads.match(/Z/g)).toHaveLength(2);
  });
});
