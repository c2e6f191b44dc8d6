// The record that every file of the safety copy is made of: a head, checked by itself, and a payload, checked too.

import { crc32c } from './crc32c.ts';

export type FrameKind = 'snapshot' | 'entry' | 'mark' | 'manifest';

export interface FrameHead {
  readonly kind: FrameKind;
  /** Of the plan: what an earlier owner of the file left behind is not taken for the present one's. */
  readonly tag: number;
  /** One more each time that a plan's copy was replaced by another history. */
  readonly lineage: number;
  readonly sequence: number;
}

export interface Frame extends FrameHead {
  readonly payload: Uint8Array;
  /** Head and payload. */
  readonly bytes: Uint8Array;
}

export interface FrameScan {
  readonly frames: readonly Frame[];
  /** Where the last readable frame ends. */
  readonly end: number;
  /** Whether something before that end can't be read. */
  readonly hasDamage: boolean;
  /** Whether bytes follow that are no frame: a write that was cut short, or damage to the last frame. */
  readonly hasTornEnd: boolean;
  /** Whether a newer version wrote it: it is to be left as it is. */
  readonly isNewer: boolean;
}

// UTF-8 knows neither 0xFF nor 0xFE: no payload can be taken for the beginning of a frame.
const MAGIC = 0xfe4451ff;
const MAGIC_FIRST_BYTE = 0xff;
const FRAME_VERSION = 1;
const KINDS: readonly FrameKind[] = ['snapshot', 'entry', 'mark', 'manifest'];

// Byte offsets in the head, little-endian: magic 0, version 4, kind 5, tag 8, lineage 12, sequence 16 (a double, for whole
// numbers up to 2^53), length of the payload 24, its checksum 28, checksum of the head up to here 32.
const HEAD_SUM = 32;
const HEAD_LENGTH = 36;

/** A frame as bytes. The payload may have up to 4 GB. */
export function encodeFrame({ kind, tag, lineage, sequence }: FrameHead, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEAD_LENGTH + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint8(4, FRAME_VERSION);
  view.setUint8(5, KINDS.indexOf(kind));
  view.setUint32(8, tag, true);
  view.setUint32(12, lineage, true);
  view.setFloat64(16, sequence, true);
  view.setUint32(24, payload.length, true);
  view.setUint32(28, crc32c(payload), true);
  view.setUint32(HEAD_SUM, crc32c(bytes.subarray(0, HEAD_SUM)), true);
  bytes.set(payload, HEAD_LENGTH);
  return bytes;
}

/** Every frame that can be read, also after damaged places. The frames share the memory of the bytes. */
export function scanFrames(bytes: Uint8Array): FrameScan {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Frame[] = [];
  let at = 0;
  let end = 0;
  let hasDamage = false;
  let isNewer = false;
  while (at < bytes.length) {
    const found = frameAt(bytes, view, at);
    if (found === null || found === 'newer') {
      isNewer ||= found === 'newer';
      at = nextBeginning(bytes, at + 1);
      continue;
    }
    hasDamage ||= at !== end;
    frames.push(found);
    at += found.bytes.length;
    end = at;
  }
  return { frames, end, hasDamage, hasTornEnd: end < bytes.length, isNewer };
}

function frameAt(bytes: Uint8Array, view: DataView, at: number): Frame | 'newer' | null {
  if (bytes.length - at < HEAD_LENGTH || view.getUint32(at, true) !== MAGIC) return null;
  if (view.getUint32(at + HEAD_SUM, true) !== crc32c(bytes.subarray(at, at + HEAD_SUM))) return null;
  if (view.getUint8(at + 4) > FRAME_VERSION) return 'newer';
  const kind = KINDS[view.getUint8(at + 5)];
  const payloadEnd = at + HEAD_LENGTH + view.getUint32(at + 24, true);
  if (kind === undefined || payloadEnd > bytes.length) return null;
  const payload = bytes.subarray(at + HEAD_LENGTH, payloadEnd);
  if (view.getUint32(at + 28, true) !== crc32c(payload)) return null;
  return {
    kind,
    tag: view.getUint32(at + 8, true),
    lineage: view.getUint32(at + 12, true),
    sequence: view.getFloat64(at + 16, true),
    payload,
    bytes: bytes.subarray(at, payloadEnd),
  };
}

function nextBeginning(bytes: Uint8Array, from: number): number {
  const found = bytes.indexOf(MAGIC_FIRST_BYTE, from);
  return found === -1 ? bytes.length : found;
}
