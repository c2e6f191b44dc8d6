// The system's own dialogs for files. A path that leaves them was chosen by the user.

import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { ChooseFileRequest } from '../../shared/ipc-contract.ts';

/** Of the file that was chosen last. */
let lastFolder: string | null = null;

/** Null when the user chooses none. */
export async function chooseFile(window: BrowserWindow, request: ChooseFileRequest): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: request.title,
    ...(lastFolder !== null && { defaultPath: lastFolder }),
    properties: ['openFile'],
    filters: [...filterFor(request.title, request.extensions), { name: 'All files', extensions: ['*'] }],
  });
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  lastFolder = dirname(path);
  return path;
}

export async function chooseTarget(
  window: BrowserWindow,
  request: { readonly title: string | null; readonly suggestedName: string; readonly extension: string },
): Promise<string | null> {
  const { title, suggestedName, extension } = request;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    ...(title !== null && { title }),
    // Its last part alone: a name that the page made up must not lead into another folder.
    defaultPath: join(lastFolder ?? app.getPath('documents'), basename(suggestedName.replaceAll('\\', '/'))),
    filters: filterFor(title, [extension]),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  lastFolder = dirname(filePath);
  return withExtension(filePath, extension);
}

/** Dialogs on Linux leave a name as it was typed. A file of the longer name is not replaced, since nobody was asked. */
async function withExtension(path: string, extension: string): Promise<string> {
  // “Roadmap 1.2” has none.
  const hasOne = !/^(\.\d+)?$/.test(extname(path));
  if (hasOne || extension === '') return path;
  const whole = `${path}.${extension.replace(/^\./, '')}`;
  const isTaken = await stat(whole).then(
    () => true,
    () => false,
  );
  return isTaken ? path : whole;
}

function filterFor(title: string | null, extensions: readonly string[]): FileFilter[] {
  const bare = extensions.map((extension) => extension.replace(/^\./, '')).filter((extension) => extension !== '');
  if (bare.length === 0) return [];
  return [{ name: title ?? `${bare[0]?.toUpperCase()} file`, extensions: bare }];
}
