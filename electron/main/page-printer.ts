// Printing a page, and writing it as a PDF: one at a time.

import type { BrowserWindow, PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron';
import type { SavePdfRequest } from '../../shared/ipc-contract.ts';
import type { PdfOutcome, PrintablePage, PrintOutcome, PrintProblem } from '../../shared/ports/printer.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { chooseTarget } from './file-dialogs.ts';
import { withPrintWindow } from './print-window.ts';
import type { PrintedPages } from './printed-pages.ts';
import { finishBeforeEnd } from './unfinished-work.ts';

export interface PagePrinter {
  print(page: PrintablePage, window: BrowserWindow): Promise<Result<PrintOutcome, PrintProblem>>;
  savePdf(request: SavePdfRequest, window: BrowserWindow): Promise<Result<PdfOutcome, PrintProblem>>;
}

type Outcome<Value> = Result<Value, PrintProblem>;

const BUSY: PrintProblem = {
  kind: 'busy',
  message: 'Another page is being printed. Finish that, then print this one.',
};

/** In milliseconds; a page of thousands of rows takes a few seconds. */
const PATIENCE = 60_000;

export function createPagePrinter(pages: PrintedPages, files: ChosenFiles, patience = PATIENCE): PagePrinter {
  let isBusy = false;
  return {
    print: (page, window) => alone(() => shown(page, window, (contents) => printWithDialog(contents, page))),
    savePdf: ({ suggestedName, page }, window) =>
      alone<PdfOutcome>(async () => {
        const path = await chooseTarget(window, { title: null, suggestedName, extension: 'pdf' });
        if (path === null) return succeed({ kind: 'cancelled' });
        return finishBeforeEnd(writePdf(page, path));
      }),
  };

  async function writePdf(page: PrintablePage, path: string): Promise<Outcome<PdfOutcome>> {
    // Of its own, so that it is finished when the window is closed meanwhile.
    const pdf = await shown(page, null, async (contents) => succeed(await contents.printToPDF(pdfOptions(page))));
    if (!pdf.ok) return pdf;
    const { token, name } = await files.admit(path);
    const written = await files.write(token, pdf.value);
    if (!written.ok) return fail({ kind: 'unwritable', message: written.problem.message });
    return succeed({ kind: 'saved', name });
  }

  async function alone<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    if (isBusy) return fail(BUSY);
    isBusy = true;
    try {
      return await work();
    } finally {
      isBusy = false;
    }
  }

  async function shown<Value>(
    page: PrintablePage,
    owner: BrowserWindow | null,
    work: (contents: WebContents) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    const address = pages.offer(page);
    try {
      // A dialog waits for the user; a PDF for nobody.
      return await withPrintWindow({ address, owner, waitsForUser: owner !== null, patience }, work);
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
      return fail({ kind: 'failed', message: `The page could not be made ready for printing: ${reason}. Try again.` });
    } finally {
      pages.withdraw(address);
    }
  }
}

/** Margins and page numbers stand in the page itself, so that every way of printing has them. */
function pdfOptions({ paper, orientation }: PrintablePage): PrintToPDFOptions {
  return {
    pageSize: paper,
    landscape: orientation === 'landscape',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}

function printWithDialog(contents: WebContents, { paper, orientation }: PrintablePage): Promise<Outcome<PrintOutcome>> {
  const options: WebContentsPrintOptions = {
    silent: false,
    printBackground: true,
    pageSize: paper,
    landscape: orientation === 'landscape',
  };
  return new Promise((resolve) => {
    contents.print(options, (success, failureReason) => {
      if (success) resolve(succeed({ kind: 'printed' }));
      // "Print job canceled" in Electron's words.
      else if (/cancell?ed/i.test(failureReason)) resolve(succeed({ kind: 'cancelled' }));
      else resolve(fail(notPrinted(failureReason)));
    });
  });
}

function notPrinted(reason: string): PrintProblem {
  const said = reason === '' ? '' : ` (${reason})`;
  return {
    kind: 'failed',
    message: `The page was not printed${said}. Check the printer, or save the page as a PDF and print that.`,
  };
}
