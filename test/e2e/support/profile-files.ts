// The files in which a closed browser keeps what an app has stored, to be damaged as a crash, a bad disk or a cleaner would.

import { open, readdir, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { scanFrames } from '../../../shared/safety/frame.ts';

export interface ProfileFolders {
  /** Of the origin's IndexedDB. */
  readonly database: string;
  /** Of the private file systems of all origins. */
  readonly fileSystem: string;
  /** Where the names of the origin's private files are kept, in a database of their own. */
  readonly fileNames: string;
}

export function profileFolders(userDataFolder: string, address: string): ProfileFolders {
  const { hostname, port } = new URL(address);
  const fileSystem = join(userDataFolder, 'Default', 'File System');
  return {
    database: join(userDataFolder, 'Default', 'IndexedDB', `http_${hostname}_${port}.indexeddb.leveldb`),
    fileSystem,
    // The first origin of the profile.
    fileNames: join(fileSystem, '000', 't', 'Paths'),
  };
}

export interface SafetyFiles {
  /** The one written last is the first. */
  readonly manifests: readonly string[];
  /** Those that hold a plan undamaged, as far as can be told from one of them. */
  readonly copies: readonly string[];
}

/** The files of the safety copies, told apart by what is in them. */
export async function safetyFiles({ fileSystem }: ProfileFolders): Promise<SafetyFiles> {
  const manifests: { readonly file: string; readonly number: number }[] = [];
  const copies: string[] = [];
  const folder = join(fileSystem, '000', 't', '00');
  for (const name of (await readdir(folder)).sort()) {
    const file = join(folder, name);
    const { frames, hasDamage, hasTornEnd } = scanFrames(await readFile(file));
    const [first] = frames;
    if (first?.kind === 'manifest') manifests.push({ file, number: first.sequence });
    else if (first !== undefined && !hasDamage && !hasTornEnd) copies.push(file);
  }
  return { manifests: manifests.sort((a, b) => b.number - a.number).map(({ file }) => file), copies };
}

/** Cuts 20 bytes off the latest log of a LevelDB, as a crash between the head of a record and its content does. */
export async function cutLog(folder: string): Promise<void> {
  const log = (await readdir(folder))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  if (log === undefined) throw new Error(`${folder} has no log`);
  const file = join(folder, log);
  await truncate(file, Math.max(0, (await stat(file)).size - 20));
}

/** A place in a file: its beginning, a byte in its middle, its last bytes, or all of it. */
export type DamagedPlace = 'head' | 'middle' | 'end' | 'all';

/** Writes nonsense over a place of the file; over all of it: nothing is left. */
export async function damage(file: string, place: DamagedPlace): Promise<void> {
  if (place === 'all') return truncate(file, 0);
  const { size } = await stat(file);
  const at = { head: 2, middle: Math.floor(size / 2), end: size - 9 }[place];
  const handle = await open(file, 'r+');
  try {
    await handle.write(new Uint8Array(8).fill(0x2a), 0, 8, at);
  } finally {
    await handle.close();
  }
}
