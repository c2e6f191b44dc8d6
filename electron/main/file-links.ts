// Which file belongs to which plan, in a file of the app's own folder: only through it may a page reach a file that was chosen
// before the app started.

import type { PlanId } from '../../shared/plan/ids.ts';
import { readStoredLinks, type StoredLink } from '../../shared/shell/desktop-notes.ts';
import { readNote } from './read-note.ts';
import { finishBeforeEnd } from './unfinished-work.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface FileLinks {
  get(planId: PlanId): StoredLink | null;
  /** Rejects when it can't be kept. */
  put(planId: PlanId, link: StoredLink): Promise<void>;
  delete(planId: PlanId): Promise<void>;
}

const MOST_LINKS = 1_000;

/** What can't be read is as good as not there: a link only spares a question. */
export function createFileLinks(file: string): FileLinks {
  const links = new Map<string, StoredLink>(Object.entries(readNote(file, readStoredLinks) ?? {}));
  /** One write after the other, each with what stands then. */
  let turn: Promise<void> = Promise.resolve();
  return {
    get: (planId) => links.get(planId) ?? null,
    put: (planId, link) => {
      links.delete(planId);
      links.set(planId, link);
      for (const id of [...links.keys()].slice(0, Math.max(0, links.size - MOST_LINKS))) links.delete(id);
      return write();
    },
    delete: (planId) => (links.delete(planId) ? write() : Promise.resolve()),
  };

  function write(): Promise<void> {
    const written = turn.then(() =>
      writeFileAtomically(file, new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(links), null, 1)}\n`)),
    );
    turn = written.catch(() => {});
    return finishBeforeEnd(written);
  }
}
