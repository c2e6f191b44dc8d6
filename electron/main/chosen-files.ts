// What a page may do with a file that the user chose: look at it, read it, put other bytes in its place.

import { constants } from 'node:fs';
import { access, type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileTicket, FileToken } from '../../shared/ipc-contract.ts';
import { MAX_PLAN_FILE_BYTES } from '../../shared/plan-file/plan-file.ts';
import type { FileFacts, LinkedFileProblem } from '../../shared/ports/files.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import { fileProblem } from './file-problem.ts';
import type { FileTokens } from './file-tokens.ts';
import { finishBeforeEnd } from './unfinished-work.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

export interface ChosenFiles {
  /** Lets the page touch a file from now on. */
  admit(path: string): Promise<FileTicket>;
  inspect(token: FileToken): Promise<Result<FileFacts, LinkedFileProblem>>;
  read(token: FileToken): Promise<Result<Uint8Array, LinkedFileProblem>>;
  write(token: FileToken, bytes: Uint8Array): Promise<Result<FileFacts, LinkedFileProblem>>;
}

export function createChosenFiles(tokens: FileTokens): ChosenFiles {
  return {
    admit: async (path) => {
      const size = await stat(path).then(
        (facts) => facts.size,
        () => 0,
      );
      return { token: tokens.tokenFor(path), name: basename(path), size };
    },
    inspect: (token) =>
      attempt(tokens, token, 'read', async (path) => {
        await access(path, constants.R_OK);
        return factsOf(path);
      }),
    read: (token) => attempt(tokens, token, 'read', readWhole),
    write: (token, bytes) =>
      attempt(tokens, token, 'write', async (path) => {
        await finishBeforeEnd(writeFileAtomically(path, bytes));
        return factsOf(path);
      }),
  };
}

async function factsOf(path: string): Promise<FileFacts> {
  const facts = await stat(path);
  if (facts.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  // Whole milliseconds, as the browser tells them.
  return { size: facts.size, modifiedAt: Math.floor(facts.mtimeMs) };
}

/** By its size first: what is too large, or is no file, such as a device without an end, is never read. */
async function readWhole(path: string): Promise<Uint8Array> {
  let file: FileHandle | null = null;
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
    if (!facts.isFile()) throw Object.assign(new Error('it is no file'), { code: 'ENOTSUP' });
    if (facts.size > MAX_PLAN_FILE_BYTES) throw Object.assign(new Error('it is too large'), { code: 'EFBIG' });
    file = await open(path, 'r');
    return new Uint8Array(await file.readFile());
  } finally {
    await file?.close();
  }
}

async function attempt<Value>(
  tokens: FileTokens,
  token: FileToken,
  what: 'read' | 'write',
  work: (path: string) => Promise<Value>,
): Promise<Result<Value, LinkedFileProblem>> {
  const path = tokens.pathOf(token);
  if (path === null) return fail({ kind: 'not-allowed', message: 'This file was not chosen. Choose it again.' });
  try {
    return succeed(await work(path));
  } catch (error) {
    return fail(fileProblem(error, { name: basename(path), what }));
  }
}
