// The plan files that were opened or saved lately, the latest first: the system's own list, and one for the menu where the
// system has none.

import { readRecentFiles } from '../../shared/shell/desktop-notes.ts';
import { readNote } from './read-note.ts';
import { finishBeforeEnd } from './unfinished-work.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface RecentFiles {
  list(): readonly string[];
  add(path: string): void;
  clear(): void;
}

const MOST_FILES = 10;

export function createRecentFiles(file: string, onChange: () => void): RecentFiles {
  let paths: readonly string[] = (readNote(file, readRecentFiles) ?? []).slice(0, MOST_FILES);
  /** One write after the other. */
  let turn: Promise<void> = Promise.resolve();
  return {
    list: () => paths,
    add: (path) => keep([path, ...paths.filter((one) => one !== path)].slice(0, MOST_FILES)),
    clear: () => keep([]),
  };

  function keep(next: readonly string[]): void {
    if (next.length === paths.length && next.every((path, index) => path === paths[index])) return;
    paths = next;
    const bytes = new TextEncoder().encode(`${JSON.stringify(paths)}\n`);
    // A list that can't be kept is shorter next time; there is nothing to do about it.
    turn = finishBeforeEnd(turn.then(() => writeFileAtomically(file, bytes)).catch(() => {}));
    onChange();
  }
}
