import { describe, expect, test } from 'vitest';
import { openOpfsPool } from '../../../renderer/platform/opfs-slot-files.ts';

/** The part of the browser's private file system that is used, with files of so many bytes in all. */
function createFakeStorage(room = Number.POSITIVE_INFINITY) {
  const bytesByName = new Map<string, Uint8Array>();
  const held = new Set<string>();
  /** So often a handle is refused, as one is that another tab still has. */
  const state = { refusals: 0, error: 'NoModificationAllowedError' };

  const handleOf = (name: string) => ({
    getSize: () => bytesOf(name).length,
    read: (target: Uint8Array, { at }: { at: number }) => {
      target.set(bytesOf(name).subarray(at));
      return bytesOf(name).length - at;
    },
    write: (bytes: Uint8Array, { at }: { at: number }) => {
      const granted = bytes.subarray(0, Math.max(0, room - at));
      const next = new Uint8Array(Math.max(bytesOf(name).length, at + granted.length));
      next.set(bytesOf(name));
      next.set(granted, at);
      bytesByName.set(name, next);
      return granted.length;
    },
    truncate: (size: number) => bytesByName.set(name, bytesOf(name).slice(0, size)),
    flush: () => {},
    close: () => held.delete(name),
  });
  const bytesOf = (name: string): Uint8Array => bytesByName.get(name) ?? new Uint8Array();
  const folder = {
    keys: async function* () {
      yield* [...bytesByName.keys()];
    },
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!bytesByName.has(name) && !create) throw new DOMException('none', 'NotFoundError');
      if (!bytesByName.has(name)) bytesByName.set(name, new Uint8Array());
      return {
        createSyncAccessHandle: async () => {
          if (state.refusals > 0 || held.has(name)) {
            state.refusals -= 1;
            throw new DOMException('held', state.error);
          }
          held.add(name);
          return handleOf(name);
        },
      };
    },
  };
  const storage = { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) };
  // The test stands in for a browser: of its storage only this much is asked for.
  return {
    storage: storage as unknown as StorageManager,
    state,
    held,
    names: () => [...bytesByName.keys()].sort(),
    clear: () => bytesByName.clear(),
  };
}

describe('the pool in the private file system', () => {
  test('is made once, with every file open', async () => {
    const { storage, held, names } = createFakeStorage();
    const pool = await openOpfsPool(storage);
    expect(pool.files).toHaveLength(32);
    expect(names()).toHaveLength(34);
    expect(names()).toContain('slot-0031');
    expect(held.size).toBe(34);
  });

  test('is found again with what was written, in the order of its numbers', async () => {
    const { storage, held, names } = createFakeStorage();
    const first = await openOpfsPool(storage);
    first.files[3]?.write(new Uint8Array([1, 2, 3]), 0);
    first.files[3]?.write(new Uint8Array([9]), 1);
    await first.grow();
    held.clear();
    const second = await openOpfsPool(storage);
    expect(second.files.map(({ name }) => name)).toEqual(names().filter((name) => name.startsWith('slot-')));
    expect(second.files).toHaveLength(48);
    expect(second.files[3]?.readAll()).toEqual(new Uint8Array([1, 9, 3]));
    second.files[3]?.truncate(1);
    expect(second.files[3]?.readAll()).toEqual(new Uint8Array([1]));
  });

  test('grows by files that are new each time', async () => {
    const { storage, names } = createFakeStorage();
    const pool = await openOpfsPool(storage);
    const grown = [...(await pool.grow()), ...(await pool.grow())].map(({ name }) => name);
    expect(new Set(grown).size).toBe(32);
    expect(names()).toContain('slot-0063');
  });

  test('waits for a file that a closing tab still has', async () => {
    const { storage, state } = createFakeStorage();
    state.refusals = 1;
    expect((await openOpfsPool(storage)).files).toHaveLength(32);
  });

  test('leaves no file open when one can’t be opened, and can be tried again', async () => {
    const { storage, state, held } = createFakeStorage();
    Object.assign(state, { refusals: 1, error: 'SecurityError' });
    await expect(openOpfsPool(storage)).rejects.toThrow('held');
    expect(held.size).toBe(0);
    expect((await openOpfsPool(storage)).files).toHaveLength(32);
  });

  test('tells when it was deleted behind its back', async () => {
    const { storage, clear } = createFakeStorage();
    const pool = await openOpfsPool(storage);
    expect(await pool.isGone()).toBe(false);
    clear();
    expect(await pool.isGone()).toBe(true);
  });

  test('says that it is full when not all was written', async () => {
    const { storage } = createFakeStorage(10);
    const [file] = (await openOpfsPool(storage)).files;
    expect(() => file?.write(new Uint8Array(11), 0)).toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
  });
});
