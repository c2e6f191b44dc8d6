// Files by the system's own dialogs, through the main process. The page knows a file by its token, never by its path.

import type { CallRefusal, DesktopBridge, FileTicket } from '../../shared/ipc-contract.ts';
import type {
  ChosenFile,
  FileProblem,
  Files,
  LinkedFile,
  LinkedFileProblem,
  LinkedFiles,
} from '../../shared/ports/files.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';

export function createDesktopFiles(bridge: DesktopBridge): Files {
  return {
    chooseFile: async (request) => {
      const chosen = await bridge.call('choose-file', { ...request, extensions: [...request.extensions] });
      return chosen.ok && chosen.value !== null ? chosenFileOf(bridge, chosen.value) : null;
    },
    saveFile: async ({ suggestedName, bytes }) => {
      const saved = await bridge.call('save-file', { suggestedName, bytes });
      return saved.ok ? saved : fail({ kind: 'unwritable', message: saved.problem.message });
    },
  };
}

export function createDesktopLinkedFiles(bridge: DesktopBridge): LinkedFiles {
  return {
    canLink: true,
    chooseFile: async ({ title, extensions }) =>
      asLinked(bridge, await bridge.call('choose-file', { title, extensions: [...extensions] })),
    chooseTarget: async ({ title, suggestedName, extension }) =>
      asLinked(bridge, await bridge.call('choose-target', { title, suggestedName, extension })),
    recall: async (planId) => {
      const recalled = await bridge.call('recall-link', planId);
      if (!recalled.ok || recalled.value === null) return null;
      return { file: linkedFileOf(bridge, recalled.value.file), known: recalled.value.known };
    },
    remember: async (planId, { file, known }) => {
      const token = tokenOf(file);
      if (token === null) return false;
      return (await bridge.call('remember-link', { planId, token, known })).ok;
    },
    forget: async (planId) => {
      await bridge.call('forget-link', planId);
    },
  };
}

const TOKENS = new WeakMap<LinkedFile, string>();

/** What stands for a linked file at the main process; null for one that came another way. */
export function tokenOf(file: LinkedFile): string | null {
  return TOKENS.get(file) ?? null;
}

/** A file that was chosen or handed over, to be read. */
export function chosenFileOf(bridge: DesktopBridge, { token, name, size }: FileTicket): ChosenFile {
  return {
    name,
    size,
    read: async (): Promise<Result<Uint8Array, FileProblem>> => {
      const bytes = await bridge.call('read-file', token);
      return bytes.ok ? bytes : fail({ kind: 'unreadable', message: bytes.problem.message });
    },
  };
}

export function linkedFileOf(bridge: DesktopBridge, { token, name }: FileTicket): LinkedFile {
  const file: LinkedFile = {
    name,
    inspect: async () => spoken(await bridge.call('inspect-file', token), 'unreadable'),
    read: async () => spoken(await bridge.call('read-file', token), 'unreadable'),
    write: async (bytes) => spoken(await bridge.call('write-file', { token, bytes }), 'unwritable'),
    // The user chose it, and the system says in its own time whether it may be written.
    allowWriting: async () => true,
  };
  TOKENS.set(file, token);
  return file;
}

function asLinked(
  bridge: DesktopBridge,
  chosen: Result<FileTicket | null, LinkedFileProblem | CallRefusal>,
): Result<LinkedFile | null, LinkedFileProblem> {
  const told = spoken(chosen, 'not-allowed');
  if (!told.ok || told.value === null) return told.ok ? succeed(null) : told;
  return succeed(linkedFileOf(bridge, told.value));
}

/** A refusal as the problem that the port knows. */
function spoken<Value>(
  answer: Result<Value, LinkedFileProblem | CallRefusal>,
  refusedAs: LinkedFileProblem['kind'],
): Result<Value, LinkedFileProblem> {
  if (answer.ok) return answer;
  const { kind, message } = answer.problem;
  return fail({ kind: kind === 'refused' ? refusedAs : kind, message });
}
