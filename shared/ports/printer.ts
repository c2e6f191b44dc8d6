import type { Markup } from '../readout/markup.ts';
import type { Result } from '../result.ts';

/** Pages on paper, and as PDF files. */
export interface Printer {
  /** How a PDF comes about: it is written as a file, or the user picks it as the destination in the print dialog. */
  readonly pdfBy: 'file' | 'print-dialog';
  /** Opens the print dialog with the page. */
  print(page: PrintablePage): Promise<Result<PrintOutcome, PrintProblem>>;
  /** Lets the user choose where, and writes; opens the print dialog where that is how a PDF comes about. */
  savePdf(page: PrintablePage, suggestedName: string): Promise<Result<PdfOutcome, PrintProblem>>;
}

/** A document for paper. What it looks like follows from `printableDocument`, whatever prints it. */
export interface PrintablePage {
  /** What the document is called, in a PDF and in the printer's queue. */
  readonly title: string;
  /** Of its words, as `lang` has it: `en`. */
  readonly language: string;
  readonly body: Markup;
  readonly paper: PaperSize;
  readonly orientation: 'portrait' | 'landscape';
  /** At the top of every page but the first; empty for none. */
  readonly header: string;
  /** At the foot of every page, before "Page 1 of 3". */
  readonly footer: string;
  /**
   * Left out: the body flows over as many pages as it takes, between margins that hold header, footer and page number.
   * `sheets`: each child of the body is a whole page, margins and all, and says by itself what it wants to say there.
   */
  readonly layout?: 'sheets';
  /** What its words are set in where they were measured with it; left out: Inter or Arial, whichever the system has. */
  readonly fonts?: readonly PrintFont[];
}

/** A weight of Inter. */
export interface PrintFont {
  readonly weight: 400 | 600;
  /** Of a woff2 file: in the page itself (`data:`), or among the files that the window's own page is made of. */
  readonly address: string;
}

/** Tabloid is 11 by 17 inches. */
export const PAPER_SIZES = ['A4', 'A3', 'Letter', 'Tabloid'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

export type PrintOutcome =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'printed' }
  /** The dialog was opened; the browser does not say what became of it. */
  | { readonly kind: 'left-to-dialog' };

export type PdfOutcome =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'left-to-dialog' };

export interface PrintProblem {
  /** `busy`: another page is being printed. `failed`: the page could not be laid out, or the printer refused it. */
  readonly kind: 'busy' | 'failed' | 'unwritable';
  /** What happened and what to do, in a sentence or two. */
  readonly message: string;
}
