// What the app remembers of its window, in a small file of its own folder. Nothing of it is missed when it is lost.

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readWindowMemory, type WindowMemory } from '../../shared/shell/desktop-notes.ts';
import { readNote } from './read-note.ts';
import { NO_PLACES } from './window-places.ts';

export interface WindowMemoryFile {
  get(): WindowMemory;
  /** Written at once: what is changed last is changed while the app ends. */
  note(change: Partial<WindowMemory>): void;
}

const NOTHING: WindowMemory = { places: NO_PLACES, colourScheme: 'system' };

export function openWindowMemory(file: string): WindowMemoryFile {
  let memory = readNote(file, readWindowMemory) ?? NOTHING;
  return {
    get: () => memory,
    note: (change) => {
      memory = { ...memory, ...change };
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.tmp`, `${JSON.stringify(memory, null, 1)}\n`);
        renameSync(`${file}.tmp`, file);
      } catch {
        // A folder that can't be written has worse to tell, elsewhere.
      }
    },
  };
}
