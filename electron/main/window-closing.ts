// Closing the window: at once when nothing can be lost, and after a question otherwise.

import { app, type BrowserWindow, dialog } from 'electron';

export interface ClosingParts {
  readonly window: BrowserWindow;
  /** Asks the page what would be lost; false: it does not listen (yet, or any more). */
  askPage(): boolean;
}

export interface WindowClosing {
  /** What the page answers: a sentence, or null when nothing would be lost. */
  answer(unsaved: string | null): void;
}

/** How long a page may take to write what it has; a large plan takes a second. */
const PATIENCE = 6_000;
const HELD_BACK = 'Quarterdeck’s page does not let go. What is not written yet would be lost; what was saved is safe.';
const NO_ANSWER = 'Quarterdeck does not answer. What is not written yet would be lost; what was saved is safe.';

export function guardClosing({ window, askPage }: ClosingParts): WindowClosing {
  let isQuitting = false;
  let isAgreed = false;
  let wasHeldBack = false;
  let hear: ((unsaved: string | null) => void) | null = null;

  const noteQuit = () => {
    isQuitting = true;
  };
  app.on('before-quit', noteQuit);
  window.on('closed', () => app.off('before-quit', noteQuit));
  window.on('close', (event) => {
    if (isAgreed) return;
    if (hear !== null) event.preventDefault();
    else if (askPage()) {
      event.preventDefault();
      void closeWhenAgreed();
    }
  });
  // Something was changed since the page was asked; a page that says so again and again can still be closed.
  window.webContents.on('will-prevent-unload', () => {
    isAgreed = false;
    if (wasHeldBack) void closeWhenAccepted(HELD_BACK);
    else {
      wasHeldBack = true;
      window.close();
    }
  });

  return { answer: (unsaved) => hear?.(unsaved) };

  async function closeWhenAgreed(): Promise<void> {
    const unsaved = await pageAnswer();
    if (window.isDestroyed()) return;
    if (unsaved === null) {
      isAgreed = true;
      goOn(() => window.close());
    } else await closeWhenAccepted(unsaved);
  }

  async function closeWhenAccepted(unsaved: string): Promise<void> {
    wasHeldBack = false;
    if (await isLossAccepted(unsaved)) {
      isAgreed = true;
      goOn(() => window.destroy());
    } else isQuitting = false;
  }

  function pageAnswer(): Promise<string | null> {
    return new Promise((resolve) => {
      const limit = setTimeout(() => answer(NO_ANSWER), PATIENCE);
      const answer = (unsaved: string | null) => {
        clearTimeout(limit);
        hear = null;
        resolve(unsaved);
      };
      hear = answer;
    });
  }

  async function isLossAccepted(unsaved: string): Promise<boolean> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: isQuitting ? 'Quit anyway?' : 'Close anyway?',
      detail: unsaved,
      buttons: ['Keep open', isQuitting ? 'Quit anyway' : 'Close anyway'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  }

  /** A window that did not close at once has stopped the app from quitting. */
  function goOn(close: () => void): void {
    const goesOnQuitting = isQuitting;
    close();
    if (goesOnQuitting) app.quit();
  }
}
