import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The file that the app is started with, as an absolute path; null when there is none. `argv` begins with the program, and
 * with the app's folder after it when that is not packed with the program. Switches are the system's and Chromium's.
 */
export function fileArgument(
  argv: readonly string[],
  { isPackaged, folder }: { readonly isPackaged: boolean; readonly folder: string },
): string | null {
  const given = argv.slice(isPackaged ? 1 : 2);
  const end = given.indexOf('--');
  const named = end === -1 ? given.find((word) => !word.startsWith('-')) : given[end + 1];
  if (named === undefined || named === '') return null;
  if (!named.startsWith('file:')) return resolve(folder, named);
  try {
    return fileURLToPath(named);
  } catch {
    return null;
  }
}
