// The safety copies' home on the desktop: files in the app's own folder, written by the main process, which outlives a page
// that crashes. One instance of the app runs at a time, so nobody else has them open.

import { fail } from '../../shared/result.ts';
import { openSafetyCopies, type SafetyCopies } from '../../shared/safety/safety-copies.ts';
import { safetyProblemFrom } from '../../shared/safety/safety-problem.ts';
import { answerSafetyRequest, type SafetyAnswer, type SafetyRequest } from '../../shared/safety/safety-request.ts';
import type { Utf8 } from '../../shared/safety/slot-file.ts';
import { type FolderPool, openFolderPool } from './folder-slot-files.ts';

export interface SafetyHome {
  /** Done and on the disk when it returns. */
  answer(request: SafetyRequest): SafetyAnswer;
  close(): void;
}

/** A pause in typing. */
const IDLE = 1_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const utf8: Utf8 = { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) };

/** The folder is opened when it is first wanted, and again at the next question where that failed. */
export function createSafetyHome(folder: string): SafetyHome {
  let opened: { readonly copies: SafetyCopies; readonly pool: FolderPool } | null = null;
  let idle: NodeJS.Timeout | null = null;

  return {
    answer: (request) => {
      try {
        opened ??= open(folder);
        const answer = answerSafetyRequest(opened.copies, request);
        growPool(opened);
        tidyWhenIdle();
        return answer;
      } catch (error) {
        return fail(safetyProblemFrom(error));
      }
    },
    close: () => {
      if (idle !== null) clearTimeout(idle);
      opened?.pool.close();
      opened = null;
    },
  };

  /** One piece of housekeeping at a time, so that an entry that comes meanwhile need not wait for all. */
  function tidyWhenIdle(): void {
    if (idle !== null) clearTimeout(idle);
    idle = setTimeout(() => {
      if (opened?.copies.tidy()) tidyWhenIdle();
    }, IDLE);
    idle.unref();
  }
}

function open(folder: string): { readonly copies: SafetyCopies; readonly pool: FolderPool } {
  const pool = openFolderPool(folder);
  const { manifestFiles, files } = pool;
  return { pool, copies: openSafetyCopies({ utf8, manifestFiles, files }) };
}

function growPool({ copies, pool }: { readonly copies: SafetyCopies; readonly pool: FolderPool }): void {
  if (!copies.wantsFiles) return;
  try {
    copies.addFiles(pool.grow());
  } catch {
    // Where there is no room for more, the next plan that needs one says so.
  }
}
