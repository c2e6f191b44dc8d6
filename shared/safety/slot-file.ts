// What the safety copy asks of a disk. Both homes have it: a worker's handle in the browser's private file system, and a
// file descriptor on the desktop.
//
// The files are a pool: numbered, made ahead and in batches, never renamed or deleted. In a browser the names live in the
// same kind of database whose loss the safety copy is for, so that a file which is made when it is needed may vanish with its
// content; one that was there long before does not. A plan takes two files, each of them a whole copy, and every entry is
// written to both: any one file may be lost or damaged at any time. A snapshot goes to a spare file, and only when it stands
// there is the older of the two given back: nothing good is ever written over. One journal for all plans would save files, but
// then one damaged place, or one plan's rewriting, would concern every plan.

export interface SlotFile {
  readonly name: string;
  readAll(): Uint8Array;
  write(bytes: Uint8Array, at: number): void;
  truncate(size: number): void;
  /** Returns when everything written before it survives a power cut. */
  flush(): void;
}

/** Text to bytes and back, by the means of the place where it runs. */
export interface Utf8 {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

/** How a pool begins, and by how many files it grows. */
export const FIRST_SLOT_FILES = 32;
export const MORE_SLOT_FILES = 16;
