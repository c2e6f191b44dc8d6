// The files that no plan uses.

import type { SlotFile } from './slot-file.ts';
import { clearFile, fillFile } from './slot-writing.ts';

export interface FilePool {
  readonly size: number;
  add(files: readonly SlotFile[]): void;
  /** Fills one with the bytes, flushed. Throws what the file throws, and when there is none. */
  fill(bytes: Uint8Array): SlotFile;
  /** Takes a file back, emptied; one that can't be emptied is left out. */
  giveBack(file: SlotFile): void;
}

/** Thrown when the pool has to grow first. */
export class NoSpareFile extends Error {
  override readonly name = 'NoSpareFile';

  constructor() {
    super('there is no spare file for it');
  }
}

export function createFilePool(): FilePool {
  const spare: SlotFile[] = [];
  return {
    get size() {
      return spare.length;
    },
    add: (files) => {
      spare.push(...files);
    },
    fill: (bytes) => {
      const file = spare.shift();
      if (file === undefined) throw new NoSpareFile();
      try {
        fillFile(file, bytes);
      } catch (error) {
        // To the end: another one may be better.
        spare.push(file);
        throw error;
      }
      return file;
    },
    giveBack: (file) => {
      if (clearFile(file)) spare.push(file);
    },
  };
}
