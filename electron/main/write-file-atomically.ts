import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Virus scanners and indexers hold a file for a moment. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
const TRIES = 12;
const LONGEST_PAUSE = 500;

/**
 * Puts bytes in the place of a file, or makes it: at every moment, a power cut included, the path holds all of the old bytes or
 * all of the new ones. A link stays, and what it leads to is written. Throws what the system says when it can't, and leaves
 * nothing behind.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const place = await placeOf(path);
  const folder = dirname(place);
  // Not made of the file's name, which may be as long as the disk allows.
  const aside = join(folder, `.quarterdeck-${randomBytes(6).toString('hex')}.tmp`);
  const before = await stat(place).catch(nullWhenAbsent);
  if (before?.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  if (before !== null && !before.isFile()) throw Object.assign(new Error('it is no file'), { code: 'ENOTSUP' });
  // A rename would replace a file that its owner protected from writing.
  if (before !== null) await (await open(place, 'r+')).close();
  let handle: FileHandle | null = null;
  try {
    handle = await open(aside, 'wx', before === null ? 0o666 : before.mode & 0o777);
    // As it was, whatever new files get: those who share it go on sharing it. Some disks keep no such thing.
    if (before !== null) await handle.chmod(before.mode & 0o777).catch(() => {});
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    handle = null;
    await moveInto(aside, place);
  } catch (error) {
    await handle?.close().catch(() => {});
    await rm(aside, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(folder);
}

/** Where the bytes belong: a rename would put the file in the place of a link, also of one to what is not there (any more). */
async function placeOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    // Some drives of Windows know no real paths.
    if (codeOf(error) !== 'ENOENT') return path;
    const target = await readlink(path).catch(() => null);
    return target === null ? path : placeOf(resolve(await realpath(dirname(path)), target));
  }
}

function nullWhenAbsent(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

async function moveInto(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!HELD.has(codeOf(error)) || tries === TRIES || process.platform !== 'win32') throw error;
      await wait(Math.min(LONGEST_PAUSE, 10 * 2 ** tries));
    }
  }
}

/** Some file systems refuse it, and have no need of it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
