// A disk that can lose its power, forget what was not flushed, and be damaged.

import type { RotationLimits } from '../../../shared/safety/order-copy.ts';
import { openSafetyCopies, type SafetyCopies } from '../../../shared/safety/safety-copies.ts';
import { FIRST_SLOT_FILES, type SlotFile, type Utf8 } from '../../../shared/safety/slot-file.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const utf8: Utf8 = { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) };

export class PowerCut extends Error {}

export interface SimulatedDisk {
  readonly names: readonly string[];
  file(name: string): SlotFile;
  /** What a program would read now. */
  bytes(name: string): Uint8Array;
  /** Changes the medium behind the program's back. */
  put(name: string, bytes: Uint8Array): void;
  /** Every write and truncation from now on, after so many more bytes and operations, meets a power cut. */
  cutPowerAfter(steps: number): void;
  /** Turns it on again. Of what was not flushed, each operation survives whole, in part or not, as the dice say. */
  restart(dice: () => number): void;
  /** While set, writes to the named file, or to any, throw it. */
  failure: { readonly name: string | null; readonly error: Error } | null;
  /** How many flushes there were. */
  flushes: number;
  copy(): SimulatedDisk;
}

type Operation =
  | { readonly kind: 'write'; readonly bytes: Uint8Array; readonly at: number }
  | { readonly kind: 'truncate'; readonly size: number };

interface Medium {
  durable: Uint8Array;
  current: Uint8Array;
  pending: Operation[];
}

export function createSimulatedDisk(count = FIRST_SLOT_FILES): SimulatedDisk {
  const names = ['manifest-a', 'manifest-b', ...Array.from({ length: count }, (_, index) => `slot-${index}`)];
  return diskOver(new Map(names.map((name) => [name, { durable: NONE, current: NONE, pending: [] }])));
}

/** Opens the copies on a disk, as a program that starts. */
export function openOn(disk: SimulatedDisk, limits?: RotationLimits): SafetyCopies {
  const [a, b, ...slots] = disk.names.map((name) => disk.file(name));
  if (a === undefined || b === undefined) throw new Error('The disk has no files for the manifest');
  return openSafetyCopies({ utf8, manifestFiles: [a, b], files: slots, ...(limits === undefined ? {} : { limits }) });
}

export function tidyAll(copies: SafetyCopies): void {
  for (let round = 0; round < 50; round += 1) if (!copies.tidy()) return;
  throw new Error('The housekeeping does not come to an end');
}

const NONE = new Uint8Array();

function diskOver(media: Map<string, Medium>): SimulatedDisk {
  let stepsLeft = Number.POSITIVE_INFINITY;

  const disk: SimulatedDisk = {
    names: [...media.keys()],
    failure: null,
    flushes: 0,
    file: (name) => ({
      name,
      readAll: () => mediumOf(name).current.slice(),
      write: (bytes, at) => {
        const granted = Math.min(bytes.length, stepsLeft);
        if (granted > 0) perform(name, { kind: 'write', bytes: bytes.slice(0, granted), at });
        spend(bytes.length);
      },
      truncate: (size) => {
        if (stepsLeft > 0) perform(name, { kind: 'truncate', size });
        spend(1);
      },
      flush: () => {
        spend(1);
        fail(name);
        const medium = mediumOf(name);
        medium.durable = medium.current;
        medium.pending = [];
        disk.flushes += 1;
      },
    }),
    bytes: (name) => mediumOf(name).current,
    put: (name, bytes) => {
      media.set(name, { durable: bytes, current: bytes, pending: [] });
    },
    cutPowerAfter: (steps) => {
      stepsLeft = steps;
    },
    restart: (dice) => {
      stepsLeft = Number.POSITIVE_INFINITY;
      for (const medium of media.values()) {
        for (const operation of medium.pending) {
          const survived = survivingPart(operation, dice());
          if (survived !== null) medium.durable = applied(medium.durable, survived);
        }
        medium.current = medium.durable;
        medium.pending = [];
      }
    },
    copy: () =>
      diskOver(new Map([...media].map(([name, medium]) => [name, { ...medium, pending: [...medium.pending] }]))),
  };
  return disk;

  function mediumOf(name: string): Medium {
    const medium = media.get(name);
    if (medium === undefined) throw new Error(`No file ${name}`);
    return medium;
  }

  function perform(name: string, operation: Operation): void {
    fail(name);
    const medium = mediumOf(name);
    medium.current = applied(medium.current, operation);
    medium.pending.push(operation);
  }

  function fail(name: string): void {
    const { failure } = disk;
    if (failure !== null && (failure.name === null || failure.name === name)) throw failure.error;
  }

  function spend(steps: number): void {
    stepsLeft -= steps;
    if (stepsLeft < 0) throw new PowerCut('power cut');
  }
}

function survivingPart(operation: Operation, die: number): Operation | null {
  if (die < 0.35) return null;
  if (die < 0.65 || operation.kind === 'truncate') return operation;
  const share = (die - 0.65) / 0.35;
  return { ...operation, bytes: operation.bytes.slice(0, Math.floor(operation.bytes.length * share)) };
}

function applied(bytes: Uint8Array, operation: Operation): Uint8Array {
  const size =
    operation.kind === 'truncate' ? operation.size : Math.max(bytes.length, operation.at + operation.bytes.length);
  const next = new Uint8Array(size);
  next.set(bytes.subarray(0, size));
  if (operation.kind === 'write') next.set(operation.bytes, operation.at);
  return next;
}
