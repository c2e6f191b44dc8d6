// A file on its way into the app: dropped on the window, or handed over by the system.

import type { DesktopBridge, FileTicket } from '../../shared/ipc-contract.ts';
import { beginsAsPlanFile, isPlanFileName } from '../../shared/plan-file/plan-file-name.ts';
import type { ChosenFile, LinkedFile } from '../../shared/ports/files.ts';
import { chosenFileFrom } from '../platform/browser-files.ts';
import { chosenFileOf, linkedFileOf } from '../platform/desktop-files.ts';
import { droppedHandle } from '../platform/file-system-access.ts';
import { linkedFileFrom } from '../platform/linked-files.ts';

export type IncomingFile =
  /** `linked` where its place is known: it stays linked to its plan. */
  | { readonly kind: 'plan-file'; readonly file: ChosenFile; readonly linked: LinkedFile | null }
  /** Anything else is one to import. */
  | { readonly kind: 'source'; readonly file: ChosenFile };

export function incomingFromTicket(desktop: DesktopBridge, ticket: FileTicket): IncomingFile {
  const file = chosenFileOf(desktop, ticket);
  if (!isPlanFileName(ticket.name)) return { kind: 'source', file };
  return { kind: 'plan-file', file, linked: linkedFileOf(desktop, ticket) };
}

/** What was dropped. Must be called while the drop is dealt with, since afterwards nothing is known of it. */
export function incomingFromDrop(
  { files, items }: DataTransfer,
  desktop: DesktopBridge | null,
): Promise<readonly IncomingFile[]> {
  const dropped = [...items].filter(({ kind }) => kind === 'file');
  return Promise.all(
    [...files].map((file, index) => {
      if (desktop !== null) return droppedOnDesktop(desktop, file);
      const item = dropped[index];
      return incomingFrom(file, item === undefined ? null : droppedHandle(item));
    }),
  );
}

async function incomingFrom(file: File, handle: Promise<FileSystemFileHandle | null> | null): Promise<IncomingFile> {
  const chosen = chosenFileFrom(file);
  if (!isPlanFileName(file.name) && !(await beginsAsOne(file))) return { kind: 'source', file: chosen };
  const known = await handle;
  return { kind: 'plan-file', file: chosen, linked: known === null ? null : linkedFileFrom(known) };
}

/** The main process knows the place of what was dropped, and tells it of plan files only. */
async function droppedOnDesktop(desktop: DesktopBridge, file: File): Promise<IncomingFile> {
  const ticket = isPlanFileName(file.name) ? await desktop.admitDropped(file) : null;
  return ticket?.ok ? incomingFromTicket(desktop, ticket.value) : incomingFrom(file, null);
}

/** What can't be read, such as a folder, is left to those who say why. */
async function beginsAsOne(file: File): Promise<boolean> {
  try {
    return beginsAsPlanFile(await file.slice(0, 1_000).text());
  } catch {
    return false;
  }
}
