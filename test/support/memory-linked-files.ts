import type { PlanId } from '../../shared/plan/ids.ts';
import type { ChosenFile, FileFacts, FileLink, LinkedFile, LinkedFiles } from '../../shared/ports/files.ts';
import { fail, succeed } from '../../shared/result.ts';

/** A shell that keeps no file. */
export const NO_LINKED_FILES: LinkedFiles = {
  canLink: false,
  chooseFile: async () => succeed(null),
  chooseTarget: async () => succeed(null),
  recall: async () => null,
  remember: async () => false,
  forget: async () => {},
};

/** A folder of files that the user's choice is made for. */
export interface MemoryLinkedFiles extends LinkedFiles {
  /** What the user chooses next, to open or to save to; null: nothing. */
  choice: string | null;
  /** Whether the user lets files be written. */
  allowed: boolean;
  file(name: string): MemoryFile;
  /** What is in a file as text; null when it is not there. */
  text(name: string): string | null;
  /** Writes as another program would. */
  put(name: string, content: string): void;
  delete(name: string): void;
  /** The same files as another machine has them, which links them anew. */
  elsewhere(): MemoryLinkedFiles;
}

export interface MemoryFile {
  readonly linked: LinkedFile;
  readonly chosen: ChosenFile;
}

type Contents = Map<string, { readonly bytes: Uint8Array; readonly modifiedAt: number }>;

export function createMemoryLinkedFiles(contents: Contents = new Map()): MemoryLinkedFiles {
  const links = new Map<PlanId, FileLink>();
  const write = (name: string, bytes: Uint8Array): FileFacts => {
    const modifiedAt = 1 + Math.max(0, ...[...contents.values()].map((one) => one.modifiedAt));
    contents.set(name, { bytes, modifiedAt });
    return { size: bytes.length, modifiedAt };
  };
  const linkedFile = (name: string): LinkedFile => {
    const gone = () => fail({ kind: 'gone' as const, message: `“${name}” is gone.` });
    return {
      name,
      inspect: async () => {
        const found = contents.get(name);
        return found ? succeed({ size: found.bytes.length, modifiedAt: found.modifiedAt }) : gone();
      },
      read: async () => {
        const found = contents.get(name);
        return found ? succeed(found.bytes) : gone();
      },
      write: async (bytes) => succeed(write(name, bytes)),
      allowWriting: async () => folder.allowed,
    };
  };
  const folder: MemoryLinkedFiles = {
    choice: null,
    allowed: true,
    canLink: true,
    chooseFile: async () => succeed(folder.choice === null ? null : linkedFile(folder.choice)),
    chooseTarget: async () => succeed(folder.choice === null ? null : linkedFile(folder.choice)),
    recall: async (planId) => links.get(planId) ?? null,
    remember: async (planId, link) => {
      links.set(planId, link);
      return true;
    },
    forget: async (planId) => {
      links.delete(planId);
    },
    file: (name) => {
      const linked = linkedFile(name);
      const bytes = () => contents.get(name)?.bytes ?? new Uint8Array();
      return { linked, chosen: { name, size: bytes().length, read: async () => succeed(bytes()) } };
    },
    text: (name) => {
      const found = contents.get(name);
      return found === undefined ? null : new TextDecoder().decode(found.bytes);
    },
    put: (name, content) => {
      write(name, new TextEncoder().encode(content));
    },
    delete: (name) => {
      contents.delete(name);
    },
    elsewhere: () => createMemoryLinkedFiles(contents),
  };
  return folder;
}
