// A page that crashed, hangs, or lacks its bridge: the window says so and offers to load it again. What was saved is safe: it
// stands in two places outside the page.

import { app, type BrowserWindow, dialog } from 'electron';

const SAFE = 'Everything up to the last “Saved” is safe.';

export function watchForTrouble(window: BrowserWindow): void {
  const { webContents } = window;
  let isBeingReplaced = false;
  let waiting: AbortController | null = null;

  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || isBeingReplaced) return;
    void offerReload('Quarterdeck’s page stopped working.', `${SAFE} (${reason})`);
  });
  webContents.on('preload-error', (_event, _path, error) => {
    void offerReload('Quarterdeck could not reach its files.', `${SAFE} (${error.message})`);
  });
  window.on('unresponsive', () => void offerEnd());
  window.on('responsive', () => waiting?.abort());

  async function offerReload(message: string, detail: string): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message,
      detail,
      buttons: ['Load again', 'Quit'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (window.isDestroyed()) return;
    if (response === 0) webContents.reload();
    else app.exit(1);
  }

  async function offerEnd(): Promise<void> {
    if (waiting !== null) return;
    waiting = new AbortController();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Quarterdeck does not answer.',
      detail: `It may be busy with something large. ${SAFE} Loading it again loses what is not written yet.`,
      buttons: ['Wait', 'Load again'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: waiting.signal,
    });
    const wasAnswered = !waiting.signal.aborted;
    waiting = null;
    if (!wasAnswered || response !== 1 || window.isDestroyed()) return;
    isBeingReplaced = true;
    webContents.forcefullyCrashRenderer();
    webContents.reload();
    webContents.once('did-finish-load', () => {
      isBeingReplaced = false;
    });
  }
}
