import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** More than anyone selects in a file manager to open at once. */
const MOST_FILES = 100;

/**
 * The files that the app is started with, as absolute paths. `argv` begins with the program, and with the app's folder after
 * it when that is not packed with the program. Switches are the system's and Chromium's; after `--` all are files.
 */
export function fileArguments(
  argv: readonly string[],
  { isPackaged, folder }: { readonly isPackaged: boolean; readonly folder: string },
): readonly string[] {
  const given = argv.slice(isPackaged ? 1 : 2);
  const end = given.indexOf('--');
  const switched = end === -1 ? given : given.slice(0, end);
  const named = [...switched.filter((word) => !word.startsWith('-')), ...(end === -1 ? [] : given.slice(end + 1))];
  return named.flatMap((word) => pathOf(word, folder) ?? []).slice(0, MOST_FILES);
}

function pathOf(word: string, folder: string): string | null {
  if (word === '') return null;
  if (!word.startsWith('file:')) return resolve(folder, word);
  try {
    return fileURLToPath(word);
  } catch {
    return null;
  }
}
