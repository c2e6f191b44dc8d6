// Linked files by the File System Access API, where the browser has it.

import type { FileFacts, LinkedFile, LinkedFileProblem, LinkedFiles } from '../../shared/ports/files.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import { createFileHandleLinks, type FileHandleLinks } from './file-handle-links.ts';
import { browserPickers, type FilePickers, mayWrite } from './file-system-access.ts';

export interface LinkedFilesParts {
  /** Null: the browser has none, so that no file can be linked. */
  readonly pickers?: FilePickers | null;
  readonly links?: FileHandleLinks;
}

const PICKER_ID = 'plan-files';

export function createLinkedFiles({
  pickers = browserPickers(),
  links = createFileHandleLinks(),
}: LinkedFilesParts = {}): LinkedFiles {
  return {
    canLink: pickers !== null,
    chooseFile: async ({ title, extensions }) => {
      if (pickers === null) return succeed(null);
      const accept = { 'application/json': extensions.map(withDot) };
      return picked(async () => {
        const types = [{ description: title, accept }];
        const [handle] = await pickers.showOpenFilePicker({ id: PICKER_ID, multiple: false, types });
        return handle;
      });
    },
    chooseTarget: async ({ title, suggestedName, extension, mediaType }) => {
      if (pickers === null) return succeed(null);
      const types = [{ description: title, accept: { [mediaType]: [withDot(extension)] } }];
      return picked(() => pickers.showSaveFilePicker({ id: PICKER_ID, suggestedName, types }));
    },
    recall: async (planId) => {
      try {
        const row = await links.get(planId);
        return row === undefined ? null : { file: linkedFileFrom(row.handle), known: row.known };
      } catch {
        return null;
      }
    },
    remember: async (planId, { file, known }) => {
      const handle = HANDLES.get(file);
      if (handle === undefined) return false;
      try {
        await links.put({ planId, handle, known });
        return true;
      } catch {
        return false;
      }
    },
    forget: async (planId) => {
      // A link that stays only offers a file once more.
      await links.delete(planId).catch(() => {});
    },
  };
}

const HANDLES = new WeakMap<LinkedFile, FileSystemFileHandle>();

/** A file as it was picked, dropped or remembered. */
export function linkedFileFrom(handle: FileSystemFileHandle): LinkedFile {
  const { name } = handle;
  const file: LinkedFile = {
    name,
    inspect: () => attempt(name, 'read', async () => factsOf(await handle.getFile())),
    read: () => attempt(name, 'read', async () => new Uint8Array(await (await handle.getFile()).arrayBuffer())),
    write: (bytes) =>
      attempt(name, 'write', async () => {
        await replaceContent(handle, bytes);
        return factsOf(await handle.getFile());
      }),
    allowWriting: () => mayWrite(handle),
  };
  HANDLES.set(file, handle);
  return file;
}

/** The browser writes beside the file and puts it in its place when it is closed. */
async function replaceContent(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const writable = await handle.createWritable();
  try {
    // A copy, since a stream takes no bytes over memory that may be shared.
    await writable.write(new Uint8Array(bytes));
  } catch (error) {
    await writable.abort().catch(() => {});
    throw error;
  }
  await writable.close();
}

function factsOf({ size, lastModified }: File): FileFacts {
  return { size, modifiedAt: lastModified };
}

async function picked(
  pick: () => Promise<FileSystemFileHandle | undefined>,
): Promise<Result<LinkedFile | null, LinkedFileProblem>> {
  try {
    const handle = await pick();
    return succeed(handle === undefined ? null : linkedFileFrom(handle));
  } catch (error) {
    if (nameOf(error) === 'AbortError') return succeed(null);
    return fail({ kind: 'not-allowed', message: `The browser shows no list of files: ${reasonOf(error)}. Try again.` });
  }
}

async function attempt<Value>(
  name: string,
  what: 'read' | 'write',
  work: () => Promise<Value>,
): Promise<Result<Value, LinkedFileProblem>> {
  try {
    return succeed(await work());
  } catch (error) {
    return fail(problemFrom(error, name, what));
  }
}

function problemFrom(error: unknown, name: string, what: 'read' | 'write'): LinkedFileProblem {
  const done = what === 'read' ? 'read' : 'written';
  switch (nameOf(error)) {
    case 'NotFoundError':
      return { kind: 'gone', message: `“${name}” is not there any more: it was moved, renamed or deleted.` };
    case 'NotAllowedError':
    case 'SecurityError':
      return {
        kind: 'not-allowed',
        message: `The browser was not allowed to ${what} “${name}”. Try again and allow it.`,
      };
    case 'NoModificationAllowedError':
    case 'InvalidStateError':
      return {
        kind: 'unwritable',
        message: `“${name}” can’t be ${done}: another program is using it. Close it there.`,
      };
    case 'QuotaExceededError':
      return {
        kind: 'unwritable',
        message: `“${name}” can’t be written: the disk is full. Nothing in it was changed.`,
      };
    default: {
      const kind = what === 'read' ? 'unreadable' : 'unwritable';
      return { kind, message: `“${name}” can’t be ${done}: ${reasonOf(error)}.` };
    }
  }
}

function withDot(extension: string): string {
  return `.${extension.replace(/^\./, '')}`;
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\.$/, '');
}
