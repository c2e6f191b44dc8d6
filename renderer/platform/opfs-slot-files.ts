// The pool of the safety copy in the browser's private file system. The handles exist in workers only.

import { FIRST_SLOT_FILES, MORE_SLOT_FILES, type SlotFile } from '../../shared/safety/slot-file.ts';

export interface OpfsPool {
  readonly manifestFiles: readonly [SlotFile, SlotFile];
  readonly files: readonly SlotFile[];
  /** Makes a batch of files. */
  readonly grow: () => Promise<readonly SlotFile[]>;
  /** Whether the folder was deleted behind its back, as when the user clears the browser's data: what is written then is lost. */
  readonly isGone: () => Promise<boolean>;
}

const FOLDER = 'safety-copies';
const MANIFEST_NAMES = ['manifest-a', 'manifest-b'];

/** Opens every file of the pool, and makes the first ones where there are none. Throws where the browser denies it. */
export async function openOpfsPool(storage: StorageManager = navigator.storage): Promise<OpfsPool> {
  const root = await storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const found: string[] = [];
  for await (const name of folder.keys()) if (SLOT_PATTERN.test(name)) found.push(name);
  const names = [...found.sort(), ...namesAfter(found, FIRST_SLOT_FILES - found.length)];
  const [a, b, ...files] = await openAll(folder, [...MANIFEST_NAMES, ...names]);
  if (a === undefined || b === undefined) throw new Error('The files of the manifest are missing');
  return {
    manifestFiles: [a, b],
    files,
    grow: async () => {
      const more = namesAfter(names, MORE_SLOT_FILES);
      const opened = await openAll(folder, more);
      names.push(...more);
      return opened;
    },
    isGone: async () => {
      try {
        await (await root.getDirectoryHandle(FOLDER)).getFileHandle(a.name);
        return false;
      } catch (error) {
        return error instanceof DOMException && error.name === 'NotFoundError';
      }
    },
  };
}

const SLOT_PREFIX = 'slot-';
const SLOT_PATTERN = /^slot-\d{4,}$/;

function namesAfter(names: readonly string[], count: number): readonly string[] {
  const next = Math.max(0, ...names.map((name) => Number(name.slice(SLOT_PREFIX.length)) + 1));
  const numbers = Array.from({ length: Math.max(0, count) }, (_, index) => next + index);
  return numbers.map((number) => `${SLOT_PREFIX}${String(number).padStart(4, '0')}`);
}

/** All of them or none: a handle that stayed open would be in the way of the next try. */
async function openAll(folder: FileSystemDirectoryHandle, names: readonly string[]): Promise<readonly SlotFile[]> {
  const outcomes = await Promise.allSettled(
    names.map(async (name) => openHandle(await folder.getFileHandle(name, { create: true }))),
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed === undefined) {
    return outcomes.flatMap((outcome, index) =>
      outcome.status === 'fulfilled' ? [slotFileOver(outcome.value, names[index] ?? '')] : [],
    );
  }
  for (const outcome of outcomes) if (outcome.status === 'fulfilled') outcome.value.close();
  throw failed.reason;
}

function slotFileOver(handle: FileSystemSyncAccessHandle, name: string): SlotFile {
  return {
    name,
    readAll: () => {
      const bytes = new Uint8Array(handle.getSize());
      const count = handle.read(bytes, { at: 0 });
      return count === bytes.length ? bytes : bytes.subarray(0, count);
    },
    write: (bytes, at) => {
      // A view over memory that is not shared, which is all that there is here.
      const written = handle.write(bytes as Uint8Array<ArrayBuffer>, { at });
      if (written !== bytes.length) throw new DOMException(`${name} took ${written} bytes`, 'QuotaExceededError');
    },
    truncate: (size) => handle.truncate(size),
    flush: () => handle.flush(),
  };
}

const TRIES = 40;
const PAUSE = 50;

/** The handle; a tab that was closed just now may hold it for a moment still. */
async function openHandle(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      const isHeld = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isHeld || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
