// A window that nobody sees, for one page to be laid out in: no script runs in it, and it has no way to the main process.

import { BrowserWindow, type WebContents } from 'electron';

export interface PrintWindowParts {
  readonly address: string;
  readonly owner: BrowserWindow | null;
  /** The work waits for the user, and may take as long as they do. */
  readonly waitsForUser: boolean;
  /** In milliseconds: for loading, and for work that does not wait for the user. */
  readonly patience: number;
}

/**
 * Loads an address, works with what is shown there, and ends the window whatever comes of it. Rejects when the page can't be
 * loaded, takes too long, or goes away meanwhile.
 */
export async function withPrintWindow<Value>(
  { address, owner, waitsForUser, patience }: PrintWindowParts,
  work: (contents: WebContents) => Promise<Value>,
): Promise<Value> {
  const window = new BrowserWindow({
    show: false,
    // A dialog of a window out of sight stands before this one.
    ...(owner !== null && { parent: owner }),
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      javascript: false,
    },
  });
  try {
    const { webContents } = window;
    const gone = new Promise<never>((_resolve, reject) => {
      window.once('closed', () => reject(new Error('its window was closed')));
      webContents.once('render-process-gone', (_event, { reason }) => reject(new Error(`its page ended (${reason})`)));
    });
    // Nobody waits any more for a window that ends after the work.
    gone.catch(() => {});
    await Promise.race([window.loadURL(address), gone, outOf(patience)]);
    return await Promise.race([work(webContents), gone, ...(waitsForUser ? [] : [outOf(patience)])]);
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

function outOf(patience: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`it was not laid out within ${patience / 1000} seconds`)), patience).unref();
  });
}
