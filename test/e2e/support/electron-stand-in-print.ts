// Printing in the stand-in for Electron: a PDF is Chromium's own, and the system's print dialog is answered by the test.

import type { Page } from 'playwright-core';

export interface PdfOptions {
  readonly pageSize: 'A4' | 'A3' | 'Letter' | 'Tabloid';
  readonly landscape: boolean;
  readonly preferCSSPageSize: boolean;
  readonly printBackground: boolean;
  readonly generateTaggedPDF: boolean;
  readonly generateDocumentOutline: boolean;
}

export type PrintAnswer = (success: boolean, failureReason: string) => void;

/** What a test hears on the contents of a window, with the page, the options and the answer to give. */
export const PRINT_DIALOG = 'electron-stand-in-print-dialog';

/** As `webContents.printToPDF` does it; an option that it does not know is an error. */
export function pdfOf(page: Page, options: PdfOptions): Promise<Buffer> {
  const {
    pageSize,
    landscape,
    preferCSSPageSize,
    printBackground,
    generateTaggedPDF,
    generateDocumentOutline,
    ...others
  } = options;
  if (Object.keys(others).length > 0) throw new Error(`The stand-in knows no ${Object.keys(others).join(', ')}`);
  const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
  return page.pdf({
    format: pageSize,
    landscape,
    preferCSSPageSize,
    printBackground,
    margin,
    tagged: generateTaggedPDF,
    outline: generateDocumentOutline,
  });
}

/** For a window whose preferences switch scripts off. */
export async function forbidScripts(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setScriptExecutionDisabled', { value: true });
}
