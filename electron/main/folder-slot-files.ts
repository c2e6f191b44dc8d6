// The pool of the safety copy as files of one folder. They are made once and from then on only written in place and flushed: a
// name that was flushed with its folder can't get lost any more.

import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { FIRST_SLOT_FILES, MORE_SLOT_FILES, type SlotFile } from '../../shared/safety/slot-file.ts';

export interface FolderPool {
  readonly manifestFiles: readonly [SlotFile, SlotFile];
  readonly files: readonly SlotFile[];
  /** Makes a batch of files. */
  readonly grow: () => readonly SlotFile[];
  close(): void;
}

/** Opens every file of the pool, and makes the first ones where there are none. Throws where the folder can't be written. */
export function openFolderPool(folder: string): FolderPool {
  mkdirSync(folder, { recursive: true });
  const handles: number[] = [];
  const open = (name: string): SlotFile => {
    const handle = openSlot(join(folder, name));
    handles.push(handle);
    return slotFileOver(handle, name);
  };
  const close = (): void => {
    for (const handle of handles.splice(0)) closeSync(handle);
  };
  try {
    const found = readdirSync(folder).filter((name) => SLOT_PATTERN.test(name));
    const names = [...found.sort(), ...namesAfter(found, FIRST_SLOT_FILES - found.length)];
    const manifestFiles = [open('manifest-a'), open('manifest-b')] as const;
    const files = names.map(open);
    syncFolder(folder);
    return {
      manifestFiles,
      files,
      grow: () => {
        const more = namesAfter(names, MORE_SLOT_FILES);
        const opened = more.map(open);
        syncFolder(folder);
        names.push(...more);
        return opened;
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

const SLOT_PREFIX = 'slot-';
const SLOT_PATTERN = /^slot-\d{4,}$/;

function namesAfter(names: readonly string[], count: number): readonly string[] {
  const next = Math.max(0, ...names.map((name) => Number(name.slice(SLOT_PREFIX.length)) + 1));
  const numbers = Array.from({ length: Math.max(0, count) }, (_, index) => next + index);
  return numbers.map((number) => `${SLOT_PREFIX}${String(number).padStart(4, '0')}`);
}

/** For reading and writing in place, without cutting what is there. */
function openSlot(path: string): number {
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  return openSync(path, 'r+');
}

function slotFileOver(handle: number, name: string): SlotFile {
  return {
    name,
    readAll: () => {
      const bytes = new Uint8Array(fstatSync(handle).size);
      const count = readFully(handle, bytes);
      return count === bytes.length ? bytes : bytes.subarray(0, count);
    },
    write: (bytes, at) => {
      let written = 0;
      while (written < bytes.length) {
        written += writeSync(handle, bytes, written, bytes.length - written, at + written);
      }
    },
    truncate: (size) => ftruncateSync(handle, size),
    flush: () => fdatasyncSync(handle),
  };
}

function readFully(handle: number, bytes: Uint8Array): number {
  let read = 0;
  while (read < bytes.length) {
    const count = readSync(handle, bytes, read, bytes.length - read, read);
    if (count === 0) break;
    read += count;
  }
  return read;
}

/** The names of new files stand on the disk only once their folder does. Windows has no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
