import { describe, expect, test } from 'vitest';
import { PLAN_FORMAT_VERSION } from '../../../shared/plan-file/plan-format-upgrades.ts';
import { createFilePool, type FilePool, NoSpareFile } from '../../../shared/safety/file-pool.ts';
import { placeCopy } from '../../../shared/safety/order-copy.ts';
import { NO_GROWTH, type PlanCopy } from '../../../shared/safety/plan-copy.ts';
import { PLAN_ID } from './plan-history.ts';
import { createSimulatedDisk } from './simulated-disk.ts';

const BYTES = new Uint8Array([1, 2, 3]);

function copyIn(names: readonly string[], disk: ReturnType<typeof createSimulatedDisk>): PlanCopy {
  for (const name of names) disk.put(name, new Uint8Array([9]));
  return {
    tag: 1,
    lineage: 1,
    summary: { planId: PLAN_ID, name: 'Platform', changedAt: '', counts: {}, formatVersion: PLAN_FORMAT_VERSION },
    sequence: 1,
    latestSum: null,
    entryCount: 1,
    known: 1,
    removedAt: null,
    markNumber: 0,
    slots: names.map((name) => ({ file: disk.file(name), end: 1, snapshotSequence: 0 })),
    damaged: [],
    growth: NO_GROWTH,
    isNewer: false,
    isLeftAlone: false,
  };
}

describe('new content in the place of a copy', () => {
  test('goes to two spare files, and gives the old ones back', () => {
    const disk = createSimulatedDisk(4);
    const pool = createFilePool();
    pool.add([disk.file('slot-2'), disk.file('slot-3')]);
    const slots = placeCopy(pool, copyIn(['slot-0', 'slot-1'], disk), BYTES);
    expect(slots.map(({ file }) => file.name)).toEqual(['slot-2', 'slot-3']);
    expect(disk.bytes('slot-0')).toHaveLength(0);
    expect(pool.size).toBe(2);
  });

  test('with one spare file takes an old one for the second, once the first stands', () => {
    const disk = createSimulatedDisk(3);
    const pool = createFilePool();
    pool.add([disk.file('slot-2')]);
    const slots = placeCopy(pool, copyIn(['slot-0', 'slot-1'], disk), BYTES);
    expect(slots.map(({ file }) => file.name)).toEqual(['slot-2', 'slot-0']);
    expect(disk.bytes('slot-0')).toEqual(BYTES);
  });

  test('keeps the first file when nothing else is left and the second can’t be written', () => {
    const disk = createSimulatedDisk(3);
    const pool = createFilePool();
    pool.add([disk.file('slot-2')]);
    let filled = 0;
    const failing: FilePool = {
      add: pool.add,
      giveBack: pool.giveBack,
      get size() {
        return pool.size;
      },
      fill: (bytes) => {
        filled += 1;
        if (filled > 1) throw new Error('the disk is full');
        return pool.fill(bytes);
      },
    };
    const slots = placeCopy(failing, copyIn(['slot-0', 'slot-1'], disk), BYTES);
    expect(slots.map(({ file }) => file.name)).toEqual(['slot-2']);
    expect(disk.bytes('slot-2')).toEqual(BYTES);
  });

  test('leaves the old as it was when there is no spare file, or the second of two fails', () => {
    const disk = createSimulatedDisk(4);
    const pool = createFilePool();
    const old = copyIn(['slot-0', 'slot-1'], disk);
    expect(() => placeCopy(pool, old, BYTES)).toThrow(NoSpareFile);
    pool.add([disk.file('slot-2'), disk.file('slot-3')]);
    disk.failure = { name: 'slot-3', error: new Error('no room') };
    expect(() => placeCopy(pool, old, BYTES)).toThrow('no room');
    for (const name of ['slot-0', 'slot-1']) expect(disk.bytes(name)).toHaveLength(1);
    expect(disk.bytes('slot-2')).toHaveLength(0);
  });
});
