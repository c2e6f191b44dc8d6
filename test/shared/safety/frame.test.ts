import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeFrame, type Frame, type FrameHead, scanFrames } from '../../../shared/safety/frame.ts';
import { joinBytes } from '../../../shared/safety/slot-writing.ts';
import { utf8 } from './simulated-disk.ts';

const HEADS: readonly FrameHead[] = [
  { kind: 'mark', tag: 7, lineage: 1, sequence: 1 },
  { kind: 'snapshot', tag: 4_294_967_295, lineage: 2, sequence: 2 ** 53 },
  { kind: 'entry', tag: 7, lineage: 4_294_967_295, sequence: 3 },
];
const PARTS = HEADS.map((head, index) => encodeFrame(head, utf8.encode('“é” '.repeat(index))));
const WHOLE = joinBytes(PARTS);
const ENDS = PARTS.map((_, index) => joinBytes(PARTS.slice(0, index + 1)).length);

function texts(frames: readonly Frame[]): readonly string[] {
  return frames.map(({ kind, tag, lineage, sequence, payload }) =>
    JSON.stringify({ kind, tag, lineage, sequence, payload: utf8.decode(payload) }),
  );
}

const ALL = texts(scanFrames(WHOLE).frames);

describe('frames', () => {
  test('are read as they were written', () => {
    const { frames, ...rest } = scanFrames(WHOLE);
    expect(frames.map(({ kind, tag, lineage, sequence }) => ({ kind, tag, lineage, sequence }))).toEqual(HEADS);
    expect(frames.map(({ payload }) => utf8.decode(payload))).toEqual(['', '“é” ', '“é” “é” ']);
    expect(joinBytes(frames.map(({ bytes }) => bytes))).toEqual(WHOLE);
    expect(rest).toEqual({ end: WHOLE.length, hasDamage: false, hasTornEnd: false, isNewer: false });
  });

  test('cut off at any byte leave those before it', () => {
    for (let size = 0; size <= WHOLE.length; size += 1) {
      const scan = scanFrames(WHOLE.subarray(0, size));
      const whole = ENDS.filter((end) => end <= size).length;
      expect(texts(scan.frames)).toEqual(ALL.slice(0, whole));
      expect(scan.hasTornEnd).toBe(size !== (ENDS[whole - 1] ?? 0));
      expect(scan.hasDamage).toBe(false);
    }
  });

  test('with any one byte changed lose exactly the frame that it is in', () => {
    for (let at = 0; at < WHOLE.length; at += 1) {
      for (const mask of [1, 128, 255]) {
        const damaged = WHOLE.slice();
        damaged[at] = (damaged[at] ?? 0) ^ mask;
        const hit = ENDS.findIndex((end) => at < end);
        const scan = scanFrames(damaged);
        expect(texts(scan.frames)).toEqual(ALL.filter((_, index) => index !== hit));
        expect(scan.hasDamage || scan.hasTornEnd).toBe(true);
      }
    }
  });

  test('are never read out of anything else (seed 2)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(scanFrames(bytes).frames).toEqual([]);
      }),
      { seed: 2 },
    );
  });

  test('are not taken out of a payload that holds a frame as text', () => {
    const frame = encodeFrame({ kind: 'entry', tag: 1, lineage: 1, sequence: 1 }, utf8.encode('inner'));
    const outer = encodeFrame({ kind: 'entry', tag: 1, lineage: 1, sequence: 2 }, utf8.encode(utf8.decode(frame)));
    outer[40] = (outer[40] ?? 0) ^ 1;
    expect(scanFrames(outer).frames).toEqual([]);
  });
});
