import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { expect, test, vi } from 'vitest';
import { createChosenFiles } from '../../../electron/main/chosen-files.ts';
import { createFileTokens } from '../../../electron/main/file-tokens.ts';
import { createPagePrinter } from '../../../electron/main/page-printer.ts';
import { createPrintedPages } from '../../../electron/main/printed-pages.ts';
import type { PrintablePage } from '../../../shared/ports/printer.ts';

const { dialog, destroyed } = vi.hoisted(() => ({ dialog: { showSaveDialog: vi.fn() }, destroyed: vi.fn() }));
vi.mock('electron', () => ({
  dialog,
  app: { getPath: () => '/home/ada/Documents' },
  /** It loads its page, and never has it laid out. */
  BrowserWindow: class {
    readonly webContents = { once: () => {}, printToPDF: () => new Promise(() => {}) };
    readonly destroy = destroyed;
    readonly once = () => {};
    readonly loadURL = () => Promise.resolve();
    readonly isDestroyed = () => false;
  },
}));

const PAGE: PrintablePage = {
  title: 'Atlas',
  language: 'en',
  body: { html: '<p>Atlas</p>' },
  paper: 'A4',
  orientation: 'portrait',
  header: '',
  footer: '',
};

test('a page that is never laid out fails in words, leaves no window and no file, and the next may be printed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-printer-'));
  const printer = createPagePrinter(createPrintedPages(), createChosenFiles(createFileTokens()), 50);
  for (const windows of [1, 2]) {
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'Atlas.pdf') });
    const outcome = await printer.savePdf({ suggestedName: 'Atlas.pdf', page: PAGE }, {} as BrowserWindow);
    expect(outcome).toEqual({
      ok: false,
      problem: {
        kind: 'failed',
        message: 'The page could not be made ready for printing: it was not laid out within 0.05 seconds. Try again.',
      },
    });
    expect(destroyed).toHaveBeenCalledTimes(windows);
  }
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
