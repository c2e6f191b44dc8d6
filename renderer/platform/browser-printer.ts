// Printing by the browser's own dialog, which also offers a PDF as its destination.

import type { PrintablePage, Printer, PrintProblem } from '../../shared/ports/printer.ts';
import { printableDocument } from '../../shared/readout/printable-document.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';

const TIME_TO_DRAW = 50;

type Handed = Result<{ readonly kind: 'left-to-dialog' }, PrintProblem>;

export function createBrowserPrinter(document: Document = globalThis.document): Printer {
  let shown: HTMLIFrameElement | null = null;

  async function print(page: PrintablePage): Promise<Handed> {
    // Some browsers print on after `print` has come back: a frame stays until it is printed, or the next one comes.
    shown?.remove();
    const frame = frameFor(document, page);
    shown = frame;
    const loaded = new Promise((next) => frame.addEventListener('load', next, { once: true }));
    document.body.append(frame);
    await loaded;
    const window = frame.contentWindow;
    if (window === null) return fail(notShown('the page was taken away'));
    // The focus stays where it is: in a frame nobody sees, keys would be lost.
    window.addEventListener('afterprint', () => setTimeout(() => frame.remove()), { once: true });
    // The dialog holds the window still: what was said of it has to be drawn before.
    await new Promise((next) => setTimeout(next, TIME_TO_DRAW));
    try {
      window.print();
      return succeed({ kind: 'left-to-dialog' });
    } catch (error) {
      frame.remove();
      return fail(notShown(error instanceof Error ? error.message : String(error)));
    }
  }

  return { pdfBy: 'print-dialog', print, savePdf: (page) => print(page) };
}

/** A frame out of sight for the page, in which no script runs. */
function frameFor(document: Document, page: PrintablePage): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // Of the same origin, so that it can be told to print; a dialog is what printing is to a browser.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.title = page.title;
  // Not `display: none`, which some browsers print as nothing.
  frame.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 0; height: 0; border: 0; visibility: hidden;';
  frame.srcdoc = printableDocument(page);
  return frame;
}

function notShown(reason: string): PrintProblem {
  return { kind: 'failed', message: `The print dialog could not be opened: ${reason.replace(/\.$/, '')}.` };
}
